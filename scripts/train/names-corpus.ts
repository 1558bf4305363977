import { readFileSync } from 'node:fs'

export interface CorpusSentence {
  readonly id: string
  readonly tokens: readonly string[]
  readonly bio: readonly string[]
}

/** Reads token TAB label lines, a blank line between sentences, `# id = …` in front of each. */
export function readCorpus(path: string): readonly CorpusSentence[] {
  const sentences: CorpusSentence[] = []
  for (const block of readFileSync(path, 'utf8').split(/\n[ \t]*\n/)) {
    let id = ''
    const tokens: string[] = []
    const bio: string[] = []
    for (const line of block.split('\n')) {
      if (line.startsWith('# ') && !line.includes('\t')) id = line.replace(/^# id = /, '')
      else if (line !== '') {
        const [token, label] = line.split('\t')
        tokens.push(token ?? '')
        bio.push(label ?? 'O')
      }
    }
    if (tokens.length > 0) sentences.push({ id, tokens, bio })
  }
  return sentences
}

import { bioFromSpans, type LabelledSpan } from './labels.ts'

/** Gives the names in the sentences of one text, as token ranges of each sentence. */
export type SentenceTagger = (sentences: readonly (readonly string[])[]) => readonly (readonly LabelledSpan[])[]

/**
 * Tags tokenised text: one token a line (only what stands before the first tab counts), a blank line between
 * sentences, `# ` lines without a tab kept as they are. Returns token TAB BIO label in the same layout.
 */
export function tagConll(conll: string, tag: SentenceTagger): string {
  const blocks = conll.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/).map(parseBlock).filter(({ tokens }) => tokens.length > 0)
  const tagged = tag(blocks.map(({ tokens }) => tokens))
  return blocks.map(({ comments, tokens }, i) => {
    const bio = bioFromSpans(tokens.length, tagged[i] ?? [])
    return [...comments, ...tokens.map((token, t) => `${token}\t${bio[t]!}`)].join('\n') + '\n\n'
  }).join('')
}

interface Block {
  readonly comments: readonly string[]
  readonly tokens: readonly string[]
}

function parseBlock(block: string): Block {
  const lines = block.split(/\r?\n/).filter((line) => line.trim() !== '')
  const isComment = (line: string): boolean => line.startsWith('# ') && !line.includes('\t')
  return { comments: lines.filter(isComment), tokens: lines.filter((line) => !isComment(line)).map((line) => line.split('\t')[0] ?? '') }
}

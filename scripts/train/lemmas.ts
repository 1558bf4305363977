import { longestLearnedEnding } from '../../languages/it/morphology/learned.ts'
import type { Upos } from '../../pipeline/document.ts'
import type { TreebankSentence } from './treebank.ts'

const wordClasses: ReadonlySet<Upos> = new Set(['NOUN', 'ADJ', 'VERB', 'AUX', 'ADV', 'NUM', 'PRON', 'DET', 'ADP', 'SCONJ', 'CCONJ', 'INTJ'])
const endingClasses: ReadonlySet<Upos> = new Set(['NOUN', 'ADJ'])

class Counts {
  private readonly counts = new Map<string, Map<string, number>>()

  add(key: string, value: string): void {
    const values = this.counts.get(key) ?? new Map<string, number>()
    this.counts.set(key, values.set(value, (values.get(value) ?? 0) + 1))
  }

  /** Key, most frequent value (the first in code-unit order of equals) and how often, sorted by key. */
  winners(): [string, string, number][] {
    return [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, values]) => {
      const [[value, count] = ['', 0]] = [...values].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      return [key, value, count]
    })
  }
}

/** Lines of the learned lemma file: words as they stand in the treebanks, and endings by part of speech and number. */
export function learnLemmas(sentences: readonly TreebankSentence[]): string {
  const words = new Counts()
  for (const { words: all } of sentences) {
    for (const { form, upos, lemma } of all) if (wordClasses.has(upos)) words.add(`${form.toLowerCase()} ${upos}`, lemma)
  }
  const lines = words.winners().map(([key, lemma]) => `word\t${key}\t${lemma}`)
  return [...lines, ...endingLines(sentences)].join('\n') + '\n'
}

function endingLines(sentences: readonly TreebankSentence[]): string[] {
  const changes = new Counts()
  const seen = new Set<string>()
  for (const { words } of sentences) {
    for (const { form, upos, lemma, feats } of words) {
      const norm = form.toLowerCase()
      const key = `${norm} ${upos} ${lemma} ${feats.Number ?? ''}`
      if (!endingClasses.has(upos) || seen.has(key) || !/^\p{L}+$/u.test(norm)) continue
      seen.add(key)
      for (let length = 1; length <= longestLearnedEnding && length < norm.length; length++) {
        const change = changeBetween(norm, lemma)
        if (change === null) continue
        for (const number of ['any', ...(feats.Number ? [feats.Number] : [])]) changes.add(`${upos} ${number} ${norm.slice(-length)}`, change)
      }
    }
  }
  return changes.winners().filter(([, , count]) => count >= 2).map(([key, change]) => `ending\t${key}\t${change}`)
}

/** «rivolte», «rivolta» → `1 TAB a`; null when more than the ending differs. */
function changeBetween(norm: string, lemma: string): string | null {
  let same = 0
  while (same < norm.length && norm[same] === lemma[same]) same++
  return norm.length - same > 4 || lemma.length - same > 4 ? null : `${norm.length - same}\t${lemma.slice(same)}`
}

import type { Upos } from '../../../pipeline/document.ts'
import { readData } from '../../../pipeline/files.ts'

/** A number known from the context, or `any`. */
export type NumberKey = 'Sing' | 'Plur' | 'any'

/** What the treebanks teach about lemmas: words, and endings for words they do not have. */
export interface LearnedLemmas {
  /** `rivolte NOUN` → rivolta. */
  readonly words: ReadonlyMap<string, string>
  /** `NOUN Plur ioni` → [1, 'e']: letters to take off and what to put instead. */
  readonly endings: ReadonlyMap<string, readonly [number, string]>
}

export const learnedFile = 'languages/it/models/lemmas.tsv'
export const longestLearnedEnding = 5

/** Reads `word TAB form POS TAB lemma` and `ending TAB POS number ending TAB cut TAB add` lines. */
export function loadLearned(): LearnedLemmas {
  const words = new Map<string, string>()
  const endings = new Map<string, readonly [number, string]>()
  const text = readData(learnedFile)
  for (let from = 0; from < text.length; ) {
    const lineEnd = endOf(text, '\n', from, text.length)
    const kindEnd = endOf(text, '\t', from, lineEnd)
    const keyEnd = endOf(text, '\t', kindEnd + 1, lineEnd)
    const firstEnd = endOf(text, '\t', keyEnd + 1, lineEnd)
    const key = text.slice(kindEnd + 1, keyEnd)
    const first = text.slice(keyEnd + 1, firstEnd)
    if (text.startsWith('word', from)) words.set(key, first)
    else endings.set(key, [Number(first), text.slice(firstEnd + 1, lineEnd)])
    from = lineEnd + 1
  }
  return { words, endings }
}

/** Where the next such character stands, at most at `most`. */
function endOf(text: string, character: string, from: number, most: number): number {
  const at = text.indexOf(character, from)
  return at < 0 || at > most ? most : at
}

/** The lemma by the longest ending that was learned for this part of speech and number. */
export function lemmaByEnding({ endings }: LearnedLemmas, norm: string, pos: Upos, number: NumberKey): string {
  for (let length = Math.min(longestLearnedEnding, norm.length - 1); length > 0; length--) {
    const ending = norm.slice(-length)
    const change = endings.get(`${pos} ${number} ${ending}`)
    if (change) return norm.slice(0, norm.length - change[0]) + change[1]
  }
  return norm
}

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
  for (const line of readData(learnedFile).split('\n')) {
    const [kind, key = '', first = '', second = ''] = line.split('\t')
    if (kind === 'word') words.set(key, first)
    else if (kind === 'ending') endings.set(key, [Number(first), second])
  }
  return { words, endings }
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

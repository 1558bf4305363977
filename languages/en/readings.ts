import { readJsonData } from '../../pipeline/files.ts'
import type { Readings } from '../../extractors/morphology/tagger.ts'
import { wordClass } from './compromise.ts'

export const taggerFile = 'languages/en/models/pos.bin'

/** What is known of a lower-case form before its sentence is looked at: all parts of speech of a function word, else compromise's class. */
export function readings(): Readings {
  const closed = new Map<string, string[]>()
  const { closed: lists } = readJsonData<{ readonly closed: Readonly<Record<string, readonly string[]>> }>('languages/en/morphology.json')
  for (const [pos, words] of Object.entries(lists)) {
    for (const word of words) closed.set(word, [...(closed.get(word) ?? []), pos])
  }
  return (norm) => {
    if (!/[\p{L}\p{N}]/u.test(norm)) return 'PUNCT'
    return closed.get(norm)?.join(' ') ?? (/^[.,:/]*\d[\d.,:/]*$/u.test(norm) ? 'NUM' : wordClass(norm))
  }
}

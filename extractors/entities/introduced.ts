import type { Phrase } from './phrases.ts'

/** Where an article brings in somebody without a name: «un uomo», «una cantante»; the tokens of such phrases by lemma, in text order. */
export type Introduced = ReadonlyMap<string, readonly number[]>

/** @param taken phrases that are said of somebody named: «un uomo, Mario Rossi» */
export function introducedIn(phrases: readonly Phrase[], taken: ReadonlySet<Phrase>): Introduced {
  const found = new Map<string, number[]>()
  for (const phrase of phrases) {
    if (phrase.determiner !== 'indefinite' || taken.has(phrase)) continue
    for (const lemma of new Set(phrase.senses.map((sense) => sense.lemma))) {
      const known = found.get(lemma)
      if (known) known.push(phrase.tokens.first)
      else found.set(lemma, [phrase.tokens.first])
    }
  }
  for (const tokens of found.values()) tokens.sort((a, b) => a - b)
  return found
}

/** Does a phrase resume somebody without a name, brought in after `since`? */
export function resumesUnnamed(introduced: Introduced, phrase: Phrase, since: number): boolean {
  return phrase.senses.some(({ lemma }) => firstAfter(introduced.get(lemma) ?? [], since) < phrase.tokens.first)
}

/** The first of some sorted numbers that is larger than a given one. */
function firstAfter(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? Infinity) <= least) low = middle + 1
    else high = middle
  }
  return sorted[low] ?? Infinity
}

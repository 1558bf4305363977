import type { Phrase } from './phrases.ts'

/** Where an article brings in somebody without a name: «un uomo», «una cantante»; the token of each such phrase by lemma. */
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
  return found
}

/** Does a phrase resume somebody without a name, brought in after `since`? */
export function resumesUnnamed(introduced: Introduced, phrase: Phrase, since: number): boolean {
  return phrase.senses.some(({ lemma }) => introduced.get(lemma)?.some((at) => at > since && at < phrase.tokens.first))
}

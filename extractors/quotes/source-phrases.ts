import type { SourcePhrase } from './pack.ts'

const indices = new WeakMap<readonly SourcePhrase[], ReadonlyMap<string, readonly SourcePhrase[]>>()

/** The phrases of a language by their first word, made once: words never change. */
export function byFirstWord(phrases: readonly SourcePhrase[]): ReadonlyMap<string, readonly SourcePhrase[]> {
  const known = indices.get(phrases)
  if (known) return known
  const index = new Map<string, SourcePhrase[]>()
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? ''
    const row = index.get(first)
    if (row) row.push(phrase)
    else index.set(first, [phrase])
  }
  indices.set(phrases, index)
  return index
}

import type { RelationWords } from './pack.ts'

/** The slot of a row of prepositions: da, parte, di → «da parte di»; fra → «tra»; a single one is its own slot. */
export function prepositionSlot(lemmas: readonly string[], relations: RelationWords): string {
  for (const { words, slot } of relations.prepositions) {
    if (words.length === lemmas.length && words.every((word, index) => word === lemmas[index])) return slot
  }
  for (const { words, slot } of relations.prepositions) {
    if (words.length < lemmas.length && words.every((word, index) => word === lemmas[index])) return slot
  }
  return lemmas[0] ?? ''
}

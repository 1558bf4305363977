import type { ArgumentLink } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'

/** Something that stands in a grammatical relation to a trigger. */
export interface Dependent {
  /**
   * `subject` and `object` in the active sense (the subject of a passive is an object), a preposition's slot
   * («con», «da parte di»), `possessive`, `holder` (subject of the light verb whose object the noun is),
   * `undergoer` (the same with «subire»), or `clause` for a complement clause.
   */
  readonly slot: string
  /** Index of the head word of the phrase. */
  readonly head: number
  readonly link: ArgumentLink
}

/** What stands above a trigger. */
export interface Governor {
  readonly word: number
  /** How the trigger depends on it: `object`, `subject`, `clause`, `noun`, `apposition` or a preposition's slot. */
  readonly slot: string
}

/**
 * Where grammatical relations come from. Two sources implement it: chunks over parts of speech
 * and a dependency tree. All indices are of words of the document.
 */
export interface Grammar {
  /** In text order, coordinated phrases included. */
  dependents(word: number): readonly Dependent[]
  governor(word: number): Governor | null
  /** The phrase of a noun or name without its article, from the first to the last word of its core. */
  phrase(word: number): Range
  /** The same with what tells how many, and its complements: «alcuni membri del gruppo di estrema destra». */
  extent(word: number): Range
  /** Names set beside a noun: «il presidente del Senato, Pietro Grasso». */
  apposed(word: number): readonly number[]
  /** The noun or name that a noun is set behind as a description of it: «Mario Scaramella, il faccendiere». */
  appositionOf(word: number): number | null
  /** The words of the clause around a verb or noun. */
  clause(word: number): Range
  /** Finite or auxiliary word that carries mood and tense for a verb; the verb itself where there is none. */
  finite(word: number): number
  /** Auxiliaries, modals, clitics and adverbs of a verb's group, the verb included. */
  group(word: number): readonly number[]
}

import type { Arc, Word } from '../../pipeline/document.ts'

/** Dependency parser over the words of one sentence; heads are -1 for the root, else counted from `first`, the number of the sentence's first word (0 unless given). */
export interface Parser {
  parse(words: readonly Word[], first?: number): readonly Arc[]
}

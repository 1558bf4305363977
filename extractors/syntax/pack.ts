import type { Arc, Word } from '../../pipeline/document.ts'

/** Dependency parser over the words of one sentence; heads are indices within the sentence, -1 for the root. */
export interface Parser {
  parse(words: readonly Word[]): readonly Arc[]
}

import type { Features, Upos } from '../../pipeline/document.ts'

export interface Analysis {
  readonly lemma: string
  readonly pos: Upos
  readonly feats: Features
}

/** Part of speech, lemma and features for the syntactic forms of one sentence, in order, one each. */
export interface Morphology {
  analyse(forms: readonly string[]): readonly Analysis[]
}

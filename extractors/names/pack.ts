import type { EntityType, Word } from '../../pipeline/document.ts'
import type { LabelledSpan } from '../tagger/labels.ts'
import type { Range } from '../../pipeline/span.ts'

export interface TaggedName {
  /** Tokens within the sentence. */
  readonly tokens: Range
  readonly type: EntityType
  /** 0 to 1. */
  readonly confidence: number
  /** Id of the rule or model. */
  readonly rule: string
  /** A place that acts here: a country, its government or its team. */
  readonly acts?: true
}

/** Finds names in the sentences of one document (all of them at once, so that it can use the document's own statistics). */
export interface NameTagger {
  tag(sentences: readonly TaggerSentence[]): readonly (readonly TaggedName[])[]
  /** The labels alone, as CoNLL files have them, before they become names of the record; only where a model gives such labels. */
  spans?(sentences: readonly (readonly string[])[]): readonly (readonly LabelledSpan[])[]
}

export interface TaggerSentence {
  /** Surface tokens. */
  readonly tokens: readonly string[]
  readonly words: readonly Word[]
  /** Headlines are often in title case or capitals. */
  readonly headline: boolean
}

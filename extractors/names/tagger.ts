import { calibrated } from '../tagger/calibrate.ts'
import { entityTypeOf, spansFromLabels, type LabelledSpan } from '../tagger/labels.ts'
import { SentenceProbabilities, transitionFactors } from '../tagger/marginals.ts'
import type { TaggerModel } from '../tagger/model.ts'
import type { ScoredSentence } from '../tagger/tagger.ts'
import { Tagger } from '../tagger/tagger.ts'
import type { NameTagger, TaggedName } from './pack.ts'

/** A name as the model labels it, with its calibrated probability. */
export interface LabelledName extends LabelledSpan {
  readonly confidence: number
}

/** Tags the sentences of one text with a trained model. */
export class ModelTagger implements NameTagger {
  private readonly tagger: Tagger
  private readonly factors: Float64Array

  constructor(private readonly model: TaggerModel, private readonly rule: string) {
    this.tagger = new Tagger(model)
    this.factors = transitionFactors(model.weights.transitions)
  }

  tag(sentences: readonly { readonly tokens: readonly string[] }[]): readonly (readonly TaggedName[])[] {
    return this.label(sentences.map(({ tokens }) => tokens)).map((scored) =>
      this.withConfidence(scored).map(({ start, end, type, confidence }) => ({ tokens: { first: start, end }, type: entityTypeOf[type], confidence, rule: this.rule })))
  }

  /** The labelling alone, as the training corpus has it. */
  spans(sentences: readonly (readonly string[])[]): readonly (readonly LabelledSpan[])[] {
    return this.label(sentences).map((scored) => spansFromLabels(this.tagger.decode(scored)))
  }

  private label(sentences: readonly (readonly string[])[]): readonly ScoredSentence[] {
    return sentences.map((tokens) => this.tagger.score(tokens))
  }

  private withConfidence(scored: ScoredSentence): readonly LabelledName[] {
    const spans = spansFromLabels(this.tagger.decode(scored))
    if (spans.length === 0) return []
    const probabilities = new SentenceProbabilities(scored.scores, scored.sentence.words.length, this.model.weights.step, this.factors)
    return spans.map((span) => ({ ...span, confidence: calibrated(probabilities.of(span), this.model.calibration) }))
  }
}

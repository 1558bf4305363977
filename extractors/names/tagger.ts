import { calibrated } from '../tagger/calibrate.ts'
import { contextFeatures } from '../tagger/context.ts'
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

interface LabelledSentence extends ScoredSentence {
  readonly labels: Uint8Array
}

/** Tags the sentences of one text with a trained model. */
export class ModelTagger implements NameTagger {
  private readonly tagger: Tagger
  private readonly factors: Float64Array

  constructor(private readonly model: TaggerModel, private readonly rule: string) {
    this.tagger = new Tagger(model)
    this.factors = transitionFactors(model.weights.transitions, model.weights.step)
  }

  tag(sentences: readonly { readonly tokens: readonly string[] }[]): readonly (readonly TaggedName[])[] {
    return this.label(sentences.map(({ tokens }) => tokens)).map((labelled) =>
      this.withConfidence(labelled).map(({ start, end, type, confidence }) => ({ tokens: { first: start, end }, type: entityTypeOf[type], confidence, rule: this.rule })))
  }

  /** The labelling alone, as the training corpus has it. */
  spans(sentences: readonly (readonly string[])[]): readonly (readonly LabelledSpan[])[] {
    return this.label(sentences).map(({ labels }) => spansFromLabels(labels))
  }

  /** Two passes: the second knows how the first labelled the same words in other sentences. */
  private label(sentences: readonly (readonly string[])[]): readonly LabelledSentence[] {
    const scored = sentences.map((tokens) => this.tagger.score(tokens))
    const firstPass = scored.map((sentence) => this.tagger.decode(sentence))
    const context = contextFeatures(scored.map(({ words }) => words), firstPass)
    return scored.map((sentence, i) => {
      const changed = this.tagger.add(sentence, context[i] ?? [])
      return { ...sentence, labels: changed ? this.tagger.decode(sentence) : (firstPass[i] as Uint8Array) }
    })
  }

  private withConfidence({ scores, words, labels }: LabelledSentence): readonly LabelledName[] {
    const spans = spansFromLabels(labels)
    if (spans.length === 0) return []
    const probabilities = new SentenceProbabilities(scores, words.length, this.model.weights.step, this.factors)
    return spans.map((span) => ({ ...span, confidence: calibrated(probabilities.of(span), this.model.calibration) }))
  }
}

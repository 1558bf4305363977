import type { Word } from '../../pipeline/document.ts'
import { calibrated } from '../tagger/calibrate.ts'
import { contextFeatures } from '../tagger/context.ts'
import { spansFromLabels, type LabelledSpan } from '../tagger/labels.ts'
import { SentenceProbabilities, transitionFactors } from '../tagger/marginals.ts'
import type { TaggerModel } from '../tagger/model.ts'
import { recase, usualForms } from '../tagger/recase.ts'
import type { ScoredSentence } from '../tagger/tagger.ts'
import { Tagger } from '../tagger/tagger.ts'
import type { NameTagger, TaggedName } from './pack.ts'
import { projectNames, type KnownAs, type RecordRules } from './project.ts'

/** A name as the model labels it, with its calibrated probability. */
export interface LabelledName extends LabelledSpan {
  readonly confidence: number
}

/** Which of the model's word lists hold places, which organisations, which given names. */
export interface ListRoles {
  readonly placeLists: readonly string[]
  readonly organizationLists: readonly string[]
  readonly brandLists: readonly string[]
  readonly firstNameLists: readonly string[]
}

interface LabelledSentence extends ScoredSentence {
  readonly labels: Uint8Array
}

/** Tokens of a sentence that are read at once: real sentences are shorter. */
const longestPiece = 500

interface Piece {
  readonly sentence: number
  readonly offset: number
  readonly tokens: readonly string[]
}

function piecesOf(tokens: readonly string[], sentence: number): readonly Piece[] {
  if (tokens.length <= longestPiece) return [{ sentence, offset: 0, tokens }]
  return Array.from({ length: Math.ceil(tokens.length / longestPiece) }, (_, i) => ({ sentence, offset: i * longestPiece, tokens: tokens.slice(i * longestPiece, (i + 1) * longestPiece) }))
}

/** Tags the sentences of one text with a trained model. */
export class ModelTagger implements NameTagger {
  private readonly tagger: Tagger
  private readonly factors: Float64Array
  private readonly placeBits: number
  private readonly organizationBits: number
  private readonly brandBits: number
  private readonly firstNameBits: number

  /** @param rule id that the names carry as their origin */
  constructor(
    private readonly model: TaggerModel,
    private readonly rules: RecordRules & ListRoles,
    private readonly rule: string,
  ) {
    this.tagger = new Tagger(model)
    this.placeBits = bitsOf(model.lists, rules.placeLists)
    this.brandBits = bitsOf(model.lists, rules.brandLists)
    this.firstNameBits = bitsOf(model.lists, rules.firstNameLists)
    this.organizationBits = bitsOf(model.lists, rules.organizationLists)
    this.factors = transitionFactors(model.weights.transitions, model.weights.step)
  }

  tag(sentences: readonly { readonly tokens: readonly string[]; readonly words?: readonly Word[] }[]): readonly (readonly TaggedName[])[] {
    const names = this.inPieces(sentences.map(({ tokens }) => tokens), (sentence) => this.withConfidence(sentence))
    return sentences.map(({ tokens, words }, i) => projectNames({ tokens, names: names[i] ?? [], firstPos: words?.[0]?.pos ?? null }, this.rules, (phrase) => this.knownAs(phrase), this.rule))
  }

  /** The labelling alone, as the training corpus has it. */
  spans(sentences: readonly (readonly string[])[]): readonly (readonly LabelledSpan[])[] {
    return this.inPieces(sentences, ({ labels }) => spansFromLabels(labels))
  }

  /** Reads a very long sentence piece by piece, so that memory stays bounded, and gives each sentence its names. */
  private inPieces<S extends LabelledSpan>(sentences: readonly (readonly string[])[], read: (piece: LabelledSentence) => readonly S[]): readonly (readonly S[])[] {
    const pieces = sentences.flatMap(piecesOf)
    const names: S[][] = sentences.map(() => [])
    this.label(pieces.map(({ tokens }) => tokens)).forEach((labelled, i) => {
      const { sentence, offset } = pieces[i] as Piece
      for (const span of read(labelled)) names[sentence]?.push({ ...span, start: span.start + offset, end: span.end + offset })
    })
    return names
  }

  /** Two passes: the second knows how the first labelled the same words in other sentences. */
  private label(sentences: readonly (readonly string[])[]): readonly LabelledSentence[] {
    const scored = this.scoreAll(sentences)
    const firstPass = scored.map((sentence) => this.tagger.decode(sentence))
    const changed = new Uint8Array(scored.length)
    contextFeatures(scored.map(({ words }) => words), firstPass, (sentence, at, keys, count) => {
      if (this.tagger.add(scored[sentence] as ScoredSentence, at, keys, count)) changed[sentence] = 1
    })
    return scored.map((sentence, i) => ({ ...sentence, labels: changed[i] === 1 ? this.tagger.decode(sentence) : (firstPass[i] as Uint8Array) }))
  }

  /** Sentences in capitals are read as the rest of the article would write them. */
  private scoreAll(sentences: readonly (readonly string[])[]): readonly ScoredSentence[] {
    const scored = sentences.map((tokens) => this.tagger.score(tokens))
    if (!scored.some(({ shouts }) => shouts)) return scored
    const usual = usualForms(sentences.filter((_, i) => scored[i]?.shouts === false))
    return scored.map((sentence, i) => (sentence.shouts ? this.tagger.score(recase(sentences[i] ?? [], usual, this.tagger)) : sentence))
  }

  private knownAs(words: readonly string[]): ReturnType<KnownAs> {
    const lists = this.tagger.listsOf(words)
    return { place: (lists & this.placeBits) !== 0, organization: (lists & this.organizationBits) !== 0, brand: (lists & this.brandBits) !== 0, firstName: (lists & this.firstNameBits) !== 0 }
  }

  private withConfidence({ labels, ...sentence }: LabelledSentence): readonly LabelledName[] {
    const spans = spansFromLabels(labels)
    if (spans.length === 0) return []
    const probabilities = new SentenceProbabilities(sentence, this.model.weights.step, this.factors, labels)
    return spans.map((span) => ({ ...span, confidence: calibrated(probabilities.of(span), this.model.calibration) }))
  }
}

function bitsOf(lists: readonly string[], wanted: readonly string[]): number {
  return lists.reduce((bits, list, at) => (wanted.includes(list) ? bits | (1 << at) : bits), 0)
}

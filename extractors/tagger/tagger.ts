import { decode, lawfulTransitions } from './decode.ts'
import { jointFeatures, mostJointFeatures, windowKey, windowReach } from './features.ts'
import { labelCount } from './labels.ts'
import { Lexicon } from './lexicon.ts'
import type { TaggerModel } from './model.ts'
import { makeSentence, type TagSentence } from './sentence.ts'
import { Weights } from './weights.ts'
import { makeWordType, type WordType } from './words.ts'

/** A word type with what its own letters add to the scores of the tokens around it. */
interface ScoredType {
  readonly type: WordType
  /** For each distance from `-windowReach` to `windowReach`, `labelCount` scores in steps. */
  readonly scores: Float64Array
}

/** Distinct words kept: more than a long article has, and bounded whatever is fed. */
const keptWords = 60_000

/** A sentence on its way: its words, and scores in steps (`length * labelCount`). */
export interface ScoredSentence {
  readonly sentence: TagSentence
  readonly scores: Float64Array
}

/** Scores and decodes sentences with one model. The words it has seen are remembered for speed only: results never depend on them. */
export class Tagger {
  readonly lexicon: Lexicon
  /** Lawful transitions in steps. */
  readonly transitions: Float64Array
  readonly step: number
  private readonly weights: Weights
  private readonly joint = new Uint32Array(mostJointFeatures)
  private words = new Map<string, ScoredType>()

  constructor(readonly model: TaggerModel) {
    this.lexicon = new Lexicon(model.lexicon)
    this.weights = new Weights(model.weights)
    this.step = model.weights.step
    this.transitions = lawfulTransitions(model.weights.transitions.map((weight) => weight / this.step))
  }

  score(tokens: readonly string[]): ScoredSentence {
    const scored = tokens.map((token) => this.scoredType(token))
    const sentence = makeSentence(scored.map(({ type }) => type), this.lexicon)
    const scores = new Float64Array(tokens.length * labelCount)
    for (let i = 0; i < tokens.length; i++) {
      this.addWindow(scored, i, scores)
      const n = jointFeatures(sentence, i, this.joint)
      for (let k = 0; k < n; k++) this.weights.addTo(this.joint[k]!, scores, i * labelCount)
    }
    return { sentence, scores }
  }

  /** Adds further features to a token's scores. */
  add(key: number, { scores }: ScoredSentence, at: number): void {
    this.weights.addTo(key, scores, at * labelCount)
  }

  decode({ sentence, scores }: ScoredSentence): Uint8Array {
    return decode(scores, sentence.words.length, this.transitions)
  }

  private addWindow(scored: readonly ScoredType[], at: number, scores: Float64Array): void {
    const first = Math.max(0, at - windowReach)
    const last = Math.min(scored.length - 1, at + windowReach)
    const to = at * labelCount
    for (let i = first; i <= last; i++) {
      const part = scored[i]!.scores
      const from = (i - at + windowReach) * labelCount
      for (let label = 0; label < labelCount; label++) scores[to + label]! += part[from + label]!
    }
  }

  private scoredType(token: string): ScoredType {
    let known = this.words.get(token)
    if (known === undefined) {
      known = this.scoreType(makeWordType(token, this.lexicon))
      if (this.words.size >= keptWords) this.words = new Map()
      this.words.set(token, known)
    }
    return known
  }

  private scoreType(type: WordType): ScoredType {
    const scores = new Float64Array((2 * windowReach + 1) * labelCount)
    for (let distance = -windowReach; distance <= windowReach; distance++) {
      const reach = type.reach[Math.abs(distance)]!
      for (let v = 0; v < reach; v++) this.weights.addTo(windowKey(type.values[v]!, distance), scores, (distance + windowReach) * labelCount)
    }
    return { type, scores }
  }
}

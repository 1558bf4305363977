import { RecentWords } from '../linear/recent.ts'
import { decode, type Emissions, Lattice } from './decode.ts'
import { jointFeatures, mostJointFeatures, windowKey, windowReach } from './features.ts'
import { hashString } from './hash.ts'
import { labelCount } from './labels.ts'
import { entryHash, Lexicon, normalise } from './lexicon.ts'
import type { TaggerModel } from './model.ts'
import type { CaseLexicon } from './recase.ts'
import { TagSentence } from './sentence.ts'
import { Weights } from './weights.ts'
import { makeWordType, type WordType } from './words.ts'

const L = labelCount

/** A word type with what its own letters add to the scores of the tokens around it. */
interface ScoredType {
  readonly type: WordType
  /** For each distance from `-windowReach` to `windowReach`, `labelCount` scores in steps. */
  readonly scores: Int16Array
}

/** As `Lexicon.lowerCase` counts. */
const mostlyLower = 3

/** Words kept. */
const keptWords = 12_288

/** A sentence on its way: its words, and their scores. */
export interface ScoredSentence extends Emissions {
  readonly words: readonly WordType[]
  /** Most words are in capitals. */
  readonly shouts: boolean
}

/** Scores and decodes sentences with one model. The words it has seen are remembered for speed only: results never depend on them. */
export class Tagger implements CaseLexicon {
  private readonly lexicon: Lexicon
  private readonly weights: Weights
  private readonly joint = new Uint32Array(mostJointFeatures)
  private readonly lattice = new Lattice()
  private readonly sums = new Int32Array((2 * windowReach + 1) * L)
  private readonly sentence = new TagSentence()
  private readonly known = new RecentWords<ScoredType>(keptWords, (token) => this.scoreType(makeWordType(token, this.lexicon)))

  constructor(readonly model: TaggerModel) {
    this.lexicon = new Lexicon(model.lexicon)
    this.weights = new Weights(model.weights)
  }

  score(tokens: readonly string[]): ScoredSentence {
    const scored: ScoredType[] = []
    const words: WordType[] = []
    for (let i = 0; i < tokens.length; i++) {
      const word = this.known.of(tokens[i]!)
      scored.push(word)
      words.push(word.type)
    }
    const sentence = this.sentence.read(words, this.lexicon)
    const scores = new Int32Array(tokens.length * L)
    for (let i = 0; i < tokens.length; i++) {
      if (sentence.open[i] === 0) continue
      this.addWindow(scored, i, scores)
      const n = jointFeatures(sentence, i, this.joint)
      this.weights.addAll(this.joint, n, scores, i * L)
    }
    return { words, scores, open: sentence.open.slice(0, tokens.length), shouts: sentence.capitals === 2 }
  }

  /** Adds further features to the scores of a token. Returns whether that changed any. */
  add({ scores, open }: ScoredSentence, at: number, keys: Uint32Array, count: number): boolean {
    return open[at] !== 0 && this.weights.addAll(keys, count, scores, at * L)
  }

  isCommon(norm: string): boolean {
    return this.lexicon.lowerCase(hashString(norm)) === mostlyLower
  }

  isListed(norm: string): boolean {
    return this.lexicon.lists(hashString(norm)) !== 0
  }

  /** Bits of the word lists that hold this phrase, in any case. */
  listsOf(words: readonly string[]): number {
    return this.lexicon.lists(entryHash(words.map(normalise)))
  }

  decode(sentence: ScoredSentence): Uint8Array {
    return decode(sentence, this.model.weights.transitions, this.lattice)
  }

  private addWindow(scored: readonly ScoredType[], at: number, scores: Int32Array): void {
    const first = Math.max(0, at - windowReach)
    const last = Math.min(scored.length - 1, at + windowReach)
    const to = at * L
    for (let i = first; i <= last; i++) {
      const part = scored[i]!.scores
      const from = (i - at + windowReach) * L
      for (let label = 0; label < L; label++) scores[to + label]! += part[from + label]!
    }
  }

  private scoreType(type: WordType): ScoredType {
    const { sums } = this
    sums.fill(0)
    for (let distance = -windowReach; distance <= windowReach; distance++) {
      const reach = type.reach[Math.abs(distance)]!
      for (let v = 0; v < reach; v++) this.weights.addTo(windowKey(type.values[v]!, distance), sums, (distance + windowReach) * L)
    }
    return { type, scores: Int16Array.from(sums) }
  }
}

import { decode, Lattice } from '../../extractors/tagger/decode.ts'
import { SentenceProbabilities, transitionFactors } from '../../extractors/tagger/marginals.ts'
import { labelCount, mayEnd, mayFollow, mayStart } from '../../extractors/tagger/labels.ts'
import { randomFrom, shuffled } from './names-random.ts'

/** A sentence for the learner: feature numbers of all tokens one after the other, token `i` from `from[i]` to `from[i + 1]`. */
export interface Example {
  readonly features: Int32Array
  readonly from: Int32Array
  readonly labels: Uint8Array
  /** Where 0, tagging takes a token for outside without looking (`extractors/tagger/open.ts`); learning looks at all of them. */
  readonly open: Uint8Array
  /** How much the sentence counts: 1 ordinary, less where its labels are doubtful. */
  readonly weight: number
}

export interface CrfOptions {
  readonly epochs: number
  /** The model is the mean of its weights after each of this many last epochs: they differ by the order of sentences. */
  readonly averaged: number
  readonly rate: number
  readonly l1: number
  readonly l2: number
  readonly seed: number
  /** Share of a token's features that are left out at random in training. */
  readonly dropout: number
}

export interface CrfModel {
  /** `features * labelCount`. */
  readonly weights: Float32Array
  /** `(labelCount + 1) * labelCount`, last row for the start. */
  readonly transitions: Float32Array
}

const L = labelCount
/** Gradients below this teach nothing: most tokens are outside any name, and soon sure of it. */
const negligible = 1e-3
const allowed: readonly (readonly number[])[] = Array.from({ length: L }, (_, next) => Array.from({ length: L }, (_, p) => p).filter((p) => mayFollow(p, next)))
const follows: readonly (readonly number[])[] = Array.from({ length: L }, (_, p) => Array.from({ length: L }, (_, n) => n).filter((n) => mayFollow(p, n)))

/**
 * Linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained sentence by sentence with
 * FTRL-proximal (McMahan et al. 2013): per-coordinate rates like AdaGrad, and L1 that leaves most weights at zero.
 */
export class CrfLearner {
  readonly weights: Float32Array
  readonly transitions: Float32Array
  private readonly z: Float32Array
  private readonly n: Float32Array
  private readonly zTransitions: Float32Array
  private readonly nTransitions: Float32Array

  constructor(featureCount: number, private readonly options: CrfOptions) {
    this.weights = new Float32Array(featureCount * L)
    this.z = new Float32Array(featureCount * L)
    this.n = new Float32Array(featureCount * L)
    this.transitions = new Float32Array((L + 1) * L)
    this.zTransitions = new Float32Array((L + 1) * L)
    this.nTransitions = new Float32Array((L + 1) * L)
  }

  train(examples: readonly Example[], afterEpoch?: (epoch: number) => void): CrfModel {
    const { epochs, averaged, seed, dropout } = this.options
    const random = randomFrom(seed)
    const mean: CrfModel = { weights: new Float32Array(this.weights.length), transitions: new Float32Array(this.transitions.length) }
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const at of shuffled(examples.length, random)) {
        const example = examples[at]!
        this.step(dropout > 0 ? thinned(example, dropout, random) : example)
      }
      if (epoch >= epochs - averaged) {
        addShare(mean.weights, this.weights, averaged)
        addShare(mean.transitions, this.transitions, averaged)
      }
      afterEpoch?.(epoch)
    }
    return mean
  }

  private step(example: Example): void {
    const length = example.labels.length
    const scores = emissions(example, this.weights)
    const { marginals, pairs } = forwardBackward(scores, length, this.transitions)
    for (let i = 0; i < length; i++) {
      marginals[i * L + example.labels[i]!]! -= 1
      pairs[(i === 0 ? L : example.labels[i - 1]!) * L + example.labels[i]!]! -= 1
    }
    for (let i = 0; i < length; i++) {
      if (isSettled(marginals, i * L)) continue
      for (let f = example.from[i]!; f < example.from[i + 1]!; f++) {
        this.update(this.weights, this.z, this.n, example.features[f]! * L, marginals, i * L, L, example.weight)
      }
    }
    this.update(this.transitions, this.zTransitions, this.nTransitions, 0, pairs, 0, (L + 1) * L, example.weight)
  }

  private update(w: Float32Array, z: Float32Array, n: Float32Array, at: number, gradient: Float64Array, from: number, count: number, weight: number): void {
    const { rate, l1, l2 } = this.options
    for (let k = 0; k < count; k++) {
      const g = gradient[from + k]! * weight
      if (g < negligible && g > -negligible) continue
      const j = at + k
      const before = n[j]!
      const after = before + g * g
      const sigma = (Math.sqrt(after) - Math.sqrt(before)) / rate
      const sum = z[j]! + g - sigma * w[j]!
      z[j] = sum
      n[j] = after
      w[j] = sum > l1 ? (l1 - sum) / ((1 + Math.sqrt(after)) / rate + l2) : sum < -l1 ? (-l1 - sum) / ((1 + Math.sqrt(after)) / rate + l2) : 0
    }
  }
}

function addShare(mean: Float32Array, weights: Float32Array, of: number): void {
  for (let j = 0; j < mean.length; j++) mean[j]! += weights[j]! / of
}

function isSettled(gradient: Float64Array, at: number): boolean {
  for (let k = at; k < at + L; k++) if (gradient[k]! > negligible || gradient[k]! < -negligible) return false
  return true
}

function thinned(example: Example, rate: number, random: () => number): Example {
  const features = new Int32Array(example.features.length)
  const from = new Int32Array(example.from.length)
  let n = 0
  for (let i = 0; i < example.labels.length; i++) {
    from[i] = n
    for (let f = example.from[i]!; f < example.from[i + 1]!; f++) if (random() >= rate) features[n++] = example.features[f]!
  }
  from[example.labels.length] = n
  return { ...example, features, from }
}

export function emissions(example: Example, weights: Float32Array): Float64Array {
  const length = example.labels.length
  const scores = new Float64Array(length * L)
  for (let i = 0; i < length; i++) {
    for (let f = example.from[i]!; f < example.from[i + 1]!; f++) {
      const at = example.features[f]! * L
      for (let k = 0; k < L; k++) scores[i * L + k]! += weights[at + k]!
    }
  }
  return scores
}

/** Label marginals and expected transition counts, in the probability domain with a scale per token. */
export function forwardBackward(scores: Float64Array, length: number, transitions: Float32Array): { readonly marginals: Float64Array; readonly pairs: Float64Array } {
  const potential = new Float64Array(length * L)
  for (let i = 0; i < length; i++) {
    let top = -Infinity
    for (let k = 0; k < L; k++) top = Math.max(top, scores[i * L + k]!)
    for (let k = 0; k < L; k++) potential[i * L + k] = Math.exp(scores[i * L + k]! - top)
  }
  const trans = transitions.map((t) => Math.exp(t))
  const forward = new Float64Array(length * L)
  const backward = new Float64Array(length * L)
  const scale = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    let total = 0
    for (let k = 0; k < L; k++) {
      let sum = 0
      if (i === 0) sum = mayStart(k) ? trans[L * L + k]! : 0
      else for (const p of allowed[k]!) sum += forward[(i - 1) * L + p]! * trans[p * L + k]!
      if (i === length - 1 && !mayEnd(k)) sum = 0
      total += forward[i * L + k] = sum * potential[i * L + k]!
    }
    scale[i] = 1 / total
    for (let k = 0; k < L; k++) forward[i * L + k]! *= scale[i]!
  }
  const pairs = new Float64Array((L + 1) * L)
  for (let k = 0; k < L; k++) backward[(length - 1) * L + k] = mayEnd(k) ? 1 : 0
  for (let i = length - 1; i > 0; i--) {
    for (let p = 0; p < L; p++) {
      let sum = 0
      const left = forward[(i - 1) * L + p]! * scale[i]!
      for (const k of follows[p]!) {
        const part = trans[p * L + k]! * potential[i * L + k]! * backward[i * L + k]!
        sum += part
        pairs[p * L + k]! += left * part
      }
      backward[(i - 1) * L + p] = sum * scale[i]!
    }
  }
  const marginals = new Float64Array(length * L)
  for (let j = 0; j < length * L; j++) marginals[j] = forward[j]! * backward[j]!
  for (let k = 0; k < L; k++) pairs[L * L + k] = marginals[k]!
  return { marginals, pairs }
}

/** Steps per unit in which decoding during training counts. */
const fine = 512
const lattice = new Lattice()

/** What a model makes of an example, in the whole numbers that the tagger decodes with. */
export interface ScoredExample {
  readonly labels: Uint8Array
  readonly probabilities: SentenceProbabilities
}

export function tagExample(example: Example, model: CrfModel): ScoredExample {
  const { open } = example
  const scores = Int32Array.from(emissions(example, model.weights), (score) => Math.round(score * fine))
  const transitions = Int16Array.from(model.transitions, (weight) => Math.round(weight * fine))
  const probabilities = new SentenceProbabilities({ scores, open }, 1 / fine, transitionFactors(transitions, 1 / fine))
  return { labels: decode({ scores, open }, transitions, lattice), probabilities }
}

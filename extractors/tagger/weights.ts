import { HashIndex } from './hash-index.ts'
import { labelCount } from './labels.ts'

const L = labelCount

/** Weights of features: each key has one weight per label. */
export interface WeightData {
  readonly keys: Uint32Array
  /** `keys.length * labelCount` steps of `step` each. */
  readonly steps: Int8Array
  readonly step: number
  /** `transitions[previous * labelCount + next]` in steps; row `labelCount` for the start of a sentence. */
  readonly transitions: Int16Array
}

export class Weights {
  private readonly index: HashIndex
  private readonly steps: Int8Array

  constructor(data: WeightData) {
    this.index = new HashIndex(data.keys)
    this.steps = data.steps
  }

  /** Adds a feature's weights to `scores[at…]`, in steps; unknown features add nothing. Returns whether it is known. */
  addTo(key: number, scores: Int32Array, at: number): boolean {
    const position = this.index.find(key)
    if (position < 0) return false
    const steps = this.steps
    const from = position * L
    for (let label = 0; label < L; label++) scores[at + label]! += steps[from + label]!
    return true
  }
}

import { HashIndex } from './hash-index.ts'
import { labelCount } from './labels.ts'

/** Weights of features: each key has one weight per label. */
export interface WeightData {
  readonly keys: Uint32Array
  /** `keys.length * labelCount` steps of `step` each. */
  readonly steps: Int8Array
  readonly step: number
  /** `transitions[previous * labelCount + next]`, row `labelCount` for the start of a sentence; not in steps. */
  readonly transitions: Float32Array
}

export class Weights {
  private readonly index: HashIndex

  constructor(readonly data: WeightData) {
    this.index = new HashIndex(data.keys)
  }

  /** Adds a feature's weights, in steps, to `scores[at…]`; unknown features add nothing. Whole numbers: any order gives the same sum. */
  addTo(key: number, scores: Float64Array, at: number): void {
    const position = this.index.find(key)
    if (position < 0) return
    const steps = this.data.steps
    const from = position * labelCount
    for (let label = 0; label < labelCount; label++) scores[at + label]! += steps[from + label]!
  }
}

import { HashIndex } from './hash-index.ts'
import { labelCount } from './labels.ts'

const L = labelCount

/** Most keys that `addAll` takes at once. */
const mostKeys = 256

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
  private readonly found = new Int32Array(mostKeys)

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

  /** As `addTo` for the first `count` keys (at most 256): returns whether any is known. */
  addAll(keys: Uint32Array, count: number, scores: Int32Array, at: number): boolean {
    const { steps, found } = this
    const known = this.index.findAll(keys, count, found)
    for (let each = 0; each < known; each++) {
      const from = found[each]! * L
      for (let label = 0; label < L; label++) scores[at + label]! += steps[from + label]!
    }
    return known > 0
  }
}

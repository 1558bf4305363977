/** Features of one decision: 32-bit hashes in the first `count` places. Reused between decisions. */
export interface FeatureBuffer {
  readonly values: Int32Array
  count: number
}

export function featureBuffer(capacity: number): FeatureBuffer {
  return { values: new Int32Array(capacity), count: 0 }
}

/** Scores classes by features; what a trained model and a model in training have in common. */
export interface Scorer {
  readonly classes: readonly string[]
  /** Fills `scores` (one per class, any unit) for the given features. */
  score(features: FeatureBuffer, scores: Float64Array): void
}

/** The parts of a linear model as they stand in its file. */
export interface ModelParts {
  readonly classes: readonly string[]
  /** Hashes of the features that have a weight. */
  readonly keys: Int32Array
  /** How many (class, weight) pairs each feature has, in the order of `keys`. */
  readonly counts: Uint8Array
  readonly classOf: Uint8Array
  readonly weights: Int8Array
}

/** A trained linear model: sparse weights behind an open-addressing table from feature hash to its pairs. */
export class LinearModel implements Scorer {
  readonly classes: readonly string[]
  private readonly mask: number
  private readonly slots: Int32Array
  /** Index into `starts`, plus one; 0 = free. */
  private readonly filled: Int32Array
  private readonly starts: Uint32Array

  constructor(private readonly parts: ModelParts) {
    this.classes = parts.classes
    let capacity = 16
    while (capacity < parts.keys.length * 2) capacity *= 2
    this.mask = capacity - 1
    this.slots = new Int32Array(capacity)
    this.filled = new Int32Array(capacity)
    this.starts = new Uint32Array(parts.keys.length + 1)
    let start = 0
    for (let index = 0; index < parts.keys.length; index++) {
      const key = parts.keys[index] as number
      let slot = key & this.mask
      while (this.filled[slot] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot] = key
      this.filled[slot] = index + 1
      this.starts[index] = start
      start += parts.counts[index] as number
    }
    this.starts[parts.keys.length] = start
  }

  score(features: FeatureBuffer, scores: Float64Array): void {
    const { mask, slots, filled, starts } = this
    const { classOf, weights } = this.parts
    scores.fill(0)
    for (let each = 0; each < features.count; each++) {
      const key = features.values[each] as number
      let slot = key & mask
      let index = filled[slot] as number
      while (index !== 0 && slots[slot] !== key) {
        slot = (slot + 1) & mask
        index = filled[slot] as number
      }
      if (index === 0) continue
      const end = starts[index] as number
      for (let at = starts[index - 1] as number; at < end; at++) {
        const one = classOf[at] as number
        scores[one] = (scores[one] as number) + (weights[at] as number)
      }
    }
  }
}

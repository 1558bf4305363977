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

/**
 * A trained linear model: an open-addressing table from feature hash to the place of its weights. A slot is two
 * numbers side by side (the hash; where its pairs begin, times 256, plus how many), a pair is class times 256 plus
 * the weight, so that a feature costs two reads from memory.
 */
export class LinearModel implements Scorer {
  readonly classes: readonly string[]
  private readonly mask: number
  private readonly slots: Int32Array
  private readonly pairs: Int16Array

  constructor(parts: ModelParts) {
    this.classes = parts.classes
    let capacity = 16
    while (capacity < parts.keys.length * 2) capacity *= 2
    this.mask = capacity - 1
    this.slots = new Int32Array(capacity * 2)
    this.pairs = Int16Array.from(parts.weights, (weight, at) => ((parts.classOf[at] as number) << 8) | (weight & 0xff))
    let start = 0
    parts.keys.forEach((key, index) => {
      const count = parts.counts[index] as number
      this.insert(key, (start << 8) | count)
      start += count
    })
  }

  private insert(key: number, place: number): void {
    let slot = key & this.mask
    while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot * 2] = key
    this.slots[slot * 2 + 1] = place
  }

  score(features: FeatureBuffer, scores: Float64Array): void {
    const { mask, slots, pairs } = this
    const { values, count } = features
    scores.fill(0)
    for (let each = 0; each < count; each++) {
      const key = values[each] as number
      let slot = (key & mask) << 1
      let place = slots[slot + 1] as number
      while (place !== 0 && slots[slot] !== key) {
        slot = ((((slot >> 1) + 1) & mask) << 1)
        place = slots[slot + 1] as number
      }
      if (place === 0) continue
      const start = place >>> 8
      const end = start + (place & 0xff)
      for (let at = start; at < end; at++) {
        const pair = pairs[at] as number
        const one = pair >> 8
        scores[one] = (scores[one] as number) + ((pair << 24) >> 24)
      }
    }
  }
}

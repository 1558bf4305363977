import { KeyFilter } from './key-filter.ts'

/** Features of one decision: 32-bit hashes in the first `count` places. Reused between decisions. */
export interface FeatureBuffer {
  readonly values: Int32Array
  count: number
}

/** A decision has at most this many features. */
export const featureLimit = 128

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
 * the weight, so that a feature costs two reads from memory. Most features of a decision have no weights: a filter
 * drops them first.
 */
export class LinearModel implements Scorer {
  readonly classes: readonly string[]
  private readonly filter: KeyFilter
  private readonly shift: number
  private readonly slots: Int32Array
  private readonly pairs: Int16Array
  private readonly kept = new Int32Array(featureLimit)
  private readonly heads = new Int32Array(featureLimit)
  private readonly sums: Int32Array

  constructor(parts: ModelParts) {
    this.classes = parts.classes
    this.sums = new Int32Array(parts.classes.length)
    this.filter = new KeyFilter(parts.keys)
    const capacity = slotCount(parts.keys.length)
    this.shift = slotShift(capacity)
    this.slots = new Int32Array(capacity * 2)
    const { weights, classOf, keys, counts } = parts
    this.pairs = new Int16Array(weights.length)
    for (let at = 0; at < weights.length; at++) this.pairs[at] = (classOf[at]! << 8) | (weights[at]! & 0xff)
    for (let index = 0, start = 0; index < keys.length; index++) {
      insert(this.slots, this.shift, keys[index]!, (start << 8) | counts[index]!)
      start += counts[index]!
    }
  }

  score(features: FeatureBuffer, scores: Float64Array): void {
    const { shift, slots, pairs, kept, heads, sums } = this
    const last = slots.length - 1
    const count = this.filter.keep(features.values, features.count, kept)
    // Branches below depend on what is read: read first, so that the processor waits for many places at once.
    for (let each = 0; each < count; each++) heads[each] = slots[firstSlot(kept[each]!, shift) + 1]!
    sums.fill(0)
    for (let each = 0; each < count; each++) {
      const key = kept[each]!
      let slot = firstSlot(key, shift)
      let place = heads[each]!
      while (place !== 0 && slots[slot] !== key) {
        slot = (slot + 2) & last
        place = slots[slot + 1]!
      }
      const start = place >>> 8
      const end = start + (place & 0xff)
      for (let at = start; at < end; at++) {
        const pair = pairs[at]!
        sums[pair >> 8]! += (pair << 24) >> 24
      }
    }
    for (let one = 0; one < sums.length; one++) scores[one] = sums[one]!
  }
}

/** Places of a table of this many keys: a power of two, with two free places for every five keys at least. */
export function slotCount(keys: number): number {
  let capacity = 16
  while (capacity < keys * 1.4) capacity *= 2
  return capacity
}

/** How far a key is shifted to give a place of a table with so many places. */
export function slotShift(capacity: number): number {
  return 1 + Math.clz32(capacity)
}

/** Where in the table (two numbers a slot) a key is looked for first: by its highest bits, so that keys in order fill the table from one end to the other. */
export function firstSlot(key: number, shift: number): number {
  return (key >>> shift) << 1
}

/** Puts a key with a value other than 0 into the table. */
export function insert(slots: Int32Array, shift: number, key: number, value: number): void {
  const last = slots.length - 1
  let slot = firstSlot(key, shift)
  while (slots[slot + 1] !== 0) slot = (slot + 2) & last
  slots[slot] = key
  slots[slot + 1] = value
}

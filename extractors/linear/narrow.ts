import type { FeatureBuffer, ModelParts, Scorer } from './classifier.ts'
import { featureLimit, firstSlot, insert, slotCount, slotShift } from './classifier.ts'
import { KeyFilter } from './key-filter.ts'

/** Most classes of a narrow model: their weights fit into one number beside the key. */
export const narrowClasses = 3

/** Set in every packed value, so that none is 0, the mark of an empty slot. */
const present = 1 << 24

/** A trained linear model of at most three classes: a feature's weights stand in the table itself, one read from memory. */
export class NarrowModel implements Scorer {
  readonly classes: readonly string[]
  private readonly filter: KeyFilter
  private readonly shift: number
  private readonly slots: Int32Array
  private readonly kept = new Int32Array(featureLimit)
  private readonly heads = new Int32Array(featureLimit)

  /** @throws Error when there are more than three classes. */
  constructor({ classes, keys, counts, classOf, weights }: ModelParts) {
    if (classes.length > narrowClasses) throw new Error(`a narrow model has at most ${narrowClasses} classes, not ${classes.length}: use LinearModel`)
    this.classes = classes
    this.filter = new KeyFilter(keys)
    const capacity = slotCount(keys.length)
    this.shift = slotShift(capacity)
    this.slots = new Int32Array(capacity * 2)
    for (let index = 0, at = 0; index < keys.length; index++) {
      let packed = present
      for (const end = at + counts[index]!; at < end; at++) packed |= (weights[at]! & 0xff) << (8 * classOf[at]!)
      insert(this.slots, this.shift, keys[index]!, packed)
    }
  }

  /** Adds the weights of the features to `sums[at…]`, one per class. */
  addTo(features: FeatureBuffer, sums: Int32Array, at: number): void {
    const { shift, slots, kept, heads } = this
    const last = slots.length - 1
    const count = this.filter.keep(features.values, features.count, kept)
    // Branches below depend on what is read: read first, so that the processor waits for many places at once.
    for (let each = 0; each < count; each++) heads[each] = slots[firstSlot(kept[each]!, shift) + 1]!
    let [first, second, third] = [0, 0, 0]
    for (let each = 0; each < count; each++) {
      const key = kept[each]!
      let slot = firstSlot(key, shift)
      let packed = heads[each]!
      while (packed !== 0 && slots[slot] !== key) {
        slot = (slot + 2) & last
        packed = slots[slot + 1]!
      }
      first += (packed << 24) >> 24
      second += (packed << 16) >> 24
      third += (packed << 8) >> 24
    }
    sums[at]! += first
    sums[at + 1]! += second
    sums[at + 2]! += third
  }

  score(features: FeatureBuffer, scores: Float64Array): void {
    const sums = new Int32Array(narrowClasses)
    this.addTo(features, sums, 0)
    for (let one = 0; one < scores.length; one++) scores[one] = sums[one]!
  }
}

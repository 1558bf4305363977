import type { ModelParts } from './classifier.ts'
import { slotCount, slotShift, firstSlot, insert } from './classifier.ts'

/**
 * Contexts in which a model nearly always chose the same class, with that class: a look-up in a small table instead of a hundred features.
 * Its file is that of a linear model in which every key has one class.
 */
export class SureChoices {
  private readonly shift: number
  private readonly slots: Int32Array

  constructor({ keys, classOf }: ModelParts) {
    const capacity = slotCount(keys.length)
    this.shift = slotShift(capacity)
    this.slots = new Int32Array(capacity * 2)
    for (let index = 0; index < keys.length; index++) insert(this.slots, this.shift, keys[index]!, classOf[index]! + 1)
  }

  /** The class of a context, -1 when its choice is open. */
  of(key: number): number {
    const { slots, shift } = this
    const last = slots.length - 1
    let slot = firstSlot(key, shift)
    let found = slots[slot + 1]!
    while (found !== 0 && slots[slot] !== key) {
      slot = (slot + 2) & last
      found = slots[slot + 1]!
    }
    return found - 1
  }
}

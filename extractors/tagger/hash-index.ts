/** Finds the position of a 32-bit key in a list of keys: open addressing, built once, never changed. */
export class HashIndex {
  private readonly mask: number
  /** Key and position + 1 side by side, so that a look-up touches one line of memory; position 0 marks an empty slot. */
  private readonly slots: Int32Array

  /** `keys` are distinct. */
  constructor(keys: Uint32Array) {
    let size = 16
    while (size < keys.length * 2) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size * 2)
    for (let i = 0; i < keys.length; i++) {
      let slot = keys[i]! & this.mask
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot * 2] = keys[i]! | 0
      this.slots[slot * 2 + 1] = i + 1
    }
  }

  /** Position of the key, -1 when it is not there. */
  find(key: number): number {
    const slots = this.slots
    const wanted = key | 0
    let slot = key & this.mask
    for (;;) {
      const position = slots[slot * 2 + 1]!
      if (position === 0 || slots[slot * 2] === wanted) return position - 1
      slot = (slot + 1) & this.mask
    }
  }
}

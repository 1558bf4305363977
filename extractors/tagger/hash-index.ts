/** Finds the position of a 32-bit key in a list of keys: open addressing, built once, never changed. */
export class HashIndex {
  private readonly mask: number
  private readonly slots: Int32Array
  private readonly keys: Uint32Array

  /** `keys` are distinct; the index keeps a reference to them. */
  constructor(keys: Uint32Array) {
    let size = 16
    while (size < keys.length * 2) size *= 2
    this.mask = size - 1
    this.keys = keys
    this.slots = new Int32Array(size)
    for (let i = 0; i < keys.length; i++) {
      let slot = keys[i]! & this.mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot] = i + 1
    }
  }

  /** Position of the key, -1 when it is not there. */
  find(key: number): number {
    let slot = key & this.mask
    for (;;) {
      const position = this.slots[slot]! - 1
      if (position < 0 || this.keys[position] === key) return position
      slot = (slot + 1) & this.mask
    }
  }
}

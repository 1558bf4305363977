/** Bits of the filter per key: one absent key in eight gets past it. */
const filterBits = 8

/** Finds the position of a 32-bit key in a list of keys: open addressing, built once, never changed. */
export class HashIndex {
  private readonly mask: number
  /** Key and position + 1 side by side, so that a look-up touches one line of memory; position 0 marks an empty slot. */
  private readonly slots: Int32Array
  private readonly filterMask: number
  /** One bit for what any key hashes to: small enough for the processor's cache, it answers for most absent keys. */
  private readonly filter: Int32Array
  /** Room for what stands at the first places of the keys asked for. */
  private heads = new Int32Array(128)

  /** `keys` are distinct. */
  constructor(keys: Uint32Array) {
    let size = 16
    while (size < keys.length * 1.5) size *= 2
    let bits = 32
    while (bits < keys.length * filterBits) bits *= 2
    this.mask = size - 1
    this.filterMask = bits - 1
    this.slots = new Int32Array(size * 2)
    this.filter = new Int32Array(bits >>> 5)
    for (let i = 0; i < keys.length; i++) this.insert(keys[i]! | 0, i)
  }

  /** Position of the key, -1 when it is not there. */
  find(key: number): number {
    const wanted = key | 0
    const bit = wanted & this.filterMask
    if ((this.filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return -1
    const slots = this.slots
    let slot = (wanted >>> 8) & this.mask
    for (;;) {
      const position = slots[slot * 2 + 1]!
      if (position === 0 || slots[slot * 2] === wanted) return position - 1
      slot = (slot + 1) & this.mask
    }
  }

  /**
   * Positions of those of the first `count` keys that are there, to `out`, in the order of the keys. Returns how many they are. The filter is
   * asked without a branch per key: which of them pass follows no pattern that a processor could guess.
   */
  findAll(keys: Uint32Array, count: number, out: Int32Array): number {
    const { filter, filterMask, slots, mask } = this
    let kept = 0
    for (let at = 0; at < count; at++) {
      const key = keys[at]! | 0
      const bit = key & filterMask
      out[kept] = key
      kept += (filter[bit >>> 5]! >>> (bit & 31)) & 1
    }
    // Branches below depend on what is read: read first, so that the processor waits for many places at once.
    if (this.heads.length < kept) this.heads = new Int32Array(kept)
    const { heads } = this
    for (let at = 0; at < kept; at++) heads[at] = slots[(((out[at]! >>> 8) & mask) << 1) + 1]!
    let found = 0
    for (let at = 0; at < kept; at++) {
      const wanted = out[at]!
      let slot = ((wanted >>> 8) & mask) << 1
      let position = heads[at]!
      while (position !== 0 && slots[slot] !== wanted) {
        slot = (slot + 2) & (2 * mask + 1)
        position = slots[slot + 1]!
      }
      if (position !== 0) out[found++] = position - 1
    }
    return found
  }

  private insert(key: number, position: number): void {
    const bit = key & this.filterMask
    this.filter[bit >>> 5]! |= 1 << (bit & 31)
    let slot = (key >>> 8) & this.mask
    while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot * 2] = key
    this.slots[slot * 2 + 1] = position + 1
  }
}

/** Bits per key: one absent key in five gets past the filter. */
const bitsPerKey = 4

/**
 * Tells most absent keys from those of a table without touching the table: one bit for what any key hashes to, small
 * enough for the processor's cache. It never drops a key that is there.
 */
export class KeyFilter {
  private readonly mask: number
  private readonly bits: Int32Array

  constructor(keys: Int32Array) {
    let size = 32
    while (size < keys.length * bitsPerKey) size *= 2
    this.mask = size - 1
    this.bits = new Int32Array(size >>> 5)
    const { mask, bits } = this
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index]!
      bits[(key & mask) >>> 5]! |= 1 << (key & 31)
    }
  }

  /** Copies the keys among the first `count` that may be there to `out` and returns how many they are. Without a branch per key: half of the keys pass, in no order. */
  keep(keys: Int32Array, count: number, out: Int32Array): number {
    const { mask, bits } = this
    let kept = 0
    for (let at = 0; at < count; at++) {
      const key = keys[at]!
      out[kept] = key
      kept += (bits[(key & mask) >>> 5]! >>> (key & 31)) & 1
    }
    return kept
  }
}

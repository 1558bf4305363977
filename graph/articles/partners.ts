/** A block larger than this is compared only with the next neighbours in order, so that work stays linear. */
const neighbours = 16
/** Bits by which keys of a single article are told, for each key, and at most. */
const bitsForKey = 8
const mostBits = 2 ** 27

/**
 * For each of `count` items, in the order given by `order` (numbers, smaller first; then the item's own), the later items that it
 * shares a block with, ascending in the same order. In every block an item sees the next sixteen. `keysOf`: the blocks that
 * an item is in, as 32 bits each.
 */
export function* partnersOf(count: number, keysOf: (item: number) => Int32Array, order: (item: number) => number): Generator<{ readonly item: number; readonly partners: readonly number[] }> {
  const orders = Float64Array.from({ length: count }, (_, item) => order(item))
  const byRank = Uint32Array.from({ length: count }, (_, item) => item).sort((a, b) => (orders[a] as number) - (orders[b] as number) || a - b)
  const blocks = new Blocks(count, (rank) => keysOf(byRank[rank] as number))
  const seen = new Int32Array(count).fill(-1)
  for (let rank = 0; rank < count; rank++) {
    const later: number[] = []
    blocks.visitLater(rank, (other) => {
      if (seen[other] === rank) return
      seen[other] = rank
      later.push(other)
    })
    later.sort((a, b) => a - b)
    yield { item: byRank[rank] as number, partners: later.map((other) => byRank[other] as number) }
  }
}

/** Every rank's place in each of its blocks: keys and ranks packed in one number each and sorted. */
class Blocks {
  readonly #filed: Float64Array
  readonly #factor: number
  /** Where the entries of a rank stand in `#filed`. */
  readonly #starts: Int32Array
  readonly #places: Int32Array

  constructor(count: number, keysOf: (rank: number) => Int32Array) {
    this.#factor = 2 ** Math.max(1, Math.ceil(Math.log2(count + 1)))
    const shared = sharedKeys(count, keysOf)
    this.#starts = new Int32Array(count + 1)
    for (let rank = 0; rank < count; rank++) {
      let kept = 0
      for (const key of keysOf(rank)) if (shared(key)) kept++
      this.#starts[rank + 1] = (this.#starts[rank] as number) + kept
    }
    const filed = new Float64Array(this.#starts[count] as number)
    let at = 0
    for (let rank = 0; rank < count; rank++) for (const key of keysOf(rank)) if (shared(key)) filed[at++] = (key >>> 0) * this.#factor + rank
    this.#filed = filed.sort()
    this.#places = new Int32Array(filed.length)
    const filled = this.#starts.slice()
    for (let place = 0; place < filed.length; place++) {
      const rank = (filed[place] as number) % this.#factor
      this.#places[filled[rank] as number] = place
      filled[rank] = (filled[rank] as number) + 1
    }
  }

  visitLater(rank: number, visit: (rank: number) => void): void {
    for (let at = this.#starts[rank] as number; at < (this.#starts[rank + 1] as number); at++) {
      const place = this.#places[at] as number
      const block = (this.#filed[place] as number) - rank
      const last = Math.min(this.#filed.length - 1, place + neighbours)
      for (let next = place + 1; next <= last; next++) {
        const other = (this.#filed[next] as number) - block
        if (other >= this.#factor) break
        visit(other)
      }
    }
  }
}

/** False for nearly all keys that only one item has: they need not be filed. */
function sharedKeys(count: number, keysOf: (rank: number) => Int32Array): (key: number) => boolean {
  let total = 0
  for (let rank = 0; rank < count; rank++) total += keysOf(rank).length
  const bits = Math.min(mostBits, 2 ** Math.ceil(Math.log2(total * bitsForKey + 64)))
  const [once, again] = [new Int32Array(bits / 32), new Int32Array(bits / 32)]
  for (let rank = 0; rank < count; rank++) {
    for (const key of keysOf(rank)) {
      const at = key & (bits - 1)
      const mask = 1 << (at & 31)
      const place = at >>> 5
      if (((once[place] as number) & mask) === 0) once[place] = (once[place] as number) | mask
      else again[place] = (again[place] as number) | mask
    }
  }
  return (key) => ((again[(key & (bits - 1)) >>> 5] as number) & (1 << (key & 31))) !== 0
}

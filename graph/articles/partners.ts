import type { BlockingKeys } from '../pairs.ts'

/** A block larger than this is compared only with the next neighbours in order, so that work stays linear. */
const neighbours = 16

/**
 * For each item, in the order given by `order` (numbers, smaller first; then the item's own), the later items that it
 * shares a block with, ascending in the same order. In every block an item sees the next sixteen.
 */
export function* partnersOf(keys: BlockingKeys, order: (item: number) => number): Generator<{ readonly item: number; readonly partners: readonly number[] }> {
  const orders = Float64Array.from({ length: keys.count }, (_, item) => order(item))
  const byRank = Uint32Array.from({ length: keys.count }, (_, item) => item).sort((a, b) => (orders[a] as number) - (orders[b] as number) || a - b)
  const blocks = new Blocks(keys, byRank)
  const seen = new Int32Array(keys.count).fill(-1)
  for (let rank = 0; rank < keys.count; rank++) {
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

/** Every item's place in each of its blocks: keys and ranks packed in one number each and sorted. */
class Blocks {
  readonly #filed: Float64Array
  readonly #factor: number
  /** Where the entries of a rank stand in `#filed`. */
  readonly #starts: Int32Array
  readonly #places: Int32Array

  constructor(keys: BlockingKeys, byRank: Uint32Array) {
    this.#factor = 2 ** Math.max(1, Math.ceil(Math.log2(keys.count + 1)))
    const filed = new Float64Array(keys.total)
    this.#starts = new Int32Array(keys.count + 1)
    let at = 0
    byRank.forEach((item, rank) => {
      for (const key of keys.of(item)) filed[at++] = key * this.#factor + rank
      this.#starts[rank + 1] = at
    })
    this.#filed = filed.sort()
    this.#places = new Int32Array(keys.total)
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

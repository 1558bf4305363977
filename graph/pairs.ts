/** A block larger than this is compared only with the next neighbours in canonical order, so that work stays linear. */
export const neighbours = 40

/** The sorted blocking keys (32 bits) of every item, packed: many small arrays would weigh more than what they hold. */
export class BlockingKeys {
  readonly count: number
  readonly total: number
  readonly #starts: Int32Array
  readonly #values: Uint32Array

  constructor(count: number, keysOf: (item: number) => ArrayLike<number>) {
    this.count = count
    this.#starts = new Int32Array(count + 1)
    let values = new Uint32Array(Math.max(16, count * 4))
    let total = 0
    for (let item = 0; item < count; item++) {
      const keys = keysOf(item)
      if (total + keys.length > values.length) {
        const larger = new Uint32Array(values.length * 2 + keys.length)
        larger.set(values)
        values = larger
      }
      values.set(keys, total)
      total += keys.length
      this.#starts[item + 1] = total
    }
    this.total = total
    this.#values = values.subarray(0, total)
  }

  of(item: number): Uint32Array {
    return this.#values.subarray(this.#starts[item], this.#starts[item + 1])
  }

  /** The smallest key that two items share, -1 if none. */
  firstCommon(a: number, b: number): number {
    const values = this.#values
    const endA = this.#starts[a + 1] as number
    const endB = this.#starts[b + 1] as number
    for (let i = this.#starts[a] as number, k = this.#starts[b] as number; i < endA && k < endB; ) {
      const x = values[i] as number
      const y = values[k] as number
      if (x === y) return x
      if (x < y) i++
      else k++
    }
    return -1
  }
}

/**
 * Visits every pair of items that share a key, once: blocks are walked in order of key, and a pair belongs to the
 * first key that both have. `order` sorts items within a block (numbers, smaller first).
 */
export function visitPairs<P>(
  keys: BlockingKeys,
  order: (item: number) => number,
  load: (item: number) => P,
  visit: (a: P, b: P, first: number, second: number) => void,
): void {
  const filed = file(keys)
  const bits = keyFactor(keys.count)
  for (let from = 0; from < filed.length; ) {
    const key = Math.floor((filed[from] as number) / bits)
    let to = from + 1
    while (to < filed.length && Math.floor((filed[to] as number) / bits) === key) to++
    if (to - from > 1) visitBlock(Array.from(filed.subarray(from, to), (entry) => entry % bits), key)
    from = to
  }

  function visitBlock(items: number[], key: number): void {
    items.sort((a, b) => order(a) - order(b) || a - b)
    const loaded = new Map<number, P>()
    const at = (index: number): P => {
      let value = loaded.get(index)
      if (value === undefined) {
        value = load(items[index] as number)
        loaded.set(index, value)
      }
      return value
    }
    for (let i = 0; i < items.length; i++) {
      const last = Math.min(items.length - 1, i + neighbours)
      for (let k = i + 1; k <= last; k++) {
        const a = items[i] as number
        const b = items[k] as number
        if (keys.firstCommon(a, b) === key) visit(at(i), at(k), a, b)
      }
      loaded.delete(i)
    }
  }
}

/** Room for the item's number below the key in one exact integer (2^53). */
function keyFactor(items: number): number {
  return 2 ** Math.max(1, Math.ceil(Math.log2(items + 1)))
}

/** Key and item packed in one number each, sorted. */
function file(keys: BlockingKeys): Float64Array {
  const factor = keyFactor(keys.count)
  const filed = new Float64Array(keys.total)
  let at = 0
  for (let item = 0; item < keys.count; item++) for (const key of keys.of(item)) filed[at++] = key * factor + item
  return filed.sort()
}

/** A block larger than this is compared only with the next neighbours in canonical order, so that work stays linear. */
export const neighbours = 40

/**
 * Visits every pair of items that share a key, once: blocks are walked in order of key, and a pair belongs to the
 * first key that both have. `order` sorts items within a block (numbers, smaller first).
 */
export function visitPairs<P>(
  keys: readonly (readonly number[])[],
  order: (item: number) => number,
  load: (item: number) => P,
  visit: (a: P, b: P, first: number, second: number) => void,
): void {
  const filed = file(keys)
  const bits = keyFactor(keys.length)
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
        if (firstCommon(keys[a] as readonly number[], keys[b] as readonly number[]) === key) visit(at(i), at(k), a, b)
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
function file(keys: readonly (readonly number[])[]): Float64Array {
  const factor = keyFactor(keys.length)
  const filed = new Float64Array(keys.reduce((sum, own) => sum + own.length, 0))
  let at = 0
  keys.forEach((own, item) => {
    for (const key of own) filed[at++] = key * factor + item
  })
  return filed.sort()
}

function firstCommon(a: readonly number[], b: readonly number[]): number {
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const x = a[i] as number
    const y = b[k] as number
    if (x === y) return x
    if (x < y) i++
    else k++
  }
  return -1
}

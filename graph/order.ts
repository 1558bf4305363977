/** Strings by UTF-16 code unit: the one order of the graph, the same on every system. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The value under `key`, made and kept if it is not there. */
export function valueAt<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}

/** Appends to the list under `key`. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Distinct strings in order. */
export function distinct(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareStrings)
}

/**
 * A one-to-one pairing of two lists, best likeness first (ties: earlier members first); likeness 0 is no match.
 * Gives the index in `theirs` for each paired index in `ours`, best pairs first.
 */
export function bestPairs<A, B>(ours: readonly A[], theirs: readonly B[], likeness: (a: A, b: B) => number): Map<number, number> {
  const options = ours.flatMap((a, i) => theirs.flatMap((b, j) => {
    const value = likeness(a, b)
    return value > 0 ? [{ value, i, j }] : []
  }))
  options.sort((x, y) => y.value - x.value || x.i - y.i || x.j - y.j)
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of options) {
    if (pairs.has(i) || taken.has(j)) continue
    pairs.set(i, j)
    taken.add(j)
  }
  return pairs
}

/** How many numbers of an ascending list are smaller. */
export function countBelow(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many numbers of an ascending list lie strictly between two others. */
export function countBetween(sorted: readonly number[], a: number, b: number): number {
  return Math.max(0, countBelow(sorted, Math.max(a, b)) - countBelow(sorted, Math.min(a, b) + 1))
}

/** The number within two bounds. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}

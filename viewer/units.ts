/** UTF-16 offset of every code point offset of a text; texts without astral characters need no table. */
export function unitsOf(text: string): (codePoint: number) => number {
  const astral: number[] = []
  let points = 0
  for (let unit = 0; unit < text.length; unit++, points++) {
    const code = text.codePointAt(unit) ?? 0
    if (code > 0xffff) {
      astral.push(points)
      unit++
    }
  }
  return (codePoint) => Math.min(text.length, codePoint + before(astral, codePoint))
}

/** How many of the ascending numbers are smaller than `limit`. */
function before(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

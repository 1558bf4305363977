/** Half-open, in UTF-16 units of the gold article's text. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** Where the `nth` (from 1) occurrence of some words stands. */
export function locate(text: string, words: string, nth = 1): Extent | null {
  let at = -1
  for (let seen = 0; seen < nth; seen++) if ((at = text.indexOf(words, at + 1)) < 0) return null
  return { start: at, end: at + words.length }
}

export function sizeOf({ start, end }: Extent): number {
  return end - start
}

/** Units that two extents have in common. */
export function common(a: Extent, b: Extent): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** The common units, or 0 where they are less than `share` of either extent. */
export function agreement(a: Extent, b: Extent, share: number): number {
  const units = common(a, b)
  return units >= share * sizeOf(a) && units >= share * sizeOf(b) ? units : 0
}

const before = /["“”«»‘’'\s]/u
const after = /["“”«»‘’'\s.,]/u

/** A quotation without outer marks, white space and closing stop; unchanged when nothing would be left. */
export function insideMarks(text: string, extent: Extent): Extent {
  let { start, end } = extent
  while (start < end && before.test(text[start]!)) start++
  while (end > start && after.test(text[end - 1]!)) end--
  return start < end ? { start, end } : extent
}

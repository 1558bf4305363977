/**
 * The one border between UTF-16 offsets (inside the program) and Unicode code points (in records).
 * Built once per text; a lookup is a binary search over the astral characters only.
 */
export class CodePoints {
  /** UTF-16 offsets of the second half of every surrogate pair, ascending. */
  readonly #astral: readonly number[]

  constructor(text: string) {
    const astral: number[] = []
    for (let i = 0; i < text.length - 1; i++) {
      const unit = text.charCodeAt(i)
      if (unit < 0xd800 || unit > 0xdbff) continue
      const next = text.charCodeAt(i + 1)
      if (next >= 0xdc00 && next <= 0xdfff) astral.push(++i)
    }
    this.#astral = astral
  }

  /** Code points before the UTF-16 offset `unit`; an offset inside a pair counts the pair as before it. */
  fromUnit(unit: number): number {
    let low = 0
    let high = this.#astral.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#astral[middle] ?? 0) < unit) low = middle + 1
      else high = middle
    }
    return unit - low
  }
}

/** `text.slice` by code points, as SQL `substring` and Python do it. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join('')
}

import { type StemCache, stemOfWord } from '../stems.ts'

/** Letters and digits with their combining marks; offsets are needed, so that the text is folded word by word. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const sentenceEndPattern = /[.!?;\n]/gu

/** The content words of a whole text as stems, with where they stand and where sentences end, in code points: read once, looked up often. */
export class TextStems {
  readonly stems: readonly string[]
  readonly #starts: readonly number[]
  readonly #ends: readonly number[]
  readonly #sentenceEnds: readonly number[]

  constructor(text: string, cache: StemCache) {
    const points = pointsOf(text)
    const stems: string[] = []
    const starts: number[] = []
    const ends: number[] = []
    for (const match of text.matchAll(wordPattern)) {
      const stem = stemOfWord(match[0], cache)
      if (stem === '') continue
      stems.push(stem)
      starts.push(points(match.index))
      ends.push(points(match.index + match[0].length))
    }
    this.stems = stems
    this.#starts = starts
    this.#ends = ends
    this.#sentenceEnds = [...text.matchAll(sentenceEndPattern)].map((match) => points(match.index))
  }

  /** Stems of the words that lie whole within a stretch. */
  between(start: number, end: number): string[] {
    const stems: string[] = []
    for (let i = firstFrom(this.#starts, start); i < this.stems.length && (this.#ends[i] as number) <= end; i++) stems.push(this.stems[i] as string)
    return stems
  }

  /** The sentence around a stretch, no further than `reach` on each side. */
  sentenceAround(start: number, end: number, reach: number): readonly [number, number] {
    const after = firstFrom(this.#sentenceEnds, end)
    const before = firstFrom(this.#sentenceEnds, start) - 1
    return [Math.max(start - reach, (this.#sentenceEnds[before] ?? -1) + 1), Math.min(end + reach, this.#sentenceEnds[after] ?? Infinity)]
  }
}

/** UTF-16 offsets to code points. */
function pointsOf(text: string): (unit: number) => number {
  const seconds: number[] = []
  for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) seconds.push(match.index + 1)
  return seconds.length === 0 ? (unit) => unit : (unit) => unit - firstFrom(seconds, unit)
}

/** Index of the first value not below `least`, in ascending values. */
function firstFrom(values: readonly number[], least: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}

import type { Span } from '../../pipeline/span.ts'

/** A line of the article with the marks by which its part is told; offsets without outer white space. */
export interface Line extends Span {
  /** Its text, shortened to 600 characters: enough to tell a paragraph from furniture. */
  readonly text: string
  readonly length: number
  /** Does it end like a sentence (. ! ? … or a closing quotation mark or bracket after one)? */
  readonly ends: boolean
  /** Running text: long enough, with the punctuation of sentences. */
  readonly prose: boolean
}

const shown = 600

/** A line is prose from this length on if it ends like a sentence or holds one. */
const proseLength = 80
/** A line is prose from this length on whatever its punctuation. */
const anyProse = 200

const sentenceEnd = /[.!?…:;]["'”’»)\]]{0,3}$/u
const innerEnd = /[\p{Ll}\d)»”"][.!?…]\s+["“«'‘(]?[\p{Lu}\d]/u

/** No page has more lines; what lies behind is one long line, so that the work stays within bounds. */
const mostLines = 50_000

/**
 * Lines with text, in order, from an offset on. Linear in the text.
 * @param cuts offsets at which a line ends as well, ascending: a known title may share its line with the text
 */
export function linesOf(text: string, from: number, cuts: readonly number[]): readonly Line[] {
  const lines: Line[] = []
  let cut = 0
  for (let start = from; start < text.length; ) {
    const newline = lines.length < mostLines ? text.indexOf('\n', start) : -1
    while ((cuts[cut] ?? Infinity) <= start) cut++
    const end = Math.min(newline < 0 ? text.length : newline, cuts[cut] ?? Infinity)
    const line = lineAt(text, start, end)
    if (line) lines.push(line)
    start = end === newline ? end + 1 : end
  }
  return lines
}

function lineAt(text: string, from: number, to: number): Line | null {
  let start = from
  let end = to
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  if (start === end) return null
  const length = end - start
  const head = text.slice(start, Math.min(end, start + shown))
  const ends = sentenceEnd.test(text.slice(Math.max(start, end - 8), end))
  const prose = length >= anyProse || (length >= proseLength && (ends || innerEnd.test(head)))
  return { start, end, text: head, length, ends, prose }
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? '')
}

/** Words of a line that are written with a capital, as a share; numbers and signs do not count. */
export function capitalShare(text: string): number {
  const words = text.match(/[\p{L}\p{M}’']+/gu) ?? []
  if (words.length === 0) return 0
  return words.filter((found) => /^\p{Lu}/u.test(found)).length / words.length
}

/** Written all in capitals, but for a few letters. */
export function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.length >= 4 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length > letters.length * 0.8
}

import type { Span } from '../../pipeline/span.ts'
import { trimSpan } from '../../pipeline/span.ts'
import { isLower } from './characters.ts'
import { linesOf } from './paragraphs.ts'

/** A line longer than this is running text: its end does not make it a unit of its own. In UTF-16 units. */
const longestUnit = 120
/** A wrapped line is at least this part of the longest line of its paragraph. */
const wrappedShare = 0.7

/**
 * Offsets in a paragraph where a line break separates units (a headline, a caption, a list item) rather than
 * wrapping prose: the line before is short and has no end punctuation, the next begins with a capital, a digit
 * or a quotation mark, and the paragraph is not hard-wrapped there. Offsets are starts of lines.
 */
export function unitBreaks(text: string, paragraph: Span): number[] {
  const lines = linesOf(text, paragraph).map((line) => trimSpan(text, line))
  if (lines.length < 2) return []
  const longest = Math.min(longestUnit, lines.reduce((most, line) => Math.max(most, line.end - line.start), 0))
  const wrapped = isWrapped(text, lines, longest)
  const breaks: number[] = []
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1] as Span
    const after = lines[index] as Span
    if (before.start === before.end || after.start === after.end || endsOpen(text, before)) continue
    const length = before.end - before.start
    if (length > longestUnit || isLower(text[after.start] ?? '')) continue
    if (wrapped && length >= wrappedShare * longest) continue
    breaks.push(after.start)
  }
  return breaks
}

/** A paragraph whose lines mostly go on in lower case was broken to a width. */
function isWrapped(text: string, lines: readonly Span[], longest: number): boolean {
  const goOn = lines.filter((line, index) => index > 0 && isLower(text[line.start] ?? '')).length
  return longest >= 40 && goOn * 3 >= lines.length - 1
}

/** The line ends in a way that shows that it goes on: a comma, a dash, an opening mark. */
function endsOpen(text: string, line: Span): boolean {
  return /[,;(«“‘\-–—]/u.test(text[line.end - 1] ?? '')
}

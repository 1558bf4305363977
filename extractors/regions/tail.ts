import type { MarkedLine, Part } from './parts.ts'
import { part } from './parts.ts'
import { isSignature } from './marks.ts'

/** An article has at least this much text, in UTF-16 units, before a closing line counts as its end. */
const leastBody = 150

/** Index of the line that closes the article: copyright, comments, a form; the number of lines where none does. */
export function closingIndex(lines: readonly MarkedLine[], paragraph: number): number {
  let body = 0
  for (let i = Math.max(0, paragraph); i < lines.length; i++) {
    const line = lines[i]
    if (!line) continue
    if (body >= leastBody && (line.mark === 'closing' || line.mark === 'code')) return i
    if (line.mark === 'prose' || line.mark === 'sentence') body += line.length
  }
  return lines.length
}

/** Signed or dated lines after the text, from this many on, head a list of other articles. */
const leastHeads = 2
const longParagraph = 300

/**
 * Where a list of other articles begins behind the text: titles, each with a date or a name, with little text
 * between. The index of its first title, or `end`.
 */
export function teaserListIndex(lines: readonly MarkedLine[], paragraph: number, end: number): number {
  const heads: number[] = []
  for (let i = paragraph + 1; i < end; i++) if (isHead(lines[i])) heads.push(i)
  const first = heads[0]
  if (first === undefined || heads.length < leastHeads) return end
  const weight = (from: number, to: number): number => lines.slice(from, to).reduce((sum, line) => sum + (line.mark === 'prose' && line.length >= longParagraph ? line.length : 0), 0)
  if (weight(first, end) * 2 > weight(paragraph, first)) return end
  let start = first
  while (start - 1 > paragraph && lines[start - 1]?.mark === 'title') start--
  return start
}

function isHead(line: MarkedLine | undefined): boolean {
  return line !== undefined && (line.mark === 'date' || line.mark === 'byline') && line.length <= 120
}

/** Titles in a row behind the text, from this many on, are links to other articles. */
const leastLinks = 3

/** Parts of the short lines behind the last paragraph (`from`) up to the end of the article (`to`). */
export function tailParts(lines: readonly MarkedLine[], from: number, to: number): readonly Part[] {
  const parts: Part[] = []
  let over = false
  let list = lines[from - 1]?.text.endsWith(':') ?? false
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (!line) continue
    const links = !list && line.mark === 'title' && titlesFrom(lines, i, to) >= leastLinks
    const headed = line.mark === 'title' && isHead(lines[i + 1]) && !isSignature(line.text)
    if (links || headed || line.mark === 'teaser' || line.mark === 'breadcrumb') over = true
    parts.push(tailPart(line, over))
    if (line.mark === 'sentence') list = line.text.endsWith(':')
  }
  return parts
}

function titlesFrom(lines: readonly MarkedLine[], from: number, to: number): number {
  let i = from
  while (i < to && (lines[i]?.mark === 'title' || lines[i]?.mark === 'section' || lines[i]?.mark === 'kicker')) i++
  return i - from
}

function tailPart(line: MarkedLine, over: boolean): Part {
  if (line.repeats || line.copies > 1) return part('boilerplate', 'repeated')
  if (over) return part('boilerplate', 'other-articles')
  switch (line.mark) {
    case 'sentence':
      return part('body', 'closing-sentence')
    case 'byline':
      return part('byline', 'byline')
    case 'date':
      return part('metadata', 'date-line')
    case 'caption':
      return part('caption', 'caption')
    case 'title':
    case 'kicker':
      return isSignature(line.text) ? part('byline', 'signature') : part('body', 'closing-line')
    default:
      return part('boilerplate', line.mark)
  }
}

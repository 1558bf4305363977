import type { MarkedLine, Part } from './parts.ts'
import type { Mark } from './marks.ts'
import { part } from './parts.ts'
import { isSignature } from './marks.ts'
import { isLinkTitle } from './teasers.ts'

/** An article has at least this much text, in UTF-16 units, before a closing line counts as its end. */
const leastBody = 150

/**
 * Index of the line that closes the article: copyright, comments, a form; the number of lines where none does.
 * Code closes it too, unless as much text stands behind it: some pages have their scripts in between.
 */
export function closingIndex(lines: readonly MarkedLine[], paragraph: number): number {
  const total = textLength(lines, 0, lines.length)
  let before = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line) continue
    if (i > paragraph && before >= leastBody && (line.mark === 'closing' || (isScript(lines, i) && before * 2 > total))) return i
    before += textLength(lines, i, i + 1)
  }
  return lines.length
}

/** Two lines of code in a row: one alone may be a separator or an embedded post. */
function isScript(lines: readonly MarkedLine[], i: number): boolean {
  return lines[i]?.mark === 'code' && lines[i + 1]?.mark === 'code'
}

function textLength(lines: readonly MarkedLine[], from: number, to: number): number {
  let length = 0
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (line && !line.repeats && (line.mark === 'prose' || line.mark === 'sentence')) length += line.length
  }
  return length
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
  const paragraphsBefore: number[] = []
  let paragraphs = 0
  for (let i = 0; i < end; i++) {
    const line = lines[i]
    if (i > paragraph && isHead(line)) {
      heads.push(i)
      paragraphsBefore.push(paragraphs)
    }
    if (line?.mark === 'prose' && line.length >= longParagraph && i >= paragraph) paragraphs += line.length
  }
  const n = heads.findIndex((_, k) => heads.length - k >= leastHeads && (paragraphsBefore[k] ?? 0) * 2 > paragraphs)
  const first = heads[n]
  if (first === undefined || (paragraphs - (paragraphsBefore[n] ?? 0)) * 2 > (paragraphsBefore[n] ?? 0)) return end
  let start = first
  while (start - 1 > paragraph && lines[start - 1]?.ends === false && (lines[start - 1]?.length ?? 0) < longParagraph) start--
  return start
}

function isHead(line: MarkedLine | undefined): boolean {
  return line !== undefined && (line.mark === 'date' || line.mark === 'byline') && line.length <= 120
}

/** Titles in a row behind the text, from this many on, are links to other articles. */
const leastLinks = 3

/** Behind the last paragraph, no text follows such a line, nor a signature. */
const endsText: ReadonlySet<Mark> = new Set(['teaser', 'breadcrumb', 'furniture', 'section', 'code', 'signs'])

/**
 * Parts of the short lines behind the last paragraph (`from`) up to the end of the article (`to`). Where the page
 * goes on with furniture, a line that does not end like a sentence belongs to it.
 */
export function tailParts(lines: readonly MarkedLine[], from: number, to: number, pageGoesOn: boolean): readonly Part[] {
  const parts: Part[] = []
  let over = false
  let list = lines[from - 1]?.text.endsWith(':') ?? false
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (!line) continue
    const links = !list && isLinkTitle(line) && !isSignature(line.text) && (pageGoesOn || titlesFrom(lines, i, to) >= leastLinks)
    const headed = line.mark === 'title' && isHead(lines[i + 1]) && !isSignature(line.text)
    if (links || headed || endsText.has(line.mark)) over = true
    const { kind, rule } = tailPart(line, over)
    parts.push({ kind, rule })
    if (kind === 'byline') over = true
    if (line.mark === 'sentence') list = line.text.endsWith(':')
  }
  return parts
}

function titlesFrom(lines: readonly MarkedLine[], from: number, to: number): number {
  let i = from
  while (i < to && (isLinkTitle(lines[i]) || lines[i]?.mark === 'section')) i++
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
    case 'prose':
      return isSignature(line.text) ? part('byline', 'signature') : part('body', 'closing-line')
    default:
      return part('boilerplate', line.mark)
  }
}

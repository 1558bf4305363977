import { isSignature } from './marks.ts'
import type { MarkedLine } from './parts.ts'
import { wordCount } from './words.ts'

/** A title with the beginning of its article under it, cut off: «… negli ultimi giorni si…», «… [...]». */
const cutOff = /(?:…|\.{3})[\])]?["”»]?$/u
const longestExcerpt = 300

/** A post of a social network that the article quotes is no link: «@name …», «… #tag». */
const post = /^(?:RT\s)?@|#\p{L}|https?:\/\//u

/** A line that has the form of a title and may lead to another article. */
export function isLinkTitle(line: MarkedLine | undefined): boolean {
  return line !== undefined && (line.mark === 'title' || line.mark === 'prose' || line.mark === 'kicker') && !line.ends && !post.test(line.text)
}

function isExcerpt(line: MarkedLine | undefined): boolean {
  return line !== undefined && (line.mark === 'prose' || line.mark === 'sentence') && line.length <= longestExcerpt
}

/** Is this the beginning of a paragraph that a page cuts off? Short lines that end in an ellipsis are no paragraphs. */
export function isCutOff(line: MarkedLine): boolean {
  return line.length <= longestExcerpt && cutOff.test(line.text)
}

const leastLeading = 2

/** How many lines at the top of a page are teasers of other articles, each a title over an excerpt that is cut off; 0 where there are none. */
export function leadingTeasers(lines: readonly MarkedLine[]): number {
  let at = 0
  let pairs = 0
  for (let line = lines[at + 1]; line && isLinkTitle(lines[at]) && isExcerpt(line) && isCutOff(line); line = lines[at + 1]) {
    pairs++
    at += 2
  }
  return pairs >= leastLeading && at < lines.length ? at : 0
}

const leastTrailing = 3
const titleWords = 6
/** Lines that may stand below the last teaser: an address, a button. */
const mostBelow = 2

/**
 * Where teasers of other articles begin behind the text, at least three, each a title over one short paragraph: the index of the first
 * title, or `end`. An article in short paragraphs with titles of their own is none: before the teasers stands twice as much text.
 */
export function trailingTeasers(lines: readonly MarkedLine[], paragraph: number, end: number): number {
  let start = end
  while (end - start < mostBelow && start > paragraph && !isExcerpt(lines[start - 1])) start--
  let pairs = 0
  let teased = 0
  while (start - 2 > paragraph && isTeaserTitle(lines[start - 2]) && isExcerpt(lines[start - 1])) {
    start -= 2
    pairs++
    teased += lines[start + 1]?.length ?? 0
  }
  if (pairs < leastTrailing) return end
  let before = 0
  for (let i = paragraph; i < start; i++) if (lines[i]?.mark === 'prose') before += lines[i]?.length ?? 0
  return before >= 2 * teased ? start : end
}

function isTeaserTitle(line: MarkedLine | undefined): boolean {
  return isLinkTitle(line) && wordCount(line?.text ?? '') >= titleWords
}

/** Subheads are shorter and stand alone. */
const linkWords = 7
const longestTitle = 160
const leastLinks = 2
/** An article with more lines in the form of titles is told in them: a live report, a list, a chronicle. */
const mostTitles = 12

/**
 * Lines between paragraphs that lead to other articles: two or more long titles in a row, unless they are a list, announced by a colon
 * or beginning alike. Told by their indices.
 */
export function linksBetween(lines: readonly MarkedLine[], from: number, to: number): ReadonlySet<number> {
  const found = new Set<number>()
  let titles = 0
  for (let i = from; i < to; i++) if (lines[i]?.mark === 'title') titles++
  for (let i = from; i < to && titles <= mostTitles; ) {
    let end = i
    while (end < to && isLongTitle(lines[end])) end++
    if (end - i >= leastLinks && isWhole(lines[i - 1]) && !isList(lines, i, end) && !goesOn(lines[end])) for (let k = i; k < end; k++) found.add(k)
    i = Math.max(end, i + 1)
  }
  return found
}

/** A standfirst may do without its full stop. */
function isWhole(line: MarkedLine | undefined): boolean {
  return line !== undefined && (line.ends || (line.mark === 'prose' && line.length >= 200))
}

/** A paragraph broken into lines goes on in lower case. */
function goesOn(line: MarkedLine | undefined): boolean {
  return line !== undefined && /^\p{Ll}/u.test(line.text)
}

function isList(lines: readonly MarkedLine[], from: number, to: number): boolean {
  if (lines[from - 1]?.text.endsWith(':')) return true
  const beginnings = lines.slice(from, to).map(({ text }) => text.split(/\s+/u).slice(0, 2).join(' '))
  return new Set(beginnings).size < beginnings.length
}

function isLongTitle(line: MarkedLine | undefined): boolean {
  if (!line || !isLinkTitle(line) || line.length > longestTitle || isSignature(line.text)) return false
  return /^["“«'‘]?[\p{Lu}]/u.test(line.text) && !/[,;]$/u.test(line.text) && wordCount(line.text) >= linkWords
}

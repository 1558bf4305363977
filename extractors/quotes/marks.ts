import type { Span } from '../../pipeline/span.ts'

/**
 * Quotation marks found by character alone, with what their neighbours allow them to be. Marks of one
 * family close each other («“…"» is common where an editor replaced half of the marks); families nest.
 */
export type MarkFamily = 'angle' | 'double' | 'single'

export interface Mark extends Span {
  readonly family: MarkFamily
  /** What position and character allow; both when only the state of the text can tell. */
  readonly opens: boolean
  readonly closes: boolean
  /** Single marks only: it may as well be an apostrophe («po'», «'90»). */
  readonly doubtful: boolean
}

/** Words in which an apostrophe begins or ends the word: no quotation marks. Lower case, plain apostrophes. */
export interface ApostropheWords {
  /** «'ndrangheta», "'em": with their apostrophe. */
  readonly leading: ReadonlySet<string>
  /** «po'», «perche'»: with their apostrophe. */
  readonly trailing: ReadonlySet<string>
  /** Endings of such words: «ita'» (societa'), "s'" (leaders'). */
  readonly endings: readonly string[]
}

// Typed for «», „“: <<Vieni>>, ,,Vieni''; not the arrows of «leggi >>».
const markCharacters = /''|``|’’|‘‘|<<(?=\S)|(?<=\S)>>|(?<![^\s(]),,(?=\p{L})|[«»“”„‟"″＂‘’‚‛'`´‹›]/gu

/** A text with more marks than this is no article; what follows is left alone, so that time stays bounded. */
export const mostMarks = 20_000
const angle = new Set(['«', '»', '<<', '>>'])
const single = new Set(['‘', '’', '‚', '‛', "'", '`', '´', '‹', '›'])
const openingOnly = new Set(['«', '<<', '„', ',,', '``', '‹', '‚', '‘‘'])
const closingOnly = new Set(['»', '>>', '›'])
const leansOpen = new Set(['“', '‘', '‟', '‛'])
const leansClose = new Set(['”', '’', '’’'])

/** All marks between two offsets, in order, `mostMarks` at most. Linear in the length. */
export function findMarks(text: string, within: Span, apostrophes: ApostropheWords): Mark[] {
  const marks: Mark[] = []
  const scanner = new RegExp(markCharacters)
  scanner.lastIndex = within.start
  for (let match = scanner.exec(text); match && match.index < within.end && marks.length < mostMarks; match = scanner.exec(text)) {
    const span = { start: match.index, end: Math.min(match.index + match[0].length, within.end) }
    const mark = familyOf(match[0]) === 'single' ? singleMark(text, span, match[0], within, apostrophes) : doubleMark(text, span, match[0], within)
    if (mark) marks.push(mark)
  }
  return marks
}

function familyOf(mark: string): MarkFamily {
  return angle.has(mark) ? 'angle' : single.has(mark) ? 'single' : 'double'
}

function doubleMark(text: string, span: Span, mark: string, within: Span): Mark | null {
  const family = familyOf(mark)
  if (openingOnly.has(mark)) return { ...span, family, opens: true, closes: false, doubtful: false }
  if (closingOnly.has(mark)) return { ...span, family, opens: false, closes: true, doubtful: false }
  const { before, after } = neighbours(text, span, within)
  // Inches, minutes and seconds: 5'10", 12″.
  if (/\d/u.test(before) && !/[\p{L}\p{N}]/u.test(after) && /['′]\d+$/u.test(text.slice(Math.max(within.start, span.start - 4), span.start))) return null
  // Hundredths after the seconds: 58"17.
  if (/\d/u.test(before) && /\d/u.test(after)) return null
  const opens = mayOpen(before, after)
  const closes = mayClose(before, after)
  const unclear = opens === closes
  if (leansOpen.has(mark)) return { ...span, family, opens: opens || unclear || !closes, closes: closes && !opens, doubtful: false }
  if (leansClose.has(mark)) return { ...span, family, opens: opens && !closes, closes: closes || unclear || !opens, doubtful: false }
  return { ...span, family, opens: opens || unclear, closes: closes || unclear, doubtful: false }
}

function singleMark(text: string, span: Span, mark: string, within: Span, words: ApostropheWords): Mark | null {
  const { before, after } = neighbours(text, span, within)
  if (openingOnly.has(mark)) return { ...span, family: 'single', opens: true, closes: false, doubtful: false }
  if (closingOnly.has(mark)) return { ...span, family: 'single', opens: false, closes: true, doubtful: false }
  const opens = mayOpen(before, after) && mark !== '’' && mark !== '´' && !isLeadingApostrophe(text, span.start, words)
  const closes = mayClose(before, after) && mark !== '‘' && mark !== '`'
  if (opens === closes) return null
  return { ...span, family: 'single', opens, closes, doubtful: closes && isTrailingApostrophe(text, span.start, words) }
}

function neighbours(text: string, span: Span, within: Span): { before: string; after: string } {
  return {
    before: span.start > within.start ? (text[span.start - 1] ?? ' ') : ' ',
    after: span.end < within.end ? (text[span.end] ?? ' ') : ' ',
  }
}

const quoteLike = /[«»“”„"‘’']/u

function mayOpen(before: string, after: string): boolean {
  const free = /[\s([{/:=\-–—|>]/u.test(before) || quoteLike.test(before)
  return free && (/[\p{L}\p{N}\p{So}#@([{…¿¡+€$£%-]/u.test(after) || /[«“„"‘']/u.test(after))
}

function mayClose(before: string, after: string): boolean {
  const free = /[\s.,;:!?)\]}…/\-–—|<]/u.test(after) || quoteLike.test(after)
  return free && !/[\s([{]/u.test(before)
}

/** «'90», «'ndrangheta»: the apostrophe stands for what is left out. */
function isLeadingApostrophe(text: string, at: number, words: ApostropheWords): boolean {
  const window = text.slice(at + 1, at + 20)
  if (/^\d\d(?!\d|[.,]\d)/u.test(window) && !/^\d\d\s+\p{Ll}/u.test(window)) return true
  const word = /^\p{L}+/u.exec(window)?.[0] ?? ''
  return words.leading.has(`'${word.toLowerCase()}`)
}

/** «un po' di», «la citta' e'», "the leaders' plan". */
function isTrailingApostrophe(text: string, at: number, words: ApostropheWords): boolean {
  const word = /\p{L}+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? ''
  const form = `${word.toLowerCase()}'`
  return words.trailing.has(form) || (word.length > 2 && words.endings.some((ending) => form.endsWith(ending)))
}

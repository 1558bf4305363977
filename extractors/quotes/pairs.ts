import { trimSpan, type Span } from '../../pipeline/span.ts'
import { findMarks, type ApostropheWords, type Mark } from './marks.ts'

/** A stretch in quotation marks: its span is what stands inside, white space at the ends left out. */
export interface Quotation extends Span {
  /** With the marks. */
  readonly outer: Span
  readonly family: Mark['family']
  /** Which of its two marks the text has; the other end is a guess. */
  readonly marks: 'both' | 'opening' | 'closing'
  /** 0 = not inside another quotation. */
  readonly depth: number
}

/** Longest stretch in marks, in code units: a mark without partner never swallows more than this. */
const longest = 6000
/** Longest stretch in single marks: they are too easily apostrophes. */
const longestSingle = 600
/** How far back an orphan closing mark may reach for the beginning of its sentence. */
const longestOrphan = 600
const deepest = 3

interface Pending {
  readonly mark: Mark
  readonly depth: number
}

/**
 * Pairs the quotation marks of one block of running text (all its paragraphs). Robust to an odd number:
 * an unclosed quotation ends with its paragraph, an orphan closing mark begins with its sentence.
 * Time is linear in the length of the block.
 */
export function pairMarks(text: string, block: Span, apostrophes: ApostropheWords): Quotation[] {
  const marks = findMarks(text, block, apostrophes)
  return new Pairing(text, block, marks).run().sort((a, b) => a.start - b.start || b.end - a.end)
}

class Pairing {
  private readonly found: Quotation[] = []
  private stack: Pending[] = []
  /** End of the last quotation that was settled at depth 0. */
  private settled: number

  constructor(
    private readonly text: string,
    private readonly block: Span,
    private readonly marks: readonly Mark[],
  ) {
    this.settled = block.start
  }

  run(): Quotation[] {
    this.marks.forEach((mark, index) => {
      const outer = this.stack[0]
      if (outer && mark.start - outer.mark.end > longest) this.abandon(0, mark.start)
      this.endParagraphs(mark, index)
      if (this.repeatsOpening(mark)) return
      if (mark.closes && this.close(mark, index)) return
      if (mark.opens) this.open(mark)
      else this.orphan(mark)
    })
    this.abandon(0, this.block.end)
    return this.found
  }

  private open(mark: Mark): void {
    if (this.stack.length >= deepest) this.abandon(0, mark.start)
    this.stack.push({ mark, depth: this.stack.length })
  }

  /** Closes the innermost quotation of the same family; those inside that are still open are given up. */
  private close(mark: Mark, index: number): boolean {
    const at = this.stack.findLastIndex((pending) => pending.mark.family === mark.family)
    const pending = this.stack[at]
    if (!pending || this.tooFar(pending.mark, mark)) return false
    if (mark.doubtful && this.betterClosing(pending.mark, index)) return true
    this.stack = this.stack.slice(0, at)
    this.settle({ start: pending.mark.end, end: mark.start }, { start: pending.mark.start, end: mark.end }, pending, 'both')
    return true
  }

  private tooFar(opening: Mark, closing: Mark): boolean {
    const length = closing.start - opening.end
    if (opening.family !== 'single') return length > longest
    return length > longestSingle || hasLineBreak(this.text, opening.end, closing.start)
  }

  /** Is there a later single mark on the line that is surely no apostrophe? */
  private betterClosing(opening: Mark, index: number): boolean {
    for (let next = index + 1; next < Math.min(this.marks.length, index + 8); next++) {
      const mark = this.marks[next]
      if (!mark || this.tooFar(opening, mark)) return false
      if (mark.family === 'single' && mark.opens) return false
      if (mark.family === 'single' && !mark.doubtful) return true
    }
    return false
  }

  /** «Nuovo capoverso: the opening mark is repeated before each paragraph of one long quotation. */
  private repeatsOpening(mark: Mark): boolean {
    const outer = this.stack[0]
    if (!outer || !mark.opens || mark.family !== outer.mark.family || mark.family === 'single') return false
    return isLineStart(this.text, mark.start) && mark.start - outer.mark.end <= longest
  }

  /** Gives up what is open when its paragraph ended and nothing after it continues or closes it. */
  private endParagraphs(mark: Mark, index: number): void {
    const outer = this.stack[0]
    if (!outer) return
    const from = Math.max(outer.mark.end, this.marks[index - 1]?.end ?? 0)
    const lineEnd = lineBreak(this.text, from, mark.start)
    if (lineEnd < 0) return
    const goesOn =
      outer.mark.family !== 'single' &&
      mark.start - outer.mark.end <= longest &&
      mark.family === outer.mark.family &&
      ((mark.closes && !(mark.opens && isLineStart(this.text, mark.start))) || (mark.opens && isLineStart(this.text, mark.start) && this.closesLater(index)))
    if (!goesOn) this.abandon(0, lineEnd)
    else this.stack = [outer]
  }

  /** After a repeated opening mark: does a closing mark of the family come before the next opening one? */
  private closesLater(index: number): boolean {
    const family = this.marks[index]?.family
    for (let next = index + 1; next < Math.min(this.marks.length, index + 40); next++) {
      const mark = this.marks[next]
      if (!mark || mark.family !== family) continue
      if (mark.closes && !mark.opens) return !this.closedOnSameLine(index, mark)
      if (!isLineStart(this.text, mark.start)) return false
    }
    return false
  }

  /** A paragraph that opens and closes its own quotation continues nothing when the earlier paragraph's mark was only lost. */
  private closedOnSameLine(index: number, closing: Mark): boolean {
    const opening = this.marks[index]
    const outer = this.stack[0]
    if (!opening || !outer || hasLineBreak(this.text, opening.end, closing.start)) return false
    const lineEnd = lineBreak(this.text, outer.mark.end, opening.start)
    const last = this.text.slice(outer.mark.end, lineEnd).trimEnd().at(-1) ?? ''
    return !/[.!?…]/u.test(last)
  }

  /** Open quotations from `level` on have lost their closing mark: they end at `end`. */
  private abandon(level: number, end: number): void {
    const outer = this.stack[level]
    this.stack = this.stack.slice(0, level)
    if (!outer || outer.mark.family === 'single') return
    const from = outer.mark.end
    const inside = this.release(from, outer.depth)
    const limit = Math.min(inside?.outer.start ?? end, end, from + longest)
    const stop = firstLineBreak(this.text, from, limit)
    if (stop === from + longest) return
    this.settle({ start: from, end: stop }, { start: outer.mark.start, end: stop }, outer, 'opening')
  }

  /** Quotations that seemed to be nested in a lost one move up; gives the first of them. */
  private release(from: number, depth: number): Quotation | null {
    let first: Quotation | null = null
    for (let index = this.found.length - 1; index >= 0; index--) {
      const quotation = this.found[index]
      if (!quotation || quotation.start < from) break
      this.found[index] = { ...quotation, depth: Math.max(depth, quotation.depth - 1) }
      if (quotation.depth === depth + 1) first = quotation
    }
    return first
  }

  /** «… dieci vittime».: a closing mark whose partner is missing takes the sentence before it. */
  private orphan(mark: Mark): void {
    if (mark.family === 'single' || this.stack.length > 0) return
    const start = sentenceStart(this.text, Math.max(this.settled, mark.start - longestOrphan), mark.start)
    this.settle({ start, end: mark.start }, { start, end: mark.end }, { mark, depth: 0 }, 'closing')
  }

  private settle(inner: Span, outer: Span, pending: Pending, marks: Quotation['marks']): void {
    const span = trimSpan(this.text, inner)
    if (span.start >= span.end) return
    this.found.push({ ...span, outer, family: pending.mark.family, marks, depth: pending.depth })
    if (pending.depth === 0) this.settled = outer.end
  }
}

function lineBreak(text: string, from: number, to: number): number {
  const at = text.slice(from, to).indexOf('\n')
  return at < 0 ? -1 : from + at
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  return text.slice(from, to).includes('\n')
}

function firstLineBreak(text: string, from: number, to: number): number {
  const at = text.slice(from, to).indexOf('\n')
  return at < 0 ? to : from + at
}

/** Only white space between the mark and the line break before it. */
function isLineStart(text: string, at: number): boolean {
  let index = at - 1
  while (index >= 0 && (text[index] === ' ' || text[index] === '\t')) index--
  return index < 0 || text[index] === '\n'
}

/** Beginning of the last sentence in a window: after the last stop, colon or line break. */
function sentenceStart(text: string, from: number, to: number): number {
  const window = text.slice(from, to)
  const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('! '), window.lastIndexOf('? '), window.lastIndexOf(': '), window.lastIndexOf('\n'))
  return stop < 0 ? from : from + stop + 1
}

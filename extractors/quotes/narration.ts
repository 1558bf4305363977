import type { Document, RegionKind, Sentence, Token, Word } from '../../pipeline/document.ts'
import type { Range, Span } from '../../pipeline/span.ts'
import type { ApostropheWords } from './marks.ts'
import { pairMarks, type Quotation } from './pairs.ts'

export type ReadableDocument = Document<'tokens' | 'sentences' | 'words' | 'syntax' | 'entities' | 'times'>

/** One step of the narration: a token, or a whole stretch in quotation marks. */
export interface Item extends Span {
  readonly kind: 'word' | 'mark' | 'quotation'
  /** Normal form of the token; `"` for a quotation. */
  readonly norm: string
  /** Tokens it covers. */
  readonly tokens: Range
  /** Syntactic words of the token; none for a quotation. */
  readonly words: readonly Word[]
  readonly quotation: Quotation | null
  /** This piece of a quotation goes on after a cue that interrupted it. */
  readonly resumes: boolean
}

/**
 * A sentence of the narrator: what stands outside quotation marks runs on around the quotations in it,
 * however many sentences they hold.
 */
export interface Narration extends Span {
  readonly items: readonly Item[]
  readonly region: RegionKind
  /** Counts lines of the article: carry-over of a speaker ends where a new one begins. */
  readonly paragraph: number
}

export interface Reading {
  readonly narrations: readonly Narration[]
  readonly quotations: readonly Quotation[]
}

const readable: ReadonlySet<RegionKind> = new Set(['headline', 'body', 'caption'])
/** A sentence with more tokens than this is no prose, and nobody speaks in it. */
export const longestSentence = 3000
/** A narration with more items than this is cut there: rules look from one end of it to the other. */
export const mostItems = 400
/** Tokens of a long book: what follows is not searched, so that time stays bounded. */
export const mostTokens = 500_000
/** Longest cue that may interrupt a quotation, in tokens. */
const longestInterruption = 16

/** What reading needs of a language: its apostrophes, the words of a token, and whether a token may be a reporting verb. */
export interface ReadingWords {
  readonly apostrophes: ApostropheWords
  wordsOf(token: number): readonly Word[]
  /** Decides about stray marks and interruptions. */
  isCue(token: number): boolean
}

export function readNarration(doc: ReadableDocument, language: ReadingWords): Reading {
  const quotations: Quotation[] = []
  const narrations: Narration[] = []
  for (const block of blocksOf(doc)) {
    const paired = pairMarks(doc.text, block, language.apostrophes)
    quotations.push(...paired)
    const outer = paired.filter((q) => q.depth === 0 && isPlausible(doc, q, block, language))
    narrations.push(...narrationsOf(doc, block, outer, language))
  }
  return { narrations, quotations }
}

/** The narrations of one block, its `quotations` (in order, none in another) taken as wholes. */
export function narrationsOf(doc: ReadableDocument, block: Block, quotations: readonly Quotation[], language: ReadingWords): Narration[] {
  return segment(doc, itemsOf(doc, block, quotations, language), language)
}

export interface Block extends Span {
  readonly tokens: Range
}

/** Runs of sentences with nothing but white space between them and of one region: no quotation crosses their ends. */
function blocksOf(doc: ReadableDocument): Block[] {
  const blocks: Block[] = []
  let previous: Sentence | null = null
  for (const sentence of doc.sentences) {
    if (!readable.has(sentence.region) || isEndless(sentence)) continue
    const last = blocks.at(-1)
    const joins = previous && last && previous.region === sentence.region && doc.text.slice(previous.end, sentence.start).trim() === ''
    if (joins) blocks[blocks.length - 1] = { ...last, end: sentence.end, tokens: { first: last.tokens.first, end: sentence.tokens.end } }
    else blocks.push({ start: sentence.start, end: sentence.end, tokens: sentence.tokens })
    previous = sentence
  }
  return blocks
}

/** Is a sentence too long to be prose, or beyond what is searched? */
export function isEndless(sentence: Sentence): boolean {
  return sentence.tokens.end - sentence.tokens.first > longestSentence || sentence.tokens.first > mostTokens
}

/** A stretch that lacks one of its marks counts only where a colon or a reporting verb stands beside it. */
function isPlausible(doc: ReadableDocument, quotation: Quotation, block: Block, language: ReadingWords): boolean {
  if (quotation.marks === 'both') return true
  if (/[:,]\s*$/u.test(doc.text.slice(Math.max(block.start, quotation.outer.start - 4), quotation.outer.start))) return true
  const at = quotation.marks === 'opening' ? quotation.outer.start : quotation.outer.end
  const near = firstTokenFrom(doc.tokens, at)
  const [from, to] = quotation.marks === 'opening' ? [near - 4, near] : [near, near + 5]
  for (let token = Math.max(block.tokens.first, from); token < Math.min(block.tokens.end, to); token++) if (language.isCue(token)) return true
  return false
}

/** Index of the first token that begins at or after an offset. */
function firstTokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function itemsOf(doc: ReadableDocument, block: Block, quotations: readonly Quotation[], language: ReadingWords): Item[] {
  const items: Item[] = []
  let index = block.tokens.first
  for (const quotation of quotations) {
    for (; index < block.tokens.end && (doc.tokens[index]?.start ?? 0) < quotation.outer.start; index++) items.push(tokenItem(doc, index, language))
    const first = index
    while (index < block.tokens.end && (doc.tokens[index]?.end ?? 0) <= quotation.outer.end) index++
    if (index > first) items.push(...quotationItems(doc, quotation, first, index, language))
  }
  for (; index < block.tokens.end; index++) items.push(tokenItem(doc, index, language))
  return items
}

function tokenItem(doc: ReadableDocument, index: number, language: ReadingWords): Item {
  const token = doc.tokens[index] as Token
  return {
    kind: /[\p{L}\p{N}]/u.test(token.norm) ? 'word' : 'mark',
    norm: token.norm,
    start: token.start,
    end: token.end,
    tokens: { first: index, end: index + 1 },
    words: language.wordsOf(index),
    quotation: null,
    resumes: false,
  }
}

/** The quotation as one item, or as pieces with the tokens of the cue that interrupts it: «Prendiamo atto - ha detto - della decisione». */
function quotationItems(doc: ReadableDocument, quotation: Quotation, first: number, end: number, language: ReadingWords): Item[] {
  const items: Item[] = []
  let from = first
  for (const gap of interruptions(doc, first, end, language)) {
    items.push(...piece(doc, quotation, from, gap.first, from > first))
    for (let index = gap.first; index < gap.end; index++) items.push(tokenItem(doc, index, language))
    from = gap.end
  }
  items.push(...piece(doc, quotation, from, end, from > first))
  return items
}

function piece(doc: ReadableDocument, quotation: Quotation, first: number, end: number, resumes: boolean): Item[] {
  let [from, to] = [first, end]
  while (from < to && outside(doc.tokens[from], quotation)) from++
  while (to > from && outside(doc.tokens[to - 1], quotation)) to--
  const [head, last] = [doc.tokens[from], doc.tokens[to - 1]]
  if (from >= to || !head || !last) return []
  const span = { start: Math.max(head.start, quotation.start), end: Math.min(last.end, quotation.end) }
  return [{ kind: 'quotation', norm: '"', ...span, tokens: { first: from, end: to }, words: [], quotation, resumes }]
}

function outside(token: Token | undefined, quotation: Quotation): boolean {
  return !token || token.end <= quotation.start || token.start >= quotation.end
}

const dashes = new Set(['-', '–', '—', '--'])

/** Stretches between dashes inside a quotation that hold a reporting verb at their beginning. */
function interruptions(doc: ReadableDocument, first: number, end: number, language: ReadingWords): Range[] {
  const gaps: Range[] = []
  for (let open = first + 1; open < end - 1; open++) {
    if (!dashes.has(doc.tokens[open]?.norm ?? '') || !startsWithCue(open + 1, end, language)) continue
    let close = open + 2
    while (close < end && close - open <= longestInterruption && !dashes.has(doc.tokens[close]?.norm ?? '')) close++
    if (close - open > longestInterruption) continue
    let after = close + 1
    while (after < end && /^[.,;:]$/u.test(doc.tokens[after]?.norm ?? '')) after++
    gaps.push({ first: open, end: Math.min(after, end) })
    open = after - 1
  }
  return gaps
}

function startsWithCue(from: number, end: number, language: ReadingWords): boolean {
  for (let index = from; index < Math.min(from + 5, end); index++) if (language.isCue(index)) return true
  return false
}

/** Cuts a block's items into narrations. */
function segment(doc: ReadableDocument, items: readonly Item[], language: ReadingWords): Narration[] {
  const narrations: Narration[] = []
  let from = 0
  let paragraph = narrations.length
  for (let index = 1; index <= items.length; index++) {
    const [before, after] = [items[index - 1], items[index]]
    if (!before || (after && index - from < mostItems && !isBoundary(doc, before, after, language))) continue
    const head = items[from] as Item
    const region = doc.sentences[doc.tokens[head.tokens.first]?.sentence ?? 0]?.region ?? 'body'
    narrations.push({ items: items.slice(from, index), region, paragraph, start: head.start, end: before.end })
    from = index
    if (after && doc.text.slice(before.end, after.start).includes('\n')) paragraph = head.tokens.first + index
  }
  return narrations
}

/** Longest sentence that is nothing but a name and its verb of saying, in tokens. */
const longestCredit = 6

/** "Why did you run?" Tapper asked: a sentence of no more than who asked goes with the question before it. */
function asksBefore(doc: ReadableDocument, before: Item, after: Item, language: ReadingWords): boolean {
  if (before.kind !== 'quotation' || !/[?!]/u.test(doc.text[before.end - 1] ?? '')) return false
  const tokens = doc.sentences[sentenceOf(doc, after)]?.tokens
  if (!tokens || tokens.end - after.tokens.first > longestCredit) return false
  let last = tokens.end - 1
  while (last > after.tokens.first && !/[\p{L}\p{N}]/u.test(doc.tokens[last]?.norm ?? '')) last--
  return last > after.tokens.first && language.isCue(last)
}

function isBoundary(doc: ReadableDocument, before: Item, after: Item, language: ReadingWords): boolean {
  const gap = doc.text.slice(before.end, after.start)
  if (after.resumes || asksBefore(doc, before, after, language)) return false
  if (gap.includes('\n') && !/[:,]/u.test(before.norm)) {
    // A line that goes on after the quotation with a comma, a dash or a small letter belongs to it.
    return before.kind !== 'quotation' || !/^[-–—,:]|^\p{Ll}/u.test(after.norm) || isUpperAt(doc.text, after.start)
  }
  if (after.kind === 'mark' && !dashes.has(after.norm)) return false
  if (before.kind === 'quotation') return endsSentence(doc.text, before.end) && isUpperAt(doc.text, after.start) && !dashes.has(after.norm)
  if (/^[.!?…]+$/u.test(before.norm)) return sentenceOf(doc, before) !== sentenceOf(doc, after) || after.kind === 'quotation' || isUpperAt(doc.text, after.start)
  return sentenceOf(doc, before) !== sentenceOf(doc, after) && !/^[,;:]$/u.test(before.norm) && isUpperAt(doc.text, after.start) && after.kind !== 'quotation'
}

function sentenceOf(doc: ReadableDocument, item: Item): number {
  return doc.tokens[item.tokens.first]?.sentence ?? -1
}

function endsSentence(text: string, end: number): boolean {
  return /[.!?…]/u.test(text[end - 1] ?? '')
}

function isUpperAt(text: string, at: number): boolean {
  return /[\p{Lu}\p{N}«“"‘'@]/u.test(text[at] ?? '')
}

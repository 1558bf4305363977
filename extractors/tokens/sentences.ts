import type { Range, Span } from '../../pipeline/span.ts'
import { isApostrophe, isDigit, isLower, isUpper } from './characters.ts'
import { normalise } from './normalise.ts'
import type { TokenRules } from './pack.ts'

/** A sentence is cut after this many tokens, so that no later stage meets one of any length. */
const longestSentence = 400
/** After this many such cuts in a row it is no prose but a list, a table or rubbish: what follows up to the next end of a sentence is left out. */
export const mostCuts = 10

const closing = new Set(['»', '”', '’', ')', ']', '"', "''", "'", '›', '}'])
const symmetric = new Set(['"', "'", "''", '``', '’'])

/**
 * Sentences of one paragraph as ranges over its tokens. `breaks` are offsets of lines that begin a unit of their
 * own, in order. A closing mark after the stop belongs to the sentence: «"… se necessario." Lo ha detto»
 * is two sentences, «"… se necessario?", ha detto» is one. Together they are all tokens, but for what goes on without end.
 */
export function sentencesOf(text: string, tokens: readonly Span[], breaks: readonly number[], rules: TokenRules): Range[] {
  return new Segmenter(text, tokens, breaks, rules).run()
}

class Segmenter {
  private readonly ranges: Range[] = []
  private first = 0
  private nextBreak = 0
  /** Cuts since the last end of a sentence. */
  private cuts = 0
  /** Straight quotation marks seen an odd number of times. */
  private readonly open = new Set<string>()

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Span[],
    private readonly breaks: readonly number[],
    private readonly rules: TokenRules,
  ) {}

  run(): Range[] {
    const { tokens } = this
    for (let at = 0; at < tokens.length; at++) {
      this.breakLines(at)
      this.countQuote(at)
      if (at + 1 - this.first >= longestSentence) this.cut(at + 1)
      else if (this.isStop(at)) at = this.stop(at)
      else if (this.isGlued(at)) this.close(at + 1)
    }
    this.close(tokens.length)
    return this.ranges
  }

  private cut(end: number): void {
    const cuts = this.cuts + 1
    if (cuts > mostCuts) this.first = end
    else this.close(end)
    this.cuts = cuts
  }

  private close(end: number): void {
    this.cuts = 0
    if (end > this.first) this.ranges.push({ first: this.first, end })
    this.first = end
  }

  private breakLines(at: number): void {
    const start = this.tokens[at]?.start ?? 0
    for (let next = this.breaks[this.nextBreak]; next !== undefined && next <= start; next = this.breaks[this.nextBreak]) {
      this.close(at)
      this.open.clear()
      this.nextBreak++
    }
  }

  private surface(at: number): string {
    const token = this.tokens[at]
    return token ? this.text.slice(token.start, Math.min(token.end, token.start + 40)) : ''
  }

  private countQuote(at: number): void {
    const token = this.tokens[at]
    if (!token || token.end - token.start > 2) return
    const mark = this.surface(at)
    if (!symmetric.has(mark)) return
    if (!this.open.delete(mark)) this.open.add(mark)
  }

  /** Does the token end a sentence, going by itself? Abbreviations end one only before a capital, titles never. */
  private isStop(at: number): boolean {
    const token = this.tokens[at]
    if (!token) return false
    const last = this.text[token.end - 1]
    if (last !== '.' && last !== '!' && last !== '?' && last !== '…') return false
    if (token.end - token.start === 1) return !this.isListNumber(at)
    const surface = this.surface(at)
    if (!/[\p{L}\p{N}]/u.test(surface)) return true
    return this.abbreviationEnds(at, surface)
  }

  /** «ecc.» ends a sentence before any capital, "Inc." and "a.m." before a word that opens sentences, titles never. */
  private abbreviationEnds(at: number, surface: string): boolean {
    const norm = normalise(surface)
    if (this.rules.abbreviations.has(norm)) return false
    if (this.rules.finalAbbreviations.has(norm) && surface === norm && norm.indexOf('.') === norm.length - 1) return true
    return at + 1 >= this.tokens.length || this.rules.sentenceOpeners.has(normalise(this.surface(at + 1)))
  }

  /** «1. Il governo»: a number alone before the stop opens an item. */
  private isListNumber(at: number): boolean {
    return at === this.first + 1 && /^\d{1,3}$/u.test(this.surface(at - 1)) && this.surface(at) === '.'
  }

  /** Handles a stop: takes the closing marks with it, then decides by what follows. Returns the last token looked at. */
  private stop(at: number): number {
    let last = at
    while (this.closes(last + 1)) {
      last++
      this.countQuote(last)
    }
    if (this.endsBefore(at, last + 1)) this.close(last + 1)
    return last
  }

  private closes(at: number): boolean {
    const token = this.tokens[at]
    if (!token || token.end - token.start > 2) return false
    const mark = this.surface(at)
    if (!closing.has(mark)) return this.touches(at) && /^[.!?…]+$/u.test(mark)
    if (!symmetric.has(mark)) return true
    if (this.open.has(mark)) return true
    // An apostrophe-like mark that touches the stop but not the next word closes something.
    return this.touches(at) && this.tokens[at + 1]?.start !== token.end
  }

  private touches(at: number): boolean {
    return this.tokens[at - 1]?.end === this.tokens[at]?.start
  }

  private endsBefore(stopAt: number, nextAt: number): boolean {
    const next = this.tokens[nextAt]
    if (!next) return true
    const char = String.fromCodePoint(this.text.codePointAt(next.start) ?? 0)
    if (/[,;:)\]%»”]/u.test(char)) return false
    if (isUpper(char) || isDigit(this.text, next.start)) return true
    if (isLower(char)) return false
    return this.opensCapital(nextAt, stopAt)
  }

  /** Marks before the next word do not count: «. "Il …» begins a sentence, «. – ha detto» goes on. */
  private opensCapital(nextAt: number, stopAt: number): boolean {
    for (let at = nextAt; at < nextAt + 4; at++) {
      const token = this.tokens[at]
      if (!token) return true
      const char = String.fromCodePoint(this.text.codePointAt(token.start + (isApostrophe(this.text[token.start]) && token.end > token.start + 1 ? 1 : 0)) ?? 0)
      if (/[\p{L}\p{N}]/u.test(char)) return !isLower(char) || (at > nextAt && this.surface(stopAt) !== '...' && /["«“]/u.test(this.surface(nextAt)))
    }
    return true
  }

  /** «BILANCIO|Sarebbero», «Peskov.|Kim» was cut by the scanner without white space: capitals, then a new sentence. */
  private isGlued(at: number): boolean {
    const token = this.tokens[at]
    const next = this.tokens[at + 1]
    if (!token || !next || token.end !== next.start || token.end - token.start < 4) return false
    const word = this.surface(at)
    return /^\p{Lu}{4,}$/u.test(word) && /^\p{Lu}\p{Ll}{2}/u.test(this.surface(at + 1))
  }
}

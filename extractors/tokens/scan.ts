import type { Span } from '../../pipeline/span.ts'
import { isApostrophe, isDigit, isHyphen, isInvisible, isLetter, isLower, isSpace, isUpper, isWordUnit } from './characters.ts'
import { normalise } from './normalise.ts'
import type { TokenRules } from './pack.ts'
import { matchAcronym, matchDomain, matchEmail, matchEmoji, matchHandle, matchRepeated, matchUrl } from './shapes.ts'

/** Longest stretch looked at to recognise an abbreviation or an elision. */
const window = 24

/**
 * Tokens of a stretch of text, in order; only white space lies between them.
 * «L’esercito dell'Onu (10:29).» → L’ esercito dell' Onu ( 10:29 ) .
 */
export function scanTokens(text: string, within: Span, rules: TokenRules): Span[] {
  return new Scanner(text, within, rules).scan()
}

class Scanner {
  private readonly found: Span[] = []
  /** A single quotation mark was opened and not closed: «'La città'» is not «citta'». */
  private quoteOpen = false

  constructor(
    private readonly text: string,
    private readonly within: Span,
    private readonly rules: TokenRules,
  ) {}

  scan(): Span[] {
    const { text, within } = this
    for (let at = within.start; at < within.end; ) {
      if (isSpace(text, at)) at++
      else at = this.next(at)
    }
    return this.found
  }

  private next(start: number): number {
    if (isWordUnit(this.text, start)) return this.word(start)
    return this.add(start, this.symbolEnd(start))
  }

  private add(start: number, end: number): number {
    this.found.push({ start, end })
    return end
  }

  // ---------- symbols ----------

  private symbolEnd(start: number): number {
    const { text, within } = this
    const char = text[start]
    if (char === '@' || char === '#') {
      const end = matchHandle(text, start, within.end)
      if (end > start) return end
    }
    if (isApostrophe(char) || char === '‘') {
      const end = this.leadingApostrophe(start)
      if (end > start) return end
      this.quoteOpen = char === '‘' || (isLetter(text, start + 1) && !isWordUnit(text, start - 1))
    }
    const repeated = matchRepeated(text, start, within.end)
    if (repeated > start) return repeated
    const code = text.charCodeAt(start)
    if (code < 0x2000) return start + 1
    const emoji = matchEmoji(text, start, within.end)
    if (emoji > start) return emoji
    return Math.min(within.end, start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1))
  }

  /** «'90», «'ndrangheta». */
  private leadingApostrophe(start: number): number {
    const { text, rules } = this
    if (isWordUnit(text, start - 1)) return start
    const end = this.run(start + 1)
    if (end === start + 3 && isDigit(text, start + 1) && isDigit(text, start + 2)) return end
    if (end - start > window || end === start + 1) return start
    return rules.apostropheBeginnings.has("'" + normalise(text.slice(start + 1, end))) ? end : start
  }

  // ---------- words ----------

  /** End of the unbroken letters and digits from `start`. */
  private run(start: number): number {
    const { text, within } = this
    let end = start
    while (end < within.end && (isWordUnit(text, end) || (end > start && isInvisible(text, end)))) end++
    return end
  }

  private word(start: number): number {
    const shaped = this.shapedWord(start)
    if (shaped > start) return this.add(start, shaped)
    let end = this.run(start)
    const glued = this.gluedCapitals(start, end)
    if (glued > start) return this.add(start, glued)
    for (;;) {
      const elision = this.elision(start, end)
      if (elision > end) return this.add(start, elision)
      const joined = this.join(start, end)
      if (joined === end) break
      end = joined
    }
    return this.addWithEnding(start, end)
  }

  private shapedWord(start: number): number {
    const { text, within } = this
    const char = text[start]
    if (char === 'h' || char === 'H' || char === 'w' || char === 'W') {
      const end = matchUrl(text, start, within.end)
      if (end > start) return end
    }
    const end = this.run(start)
    const next = text[end]
    if (next === '@' || next === '.' || next === '-' || next === '+' || next === '%') {
      const mail = matchEmail(text, start, within.end)
      if (mail > start) return mail
    }
    return next === '.' ? this.wordWithStop(start, end) : start
  }

  /** «dott.», «p.es.», «n.d.r.», «repubblica.it», «J.»; `end` is the end of its first letters. */
  private wordWithStop(start: number, end: number): number {
    const { text, within } = this
    if (isDigit(text, start)) return start
    const acronym = matchAcronym(text, start, within.end)
    if (acronym > start) return this.trimAcronym(start, acronym)
    const domain = matchDomain(text, start, within.end)
    if (domain > start) return domain
    return Math.max(this.abbreviation(start, end), this.initial(start, end))
  }

  /** «U.S.A» keeps its last letter; «J.F.Kennedy» ends after «J.F.». */
  private trimAcronym(start: number, end: number): number {
    if (this.text[end - 1] === '.') return end
    const closing = this.text[end] === '.' && end < this.within.end ? end + 1 : end
    return closing > start ? closing : end
  }

  private abbreviation(start: number, firstEnd: number): number {
    const { text, within, rules } = this
    let best = start
    for (let end = firstEnd; end < within.end && text[end] === '.' && end - start < window; end = this.run(end + 1)) {
      const norm = normalise(text.slice(start, end + 1))
      if (rules.abbreviations.has(norm) || rules.finalAbbreviations.has(norm)) best = end + 1
      if (!isLetter(text, end + 1)) break
    }
    return best
  }

  /** «John F. Kennedy», «J. Edgar»: a single capital before another capital, unless a sentence plainly begins there. */
  private initial(start: number, end: number): number {
    const { text, within, rules } = this
    if (end - start !== 1 || !isUpper(text[start] ?? '')) return start
    let at = end + 1
    while (at < within.end && at - end < 4 && text[at] === ' ') at++
    if (at >= within.end || !isUpper(text[at] ?? '')) return start
    const nextEnd = Math.min(this.run(at), at + window)
    return rules.sentenceOpeners.has(normalise(text.slice(at, nextEnd))) ? start : end + 1
  }

  /** «BILANCIOSarebbero»: four capitals or more, then a capitalised word. Returns the end of the first part. */
  private gluedCapitals(start: number, end: number): number {
    const { text } = this
    if (end - start < 7 || end - start > 4 * window) return start
    let capitals = start
    while (capitals < end && isUpper(text[capitals] ?? '')) capitals++
    const second = capitals - 1
    if (second - start < 4 || end - capitals < 2) return start
    for (let at = capitals; at < end; at++) if (!isLower(text[at] ?? '')) return start
    return second
  }

  /** «dell'» + «Onu», «po'», «citta'»: where the token with its apostrophe ends, or `end`. */
  private elision(start: number, end: number): number {
    const { text, within, rules } = this
    if (end >= within.end || !isApostrophe(text[end]) || end - start > window) return end
    const norm = normalise(text.slice(start, end)) + "'"
    const before = isWordUnit(text, end + 1) && end + 1 < within.end
    if (before) return rules.elisions.has(norm) ? end + 1 : end
    if (isApostrophe(text[end + 1])) return end
    if (!rules.apostropheWords.has(norm) && !rules.apostropheEndings.some((ending) => norm.endsWith(ending))) {
      return rules.elisions.has(norm) && /["«“‘(]/u.test(text[end + 1] ?? '') ? end + 1 : end
    }
    if (!this.quoteOpen) return end + 1
    return end
  }

  /** Goes on over a mark inside a word or number: «Jong-un», «16,5», «10:29», «12/9», «O'Neill», «e/o». */
  private join(start: number, end: number): number {
    const { text, within } = this
    if (end + 1 >= within.end || !isWordUnit(text, end + 1)) return this.degree(end)
    const mark = text[end]
    const digits = isDigit(text, end - 1) && isDigit(text, end + 1)
    if (isHyphen(mark) || mark === '·') return this.run(end + 1)
    if (digits && (mark === '.' || mark === ',' || mark === ':' || mark === '/')) return this.run(end + 1)
    if (mark === '/' && end - start <= 2 && this.run(end + 1) - end <= 3) return this.run(end + 1)
    if (isApostrophe(mark) && isLetter(text, end - 1) && isLetter(text, end + 1)) return this.run(end + 1)
    return end
  }

  private degree(end: number): number {
    return this.text[end] === '°' && end < this.within.end && isDigit(this.text, end - 1) ? end + 1 : end
  }

  /** "don't" → do n't, "Putin's" → Putin 's. */
  private addWithEnding(start: number, end: number): number {
    const { text, rules } = this
    if (rules.endings.length > 0 && end - start <= 4 * window) {
      const norm = normalise(text.slice(start, end))
      if (norm.length === end - start) {
        const ending = rules.endings.find((each) => norm.length > each.length && norm.endsWith(each))
        if (ending !== undefined) {
          this.add(start, end - ending.length)
          return this.add(end - ending.length, end)
        }
      }
    }
    return this.add(start, end)
  }
}

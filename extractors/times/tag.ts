import type { Sentence, Time, Token, Word } from '../../pipeline/document.ts'
import type { Published } from '../../pipeline/document.ts'
import type { Span } from '../../pipeline/span.ts'
import { scanAtoms } from './atoms.ts'
import { weekdayOf } from './calendar.ts'
import type { Context, Narrative, Resolved } from './context.ts'
import { resolved } from './context.ts'
import { compileGrammar, findMatches } from './match.ts'
import type { Grammar, Match } from './match.ts'
import type { Meaning } from './meaning.ts'
import type { TimeRules } from './pack.ts'
import { resolve } from './resolve.ts'
import { coversOf } from './covers.ts'
import { completed } from './resolve-interval.ts'
import { selectMatches } from './select.ts'
import { tenseAt, tenseSignals } from './tense.ts'
import type { PartialDate } from './value.ts'
import { formatDay, fullDay, parseDate } from './value.ts'

/** What the tagger reads of a document. */
export interface TimedText {
  readonly text: string
  readonly published: Pick<Published, 'value'> | null
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly words: readonly Word[]
  /** Stretches outside the sentences that count where all they say is the publication date: the line under a headline. */
  readonly lines?: readonly Span[]
}

/** A language's time rules, compiled. Throws on malformed rules. */
export interface TimeTagger {
  readonly rules: TimeRules
  readonly grammar: Grammar
  /** Place of each rule in the files. */
  readonly rank: ReadonlyMap<string, number>
}

export function timeTagger(rules: TimeRules): TimeTagger {
  return { rules, grammar: compileGrammar(rules), rank: new Map(rules.rules.map((rule, i) => [rule.id, i])) }
}

interface Found extends Span {
  readonly match: Match
  readonly meaning: Meaning
  readonly sentence: number
  readonly direction: -1 | 0 | 1
  readonly remote: boolean
}

/** The time expressions of a text with their values, in text order. */
export function tagTimes(tagger: TimeTagger, doc: TimedText): readonly Time[] {
  const lines = (doc.lines ?? []).flatMap((line, index) => findLine(tagger, doc, line, -1 - index))
  const found = [...lines, ...doc.sentences.flatMap((sentence, index) => findIn(tagger, doc, sentence, index))].sort((a, b) => a.start - b.start)
  return renumber(resolveAll(found, doc), found, doc.published ? parseDate(doc.published.value) : null)
}

/** Longest date line, in characters. */
const lineLength = 60

/** Of `2023-09-13`. */
const dayLength = 10

const unknownContext: Context = { published: null, narrative: null, clockDay: null, year: null, direction: 0 }

function findLine(tagger: TimeTagger, doc: TimedText, line: Span, sentence: number): readonly Found[] {
  if (line.end - line.start > lineLength) return []
  const atoms = scanAtoms(doc.text, line.start, line.end)
  const [match, more] = selectMatches(findMatches(tagger.grammar, atoms), tagger.rank)
  if (!match || more || match.first > 0 || match.end < atoms.length || match.meaning.kind !== 'date') return []
  if (resolve(match.meaning, unknownContext)?.value !== doc.published?.value.slice(0, dayLength)) return []
  return [{ start: line.start, end: atoms[atoms.length - 1]!.end, match, meaning: match.meaning, sentence, direction: 0, remote: false }]
}

function findIn(tagger: TimeTagger, doc: TimedText, sentence: Sentence, index: number): readonly Found[] {
  const atoms = scanAtoms(doc.text, sentence.start, sentence.end)
  const matches = selectMatches(findMatches(tagger.grammar, atoms), tagger.rank)
  if (matches.length === 0) return []
  const signals = tenseSignals(sentence, doc.tokens, doc.words, tagger.rules)
  let token = sentence.tokens.first
  const found = matches.map((match) => {
    const [start, end] = [atoms[match.first]!.start, atoms[match.end - 1]!.end]
    while (token < sentence.tokens.end - 1 && (doc.tokens[token]?.end ?? end) <= start) token++
    return { start, end, match, meaning: match.meaning, sentence: index, ...tenseAt(signals, token) }
  })
  return found.filter(({ match, direction }) => agrees(match.rule.tense, direction))
}

function agrees(tense: 'past' | 'future' | 'nonpast' | undefined, direction: -1 | 0 | 1): boolean {
  if (tense === 'nonpast') return direction >= 0
  return tense === undefined || direction === (tense === 'past' ? -1 : 1)
}

/** Values in text order; clock times of a sentence after its dates, because «alle 15 di lunedì» says the day last. */
function resolveAll(found: readonly Found[], doc: TimedText): readonly (Resolved | null)[] {
  const published = doc.published ? parseDate(doc.published.value) : null
  const results: (Resolved | null)[] = found.map(() => null)
  let narrative: Narrative | null = null
  let year: { readonly value: number; readonly sentence: number } | null = null
  for (let first = 0; first < found.length; ) {
    const sentence = found[first]!.sentence
    let end = first
    while (found[end]?.sentence === sentence) end++
    if (narrative && sentence - narrative.sentence > narrativeReach) narrative = null
    const before: Narrative | null = narrative
    for (let i = first; i < end; i++) {
      const item = found[i]!
      if (leansOnDay(item.meaning)) continue
      const recentYear: number | null = year && item.sentence - year.sentence <= 1 && item.remote ? year.value : null
      const context: Context = { published, narrative, clockDay: null, year: recentYear, direction: item.direction }
      const result: Resolved | null = apposed(found, results, i) ?? resolve(openEnd(found, i, context), context)
      results[i] = result
      if (result?.day) narrative = { day: result.day, minutes: result.minutes, id: `t${i}`, sentence }
      if (result && result.year !== null && result.anchor === 'none' && published && result.year < published.year) year = { value: result.year, sentence }
    }
    for (let i = first; i < end; i++) {
      const item = found[i]!
      if (!leansOnDay(item.meaning)) continue
      const clockDay = dayFor(found, results, i, first, end, before && continues(doc, before.sentence, sentence) ? before : null)
      const result = resolve(item.meaning, { published, narrative, clockDay, year: null, direction: item.direction })
      results[i] = result
      if (result?.day) narrative = { day: result.day, minutes: result.minutes, id: `t${i}`, sentence }
    }
    for (let i = first; i < end; i++) if (found[i]!.match.rule.over) giveEnds(found, results, i, end)
    first = end
  }
  return results
}

/** The expressions at the ends of a stretch have its ends as their values: «da lunedì a venerdì» ends on the Friday after that Monday. */
function giveEnds(found: readonly Found[], results: (Resolved | null)[], over: number, end: number): void {
  const ends = results[over]?.value.split('/') ?? []
  let last = over
  while (last + 1 < end && found[last + 1]!.end <= found[over]!.end) last++
  if (ends.length !== 2 || last - over < 2) return
  for (const [i, value] of [[over + 1, ends[0]!], [last, ends[1]!]] as const) {
    const result = results[i]
    if (result) results[i] = { ...result, value, day: fullDay(parseDate(value)) }
  }
}

/** «domani, lunedì,»: a weekday beside a day that falls on it is that day. */
function apposed(found: readonly Found[], results: readonly (Resolved | null)[], at: number): Resolved | null {
  const [item, previous, day] = [found[at]!, found[at - 1], results[at - 1]?.day]
  if (item.meaning.kind !== 'date' || item.meaning.weekday === null || item.meaning.day !== null || item.meaning.relative !== null) return null
  if (!previous || !day || item.start - previous.end > appositionGap || weekdayOf(day) !== item.meaning.weekday) return null
  return resolved('DATE', formatDay(day), { day, anchor: `t${at - 1}` })
}

/** Characters between a day and its apposition: a comma, a bracket. */
const appositionGap = 3

/** «dal 15 aprile al 4 giugno 1989»: the first date takes the year of the second. */
function openEnd(found: readonly Found[], at: number, context: Context): Meaning {
  const [item, next] = [found[at]!, found[at + 1]]
  if (item.meaning.kind !== 'date' || item.meaning.year !== null || item.meaning.relative !== null || (item.meaning.month === null && item.meaning.day === null)) return item.meaning
  if (!next || next.sentence !== item.sentence || next.meaning.kind !== 'date' || next.start - item.end > rangeGap) return item.meaning
  if (item.meaning.month !== null && next.meaning.year === null) return item.meaning
  const to = resolve(next.meaning, { ...context, direction: next.direction })
  return to ? completed(item.meaning, to) : item.meaning
}

/** Characters between the ends of a range: « e il », « al », « e lunedì ». */
const rangeGap = 10

/** Sentences for which a day stays the one that «that day» and «the day after» mean. */
const narrativeReach = 4

/** How many expressions away a clock time looks for its day: a bound for sentences without end. */
const reach = 20

/** The day of a clock time: the nearest told before it in its sentence, else the next one, else that of the sentence before. */
function dayFor(found: readonly Found[], results: readonly (Resolved | null)[], at: number, first: number, end: number, before: Narrative | null): Narrative | null {
  const day = (i: number): Narrative | null => {
    const result = results[i]
    return result?.day ? { day: result.day, minutes: null, id: `t${i}`, sentence: 0, afternoon: saysAfternoon(found, results, at, i) } : null
  }
  for (let i = at - 1; i >= Math.max(first, at - reach); i--) if (day(i)) return day(i)
  for (let i = at + 1; i < Math.min(end, at + reach); i++) if (day(i)) return day(i)
  return before
}

/** A clock time, or two, said without the day: it has to be found around them. */
function leansOnDay(meaning: Meaning): boolean {
  if (meaning.kind === 'interval') return leansOnDay(meaning.from) && leansOnDay(meaning.to)
  if (meaning.kind === 'offset') return leansOnDay(meaning.of)
  return meaning.kind === 'clock' && !meaning.date
}

/** Characters between a clock time and the part of the day that goes with it: «questa sera intorno alle ore 7». */
const partGap = 22

/** Is the other expression an afternoon, evening or night right beside a clock time? At night only hours from six on are late ones. */
function saysAfternoon(found: readonly Found[], results: readonly (Resolved | null)[], at: number, other: number): boolean {
  const [item, beside, value] = [found[at], found[other], results[other]?.value ?? '']
  if (!item || !beside || Math.abs(at - other) !== 1) return false
  if (Math.max(item.start, beside.start) - Math.min(item.end, beside.end) > partGap) return false
  const clock = item.meaning.kind === 'interval' ? item.meaning.from : item.meaning
  return /T(?:AF|EV)$/u.test(value) || (value.endsWith('TNI') && clock.kind === 'clock' && clock.hour >= 6)
}

/** Does a sentence follow right after another, in one paragraph? */
function continues(doc: TimedText, before: number, sentence: number): boolean {
  return sentence - before === 1 && doc.sentences[sentence]?.paragraph === doc.sentences[before]?.paragraph
}

/** Drops what has no value and numbers the rest t1, t2… as they end, a stretch after the expressions at its ends; anchors follow. */
function renumber(results: readonly (Resolved | null)[], found: readonly Found[], published: PartialDate | null): readonly Time[] {
  const order = found.map((_, i) => i).filter((i) => results[i]).sort((a, b) => found[a]!.end - found[b]!.end || found[b]!.start - found[a]!.start)
  const ids = new Map(order.map((i, place) => [`t${i}`, `t${place + 1}` as const]))
  return order.map((i) => {
    const [item, result] = [found[i]!, results[i]!]
    const anchor = result.anchor === 'published' || result.anchor === 'none' ? result.anchor : (ids.get(result.anchor) ?? 'none')
    const covers = coversOf(item.meaning, result.value, published)
    return { id: ids.get(`t${i}`)!, start: item.start, end: item.end, type: result.type, value: result.value, ...(covers === null ? {} : { covers }), anchor, certainty: result.certainty, rule: item.match.rule.id }
  })
}

import type { Time } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Reading } from './features.ts'
import { happeningRow, tenseOf, tenses, type Happening } from './happening.ts'
import { clamp, countBetween } from './sorted.ts'
import type { TreeGrammar } from './tree-grammar.ts'
import { isDated, isPlaced } from './when.ts'

/** The times of a document, worked out once: where they stand, and whose they are. */
export interface TimeMap {
  /** First word of each time, by id. */
  readonly wordOf: ReadonlyMap<string, number>
  readonly bySentence: ReadonlyMap<number, readonly Time[]>
  /** Those that name a day, month, year or part of them. */
  readonly datedBySentence: ReadonlyMap<number, readonly Time[]>
  /** First words of the dated times, in text order. */
  readonly dated: readonly number[]
  /** Triggers whose own clause holds a time, by its id. */
  readonly owners: ReadonlyMap<string, readonly number[]>
  /** How often each value is named. */
  readonly counts: ReadonlyMap<string, number>
  /** How often the day and the month of publication are named. */
  readonly published: ReadonlyMap<string, number>
}

export function timeMap(context: Context, readings: readonly Reading[]): TimeMap {
  const wordOf = new Map<string, number>()
  context.timeAt.forEach((time, at) => {
    if (time && !wordOf.has(time.id)) wordOf.set(time.id, at)
  })
  const bySentence = new Map<number, Time[]>()
  const datedBySentence = new Map<number, Time[]>()
  const counts = new Map<string, number>()
  for (const time of context.doc.times) {
    const sentence = context.sentenceOf[wordOf.get(time.id) ?? -1]
    if (sentence === undefined) continue
    put(bySentence, sentence, time)
    if (isPlaced(time)) put(datedBySentence, sentence, time)
    counts.set(time.value, (counts.get(time.value) ?? 0) + 1)
  }
  const owners = new Map<string, number[]>()
  for (const { time, candidate } of readings) {
    if (time === null || !candidate.confirmed) continue
    const known = owners.get(time)
    if (!known) owners.set(time, [candidate.word])
    else if (!known.includes(candidate.word)) known.push(candidate.word)
  }
  const dated = context.doc.times.filter(isDated).flatMap(({ id }) => wordOf.get(id) ?? []).sort((a, b) => a - b)
  const published = new Map(publishedValues(context).map((value) => [value, context.doc.times.filter((time) => time.value.startsWith(value)).length]))
  return { wordOf, bySentence, datedBySentence, dated, owners, counts, published }
}

function put(rows: Map<number, Time[]>, sentence: number, time: Time): void {
  const known = rows.get(sentence)
  if (known) known.push(time)
  else rows.set(sentence, [time])
}

/** The day of publication, and its month for what is told without a day. */
export function publishedValues(context: Context): readonly string[] {
  const value = context.doc.published?.value
  if (value === undefined) return []
  return value.length === dayLength ? [value, value.slice(0, monthLength)] : [value]
}

const dayLength = '2023-09-13'.length
const monthLength = '2023-09'.length

/** The part of a row that all times of one happening share. */
export function timedRow(context: Context, grammar: TreeGrammar, happening: Happening, types: readonly string[]): readonly number[] {
  const found = happening.words.map((word) => tenseOf(context, grammar, word))
  return [...happeningRow(context, happening, types), ...tenses.map((tense) => Number(found.includes(tense)))]
}

/** What speaks for a time of the text as the time of one happening, as numbers: the row that its `timedRow` begins goes on with these. */
export function timeRow(context: Context, grammar: TreeGrammar, map: TimeMap, { readings, words, sentences }: Happening, time: Time): readonly number[] {
  const at = map.wordOf.get(time.id) ?? 0
  const sentence = context.sentenceOf[at] ?? 0
  const nearest = nearestTo(at, words)
  const own = context.sentenceOf[nearest] ?? 0
  const first = Math.min(...words)
  const beside = map.bySentence.get(own) ?? []
  const others = (map.owners.get(time.id) ?? []).filter((word) => !words.includes(word))
  const region = context.doc.sentences[sentence]?.region
  const way = own === sentence ? grammar.way(nearest, at) : null
  return [
    0,
    Number(readings.some((reading) => reading.time === time.id)),
    clamp(own - sentence, -6, 10),
    Math.min(12, ...sentences.map((one) => Math.abs(one - sentence))),
    own === sentence ? clamp(nearest - at, -30, 30) : nearest > at ? 60 : -60,
    Number(own === sentence && grammar.clauseHead(at) === grammar.clauseHead(nearest)),
    Number(at - (context.sentenceWords[sentence]?.first ?? 0) <= 3),
    Math.min(4, countBetween(map.dated, at, first)),
    Math.min(4, beside.filter(({ id }) => id !== time.id && Math.abs((map.wordOf.get(id) ?? 0) - nearest) < Math.abs(at - nearest)).length),
    Math.min(4, beside.length),
    Math.min(4, others.length),
    Number(others.some((word) => Math.abs(word - at) < Math.abs(nearest - at))),
    Math.min(20, time.value.length),
    timeTypes.indexOf(time.type),
    age(time.value, context.doc.published?.value),
    Math.min(5, map.counts.get(time.value) ?? 0),
    dateLike.test(time.value) ? 1 : durationLike.test(time.value) ? 2 : 3,
    Number(time.value.includes('/')),
    Number(at < first),
    region === 'headline' ? 1 : region === 'dateline' ? 2 : 0,
    time.anchor === 'published' ? 1 : time.anchor === 'none' ? 0 : 2,
    way ? way.up + way.down : noPath,
  ]
}

const timeTypes: readonly Time['type'][] = ['DATE', 'TIME', 'DURATION', 'SET']
const dateLike = /^\d{3}[\dX]/
const durationLike = /^P[TX\d]/
/** Stands for the length of a way that is none. */
const noPath = 9

/** The same for the publication as far as it is known, or for its month. */
export function publishedRow(context: Context, map: TimeMap, { sentences }: Happening, value: string): readonly number[] {
  const beside = map.bySentence.get(sentences[0] ?? 0)?.length ?? 0
  return [value === context.doc.published?.value ? 1 : 2, 0, Math.min(6, sentences[0] ?? 0), Math.min(4, beside), Math.min(4, map.published.get(value) ?? 0)]
}

function nearestTo(at: number, words: readonly number[]): number {
  let nearest = words[0] ?? 0
  for (const word of words) if (Math.abs(word - at) < Math.abs(nearest - at)) nearest = word
  return nearest
}

/** Days from the publication, the further the coarser: -7 a week before, -8 a month, -9 a season, -10 a year. */
function age(value: string, published: string | undefined): number {
  if (published === undefined) return unknownAge
  if (published.startsWith(value) || value.startsWith(published)) return 0
  const [one, other] = [dayNumber(value), dayNumber(published)]
  if (one === null || other === null) return unknownAge
  const size = Math.abs(one - other)
  const step = size <= 7 ? size : 8 + [31, 100, 370, 1500].filter((edge) => size > edge).length
  return one < other ? -step : step
}

const unknownAge = 99

/** The middle of a year or month, else the day itself. */
function dayNumber(value: string): number | null {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value)
  return found ? Date.UTC(Number(found[1]), Number(found[2] ?? 7) - 1, Number(found[3] ?? 15)) / millisecondsADay : null
}

const millisecondsADay = 86_400_000

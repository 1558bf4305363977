import type { Time } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Reading } from './features.ts'
import { happeningRow, tenseOf, tenses, type Happening } from './happening.ts'
import { clamp, countBetween } from './sorted.ts'
import type { TreeGrammar } from './tree-grammar.ts'
import { isDated, isPlaced } from './when.ts'

/** A time with what is said of it whatever happened. */
export interface PlacedTime {
  readonly time: Time
  /** Its first word, and the sentence of that. */
  readonly at: number
  readonly sentence: number
  /** Triggers whose own clause holds it. */
  readonly owners: readonly number[]
  /** Index of its type. */
  readonly type: number
  readonly age: number
  /** Of its value. */
  readonly kind: number
  readonly region: number
  readonly anchor: number
  /** How often its value is named. */
  readonly named: number
}

/** The times of a document, worked out once: where they stand, and whose they are. */
export interface TimeMap {
  readonly bySentence: ReadonlyMap<number, readonly PlacedTime[]>
  /** Those that name a day, month, year or part of them, in text order. */
  readonly placed: readonly PlacedTime[]
  /** The sentence of each of those. */
  readonly placedSentences: readonly number[]
  /** First words of the dated times, in text order. */
  readonly dated: readonly number[]
  /** How often the day and the month of publication are named. */
  readonly published: ReadonlyMap<string, number>
}

export function timeMap(context: Context, readings: readonly Reading[]): TimeMap {
  const wordOf = new Map<string, number>()
  context.timeAt.forEach((time, at) => {
    if (time && !wordOf.has(time.id)) wordOf.set(time.id, at)
  })
  const known = context.doc.times.filter(({ id }) => context.sentenceOf[wordOf.get(id) ?? -1] !== undefined).sort((a, b) => a.start - b.start)
  const counts = new Map<string, number>()
  for (const { value } of known) counts.set(value, (counts.get(value) ?? 0) + 1)
  const owners = ownersOf(readings)
  const bySentence = new Map<number, PlacedTime[]>()
  const placed: PlacedTime[] = []
  for (const time of known) {
    const found = placedTime(context, time, wordOf.get(time.id) ?? 0, owners.get(time.id) ?? nobody, counts.get(time.value) ?? 0)
    const row = bySentence.get(found.sentence)
    if (row) row.push(found)
    else bySentence.set(found.sentence, [found])
    if (isPlaced(time)) placed.push(found)
  }
  const dated = context.doc.times.filter(isDated).flatMap(({ id }) => wordOf.get(id) ?? []).sort((a, b) => a - b)
  const published = new Map(publishedValues(context).map((value) => [value, context.doc.times.filter((time) => time.value.startsWith(value)).length]))
  return { bySentence, placed, placedSentences: placed.map(({ sentence }) => sentence), dated, published }
}

const nobody: readonly number[] = []

function ownersOf(readings: readonly Reading[]): ReadonlyMap<string, readonly number[]> {
  const owners = new Map<string, number[]>()
  for (const { time, candidate } of readings) {
    if (time === null || !candidate.confirmed) continue
    const known = owners.get(time)
    if (!known) owners.set(time, [candidate.word])
    else if (!known.includes(candidate.word)) known.push(candidate.word)
  }
  return owners
}

function placedTime(context: Context, time: Time, at: number, owners: readonly number[], named: number): PlacedTime {
  const sentence = context.sentenceOf[at] ?? 0
  const region = context.doc.sentences[sentence]?.region
  return {
    time,
    at,
    sentence,
    owners,
    type: timeTypes.indexOf(time.type),
    age: age(time.value, context.doc.published?.value),
    kind: dateLike.test(time.value) ? 1 : durationLike.test(time.value) ? 2 : 3,
    region: region === 'headline' ? 1 : region === 'dateline' ? 2 : 0,
    anchor: time.anchor === 'published' ? 1 : time.anchor === 'none' ? 0 : 2,
    named,
  }
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

/** What speaks for a time of the text as the time of one happening, as numbers written to `row`: the row that its `timedRow` begins goes on with these. */
export function timeRow(context: Context, grammar: TreeGrammar, map: TimeMap, { readings, words, sentences, first }: Happening, placed: PlacedTime, row: number[]): readonly number[] {
  const { time, at, sentence } = placed
  const nearest = nearestTo(at, words)
  const own = context.sentenceOf[nearest] ?? 0
  const beside = map.bySentence.get(own) ?? noTimes
  const others = placed.owners.filter((word) => !words.includes(word))
  const way = own === sentence ? grammar.way(nearest, at) : null
  const gap = Math.abs(at - nearest)
  let n = 0
  row[n++] = 0
  row[n++] = Number(readings.some((reading) => reading.time === time.id))
  row[n++] = clamp(own - sentence, -6, 10)
  row[n++] = fewestSteps(sentences, sentence)
  row[n++] = own === sentence ? clamp(nearest - at, -30, 30) : nearest > at ? 60 : -60
  row[n++] = Number(own === sentence && grammar.clauseHead(at) === grammar.clauseHead(nearest))
  row[n++] = Number(at - (context.sentenceWords[sentence]?.first ?? 0) <= 3)
  row[n++] = Math.min(4, countBetween(map.dated, at, first))
  row[n++] = Math.min(4, nearer(beside, placed, nearest, gap))
  row[n++] = Math.min(4, beside.length)
  row[n++] = Math.min(4, others.length)
  row[n++] = Number(others.some((word) => Math.abs(word - at) < gap))
  row[n++] = Math.min(20, time.value.length)
  row[n++] = placed.type
  row[n++] = placed.age
  row[n++] = Math.min(5, placed.named)
  row[n++] = placed.kind
  row[n++] = Number(time.value.includes('/'))
  row[n++] = Number(at < first)
  row[n++] = placed.region
  row[n++] = placed.anchor
  row[n++] = way ? way.up + way.down : noPath
  row.length = n
  return row
}

const noTimes: readonly PlacedTime[] = []
const mostSteps = 12

function fewestSteps(sentences: readonly number[], to: number): number {
  let fewest = mostSteps
  for (const one of sentences) fewest = Math.min(fewest, Math.abs(one - to))
  return fewest
}

/** How many other times stand nearer to a trigger. */
function nearer(beside: readonly PlacedTime[], placed: PlacedTime, trigger: number, gap: number): number {
  let count = 0
  for (const other of beside) if (other !== placed && Math.abs(other.at - trigger) < gap) count++
  return count
}

const timeTypes: readonly Time['type'][] = ['DATE', 'TIME', 'DURATION', 'SET']
const dateLike = /^\d{3}[\dX]/
const durationLike = /^P[TX\d]/
/** Stands for the length of a way that is none. */
const noPath = 9

/** The same for the publication as far as it is known, or for its month. */
export function publishedRow(context: Context, map: TimeMap, { sentences }: Happening, value: string, row: number[]): readonly number[] {
  const beside = map.bySentence.get(sentences[0] ?? 0)?.length ?? 0
  row[0] = value === context.doc.published?.value ? 1 : 2
  row[1] = 0
  row[2] = Math.min(6, sentences[0] ?? 0)
  row[3] = Math.min(4, beside)
  row[4] = Math.min(4, map.published.get(value) ?? 0)
  row.length = 5
  return row
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

/** Does a value lie wholly after the publication? False where either is no date of the calendar. */
export function isAfter(value: string, published: string | undefined): boolean {
  const one = calendarDate.exec(value)?.[0]
  const other = published === undefined ? undefined : calendarDate.exec(published)?.[0]
  if (one === undefined || other === undefined) return false
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) > other.slice(0, length)
}

/** Year, month and day, or the first of them; no weeks, seasons and quarters. */
const calendarDate = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T|\/)/

/** The middle of a year or month, else the day itself. */
function dayNumber(value: string): number | null {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value)
  return found ? Date.UTC(Number(found[1]), Number(found[2] ?? 7) - 1, Number(found[3] ?? 15)) / millisecondsADay : null
}

const millisecondsADay = 86_400_000

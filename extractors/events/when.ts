import type { EventTime, Factuality, Time } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Reading } from './features.ts'
import type { Grammar } from './grammar.ts'
import { probability, type Weights } from './logistic.ts'

/** Values that name a day, month, year or part of them; durations and sets place nothing. */
const dated = /^\d{3}[\dX]/

/** Does the time say when something happened? */
export function isDated(time: Time): boolean {
  return dated.test(time.value) && time.type !== 'DURATION' && time.type !== 'SET'
}

/** Longest clause looked at, in words to either side. */
const clauseReach = 60

/** The dated time nearest to a trigger within its own clause, or null. */
export function ownTime(context: Context, grammar: Grammar, word: number): Time | null {
  const clause = grammar.clause(word)
  const first = Math.max(clause.first, word - clauseReach)
  const end = Math.min(clause.end, word + clauseReach)
  let best: Time | null = null
  let bestDistance = Infinity
  for (let at = first; at < end; at++) {
    const time = context.timeAt[at]
    const distance = Math.abs(at - word)
    if (time && isDated(time) && distance < bestDistance) {
      best = time
      bestDistance = distance
    }
  }
  return best
}

/** A time that an event may have happened at: one of the text, or the day of publication. */
export interface TimeOption {
  readonly time: Time | null
  readonly value: string
}

/** Times further away, in sentences, say nothing about an event. */
const timeReach = 25

/** Dated times of the text near the triggers, and the publication date. */
export function timeOptions(context: Context, readings: readonly Reading[], sentences: ReadonlyMap<string, number>): readonly TimeOption[] {
  const triggers = readings.map(({ candidate }) => context.sentenceOf[candidate.word] ?? 0)
  const near = (time: Time): boolean => triggers.some((trigger) => Math.abs(trigger - (sentences.get(time.id) ?? Infinity)) <= timeReach)
  const options: TimeOption[] = context.doc.times.filter((time) => isDated(time) && near(time)).map((time) => ({ time, value: time.value }))
  const published = context.doc.published?.value
  return published === undefined ? options : [...options, { time: null, value: published }]
}

/** Index of the sentence that each dated time stands in. */
export function sentencesOfTimes(context: Context): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  context.timeAt.forEach((time, word) => {
    if (time && !found.has(time.id)) found.set(time.id, context.sentenceOf[word] ?? 0)
  })
  return found
}

/** Features of «this happened at that time»; `readings` are the triggers of one happening. */
export function timeFeatures(context: Context, readings: readonly Reading[], factuality: Factuality, option: TimeOption, sentences: ReadonlyMap<string, number>): readonly string[] {
  const type = readings[0]?.candidate.rule.type ?? ''
  const own = readings.some((reading) => reading.time !== null)
  const actual = factuality === 'actual'
  if (option.time === null) {
    return ['published', `published ${factuality}`, `published type=${type}`, `published own=${own} actual=${actual}`, `published day=${option.value.length === 10}`, `published tense=${tenseOf(context, readings)}`, `published headline=${inHeadline(context, readings)}`, `published times=${Math.min(3, sentences.size)}`]
  }
  const { time } = option
  const stated = readings.some((reading) => reading.time === time.id)
  const at = sentences.get(time.id) ?? 0
  const distances = readings.map((reading) => (context.sentenceOf[reading.candidate.word] ?? 0) - at)
  const nearest = distances.reduce((best, distance) => (Math.abs(distance) < Math.abs(best) ? distance : best), distances[0] ?? 0)
  const last = isLatest(context, readings, at, time, sentences)
  const same = context.doc.published?.value.startsWith(time.value) ?? false
  return [
    'time',
    `stated=${stated} own=${own}`,
    `stated=${stated} actual=${actual} time=${time.type}`,
    `stated=${stated} type=${type}`,
    `distance=${Math.max(-3, Math.min(4, nearest))} stated=${stated} own=${own}`,
    `latest=${last} stated=${stated}`,
    `published=${same} stated=${stated}`,
    `length=${Math.min(10, time.value.length)} stated=${stated}`,
    `distance=${Math.max(-2, Math.min(2, nearest))} tense=${tenseOf(context, readings)} stated=${stated}`,
  ]
}

function inHeadline(context: Context, readings: readonly Reading[]): boolean {
  return readings.some(({ candidate }) => context.doc.sentences[context.sentenceOf[candidate.word] ?? 0]?.region === 'headline')
}

function tenseOf(context: Context, readings: readonly Reading[]): string {
  const verb = readings.map(({ candidate }) => context.words[candidate.word]).find((word) => word?.pos === 'VERB')
  return verb ? `${verb.feats.VerbForm ?? ''}${verb.feats.Tense ?? ''}` : 'none'
}

/** Is it the last time named before the first trigger? */
function isLatest(context: Context, readings: readonly Reading[], at: number, time: Time, sentences: ReadonlyMap<string, number>): boolean {
  const trigger = Math.min(...readings.map(({ candidate }) => context.sentenceOf[candidate.word] ?? 0))
  if (at > trigger) return false
  return !context.doc.times.some((other) => other.id !== time.id && isDated(other) && other.start > time.start && (sentences.get(other.id) ?? Infinity) <= trigger)
}

/** When it happened: the likeliest option, stated in a trigger's own clause or inherited from around it. */
export function timeOf(context: Context, readings: readonly Reading[], factuality: Factuality, sentences: ReadonlyMap<string, number>, weights: Weights | null, threshold: number): EventTime | null {
  const ids = new Set(readings.flatMap((reading) => reading.time ?? []))
  if (!weights) {
    const stated = context.doc.times.find((time) => ids.has(time.id))
    return stated ? { role: 'time', time: stated.id, value: stated.value, link: 'stated' } : null
  }
  let best: TimeOption | null = null
  let bestScore = threshold
  for (const option of timeOptions(context, readings, sentences)) {
    const score = probability(weights, timeFeatures(context, readings, factuality, option, sentences))
    if (score > bestScore) {
      best = option
      bestScore = score
    }
  }
  if (!best) return null
  return best.time ? { role: 'time', time: best.time.id, value: best.value, link: ids.has(best.time.id) ? 'stated' : 'inherited' } : { role: 'time', value: best.value, link: 'inherited' }
}

import type { EventTime, Factuality, Time } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Reading } from './features.ts'
import type { Grammar } from './grammar.ts'
import type { Probabilities } from './logistic.ts'

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
export function timeOptions(context: Context, readings: readonly Reading[], sentences: TimesBySentence): readonly TimeOption[] {
  const triggers = readings.map(({ candidate }) => context.sentenceOf[candidate.word] ?? 0)
  const near = new Set<number>()
  for (const trigger of triggers) for (let at = trigger - timeReach; at <= trigger + timeReach; at++) for (const index of sentences.dated.get(at) ?? []) near.add(index)
  const options = [...near].sort((a, b) => a - b).flatMap((index): TimeOption[] => {
    const time = context.doc.times[index]
    return time ? [{ time, value: time.value }] : []
  })
  const published = context.doc.published?.value
  return published === undefined ? options : [...options, { time: null, value: published }]
}

/** Where the times of a document stand, counted once. */
export interface TimesBySentence {
  /** Index of the sentence of each time, by id. */
  readonly of: ReadonlyMap<string, number>
  /** Indices of the dated times of each sentence, in text order. */
  readonly dated: ReadonlyMap<number, readonly number[]>
  /** For each sentence, the last start of a dated time up to its end, -1 where there is none. */
  readonly lastStart: Int32Array
}

export function sentencesOfTimes(context: Context): TimesBySentence {
  const of = new Map<string, number>()
  context.timeAt.forEach((time, word) => {
    if (time && !of.has(time.id)) of.set(time.id, context.sentenceOf[word] ?? 0)
  })
  const dated = new Map<number, number[]>()
  const lastStart = new Int32Array(context.doc.sentences.length).fill(-1)
  context.doc.times.forEach((time, index) => {
    const sentence = of.get(time.id)
    if (sentence === undefined || !isDated(time)) return
    const known = dated.get(sentence)
    if (known) known.push(index)
    else dated.set(sentence, [index])
    lastStart[sentence] = Math.max(lastStart[sentence] ?? -1, time.start)
  })
  for (let at = 1; at < lastStart.length; at++) lastStart[at] = Math.max(lastStart[at] ?? -1, lastStart[at - 1] ?? -1)
  return { of, dated, lastStart }
}

/** What is asked about every time of one happening. */
interface Happening {
  readonly type: string
  readonly factuality: Factuality
  /** Sentences of its triggers. */
  readonly triggers: readonly number[]
  /** Ids of the times in its own clauses. */
  readonly stated: ReadonlySet<string>
  readonly tense: string
  readonly inHeadline: boolean
}

function happeningOf(context: Context, readings: readonly Reading[], factuality: Factuality): Happening {
  return {
    type: readings[0]?.candidate.rule.type ?? '',
    factuality,
    triggers: readings.map(({ candidate }) => context.sentenceOf[candidate.word] ?? 0),
    stated: new Set(readings.flatMap((reading) => reading.time ?? [])),
    tense: tenseOf(context, readings),
    inHeadline: inHeadline(context, readings),
  }
}

/** What tells whether something happened at a time of the text. */
interface TimeSigns {
  readonly stated: boolean
  /** Sentences from the time to the nearest trigger; negative where the time is named later. */
  readonly distance: number
  /** The last time named before the first trigger. */
  readonly latest: boolean
  /** The day, month or year of publication. */
  readonly published: boolean
}

function signsOf(context: Context, { triggers, stated }: Happening, time: Time, sentences: TimesBySentence): TimeSigns {
  const at = sentences.of.get(time.id) ?? 0
  let nearest = (triggers[0] ?? 0) - at
  for (const trigger of triggers) if (Math.abs(trigger - at) < Math.abs(nearest)) nearest = trigger - at
  const first = Math.min(...triggers)
  return {
    stated: stated.has(time.id),
    distance: Math.max(-3, Math.min(4, nearest)),
    latest: at <= first && (sentences.lastStart[first] ?? -1) <= time.start,
    published: context.doc.published?.value.startsWith(time.value) ?? false,
  }
}

/** Features of «this happened at that time»; `readings` are the triggers of one happening. */
export function timeFeatures(context: Context, readings: readonly Reading[], factuality: Factuality, option: TimeOption, sentences: TimesBySentence): readonly string[] {
  const happening = happeningOf(context, readings, factuality)
  return option.time === null ? publishedFeatures(happening, option.value, sentences) : statedFeatures(happening, option.time, signsOf(context, happening, option.time, sentences))
}

function publishedFeatures({ type, factuality, stated, tense, inHeadline }: Happening, value: string, sentences: TimesBySentence): readonly string[] {
  return ['published', `published ${factuality}`, `published type=${type}`, `published own=${stated.size > 0} actual=${factuality === 'actual'}`, `published day=${value.length === 10}`, `published tense=${tense}`, `published headline=${inHeadline}`, `published times=${Math.min(3, sentences.of.size)}`]
}

function statedFeatures({ type, factuality, stated: own, tense }: Happening, time: Time, { stated, distance, latest, published }: TimeSigns): readonly string[] {
  return [
    'time',
    `stated=${stated} own=${own.size > 0}`,
    `stated=${stated} actual=${factuality === 'actual'} time=${time.type}`,
    `stated=${stated} type=${type}`,
    `distance=${distance} stated=${stated} own=${own.size > 0}`,
    `latest=${latest} stated=${stated}`,
    `published=${published} stated=${stated}`,
    `length=${Math.min(10, time.value.length)} stated=${stated}`,
    `distance=${Math.max(-2, Math.min(2, distance))} tense=${tense} stated=${stated}`,
  ]
}

function inHeadline(context: Context, readings: readonly Reading[]): boolean {
  return readings.some(({ candidate }) => context.doc.sentences[context.sentenceOf[candidate.word] ?? 0]?.region === 'headline')
}

function tenseOf(context: Context, readings: readonly Reading[]): string {
  const verb = readings.map(({ candidate }) => context.words[candidate.word]).find((word) => word?.pos === 'VERB')
  return verb ? `${verb.feats.VerbForm ?? ''}${verb.feats.Tense ?? ''}` : 'none'
}

/** When it happened: the likeliest option, stated in a trigger's own clause or inherited from around it. */
export function timeOf(context: Context, readings: readonly Reading[], factuality: Factuality, sentences: TimesBySentence, model: Probabilities | null, threshold: number): EventTime | null {
  const happening = happeningOf(context, readings, factuality)
  const { stated: ids, type, tense, inHeadline: headline } = happening
  if (!model) {
    const stated = context.doc.times.find((time) => ids.has(time.id))
    return stated ? { role: 'time', time: stated.id, value: stated.value, link: 'stated' } : null
  }
  const about = `${type} ${factuality} ${ids.size > 0} ${tense} ${headline}`
  const scoreOf = ({ time, value }: TimeOption): number => {
    if (time === null) return model.of(`${about} published ${value.length}`, () => publishedFeatures(happening, value, sentences))
    const signs = signsOf(context, happening, time, sentences)
    return model.of(`${about} ${signs.stated} ${signs.distance} ${signs.latest} ${signs.published} ${time.type} ${value.length}`, () => statedFeatures(happening, time, signs))
  }
  let best: TimeOption | null = null
  let bestScore = threshold
  for (const option of timeOptions(context, readings, sentences)) {
    const score = scoreOf(option)
    if (score > bestScore) {
      best = option
      bestScore = score
    }
  }
  if (!best) return null
  return best.time ? { role: 'time', time: best.time.id, value: best.value, link: ids.has(best.time.id) ? 'stated' : 'inherited' } : { role: 'time', value: best.value, link: 'inherited' }
}

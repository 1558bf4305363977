import type { EventTime, Factuality, Time } from '../../pipeline/document.ts'
import { wordsOfSpan, type Context } from './context.ts'
import type { Grammar } from './grammar.ts'
import type { Happening } from './happening.ts'
import { countBelow } from './sorted.ts'
import { isAfter, publishedRow, publishedValues, timedRow, timeRow, type PlacedTime, type TimeMap } from './times-around.ts'
import type { TreeGrammar } from './tree-grammar.ts'
import { Forest, type BoostedTrees } from './trees.ts'

/** Values that name a day, month, year or part of them; durations and sets place nothing. */
const dated = /^\d{3}[\dX]/

/** Does the value name a day, month, year or part of them? */
export function isPlaced(time: Time): boolean {
  return dated.test(time.value)
}

/** Does the time say when something happened? */
export function isDated(time: Time): boolean {
  return isPlaced(time) && time.type !== 'DURATION' && time.type !== 'SET'
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

/** A time that an event may have happened at: one of the text, or the day or month of publication. */
export interface TimeOption {
  readonly placed: PlacedTime | null
  readonly value: string
}

/** Dated times further away, in sentences, say nothing about an event; others only in its own sentences. */
const timeReach = 25

export function timeOptions(context: Context, map: TimeMap, happening: Happening): readonly TimeOption[] {
  const near = new Set<PlacedTime>()
  for (const trigger of happening.sentences) {
    const end = countBelow(map.placedSentences, trigger + timeReach + 1)
    for (let at = countBelow(map.placedSentences, trigger - timeReach); at < end; at++) near.add(map.placed[at]!)
    for (const placed of map.bySentence.get(trigger) ?? noTimes) near.add(placed)
  }
  const stated = [...near].sort((a, b) => a.time.start - b.time.start).map((placed) => ({ placed, value: placed.time.value }))
  return [...stated, ...publishedValues(context).map((value) => ({ placed: null, value }))]
}

const noTimes: readonly PlacedTime[] = []

/** What speaks for an option, for the trained trees: how the row goes on that the happening's `timedRow` begins. It is written to `row`. */
export function timeOptionRow(context: Context, grammar: TreeGrammar, map: TimeMap, happening: Happening, { placed, value }: TimeOption, row: number[] = []): readonly number[] {
  return placed ? timeRow(context, grammar, map, happening, placed, row) : publishedRow(context, map, happening, value, row)
}

/** What decides about times: trees, the types of events in the order they were trained with, and from where on they are believed. */
export interface TimeModel {
  readonly trees: BoostedTrees
  readonly types: readonly string[]
  readonly threshold: number
}

/** «uno sciopero per il 18 marzo», published before: what is set for a time is still to come. */
export function isAppointed(context: Context, time: Time, purposes: readonly string[]): boolean {
  if (!isAfter(time.value, context.doc.published?.value)) return false
  let at = wordsOfSpan(context.doc, time).first - 1
  while (context.words[at]?.pos === 'DET') at--
  return purposes.includes(context.lemmas[at] ?? '')
}

/** What has happened inherits no time to come, what is planned none that is over when it is told. */
function contradicts(factuality: Factuality, value: string, published: string | undefined): boolean {
  if (factuality === 'actual') return isAfter(value, published)
  return factuality === 'planned' && published !== undefined && isAfter(published, value)
}

/** When it happened: the likeliest option, stated in a trigger's own clause or inherited from around it. */
export function timeOf(context: Context, grammar: TreeGrammar, map: TimeMap, happening: Happening, model: TimeModel | null): EventTime | null {
  const own = new Set(happening.readings.flatMap(({ time }) => time ?? []))
  if (!model) {
    const stated = context.doc.times.find(({ id }) => own.has(id))
    return stated ? { role: 'time', time: stated.id, value: stated.value, link: 'stated' } : null
  }
  let best: TimeOption | null = null
  let bestScore = model.threshold
  const forest = Forest.of(model.trees)
  forest.share(timedRow(context, grammar, happening, model.types))
  const row: number[] = []
  for (const option of timeOptions(context, map, happening)) {
    if (!own.has(option.placed?.time.id ?? '') && contradicts(happening.factuality, option.value, context.doc.published?.value)) continue
    const score = forest.probability(timeOptionRow(context, grammar, map, happening, option, row), bestScore)
    if (score > bestScore) [best, bestScore] = [option, score]
  }
  if (!best) return null
  const time = best.placed?.time
  return time ? { role: 'time', time: time.id, value: best.value, link: own.has(time.id) ? 'stated' : 'inherited' } : { role: 'time', value: best.value, link: 'inherited' }
}

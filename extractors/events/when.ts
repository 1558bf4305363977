import type { EventTime, Time } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Grammar } from './grammar.ts'
import type { Happening } from './happening.ts'
import { publishedRow, publishedValues, timedRow, timeRow, type TimeMap } from './times-around.ts'
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
  readonly time: Time | null
  readonly value: string
  /** What speaks for it, for the trained trees: how the row goes on that the happening's `timedRow` begins. */
  readonly row: readonly number[]
}

/** Dated times further away, in sentences, say nothing about an event; others only in its own sentences. */
const timeReach = 25

export function timeOptions(context: Context, grammar: TreeGrammar, map: TimeMap, happening: Happening): readonly TimeOption[] {
  const near = new Set<Time>()
  for (const trigger of happening.sentences) {
    for (let at = trigger - timeReach; at <= trigger + timeReach; at++) {
      const times = (at === trigger ? map.bySentence : map.datedBySentence).get(at)
      if (times) for (const time of times) near.add(time)
    }
  }
  const stated = [...near].sort((a, b) => a.start - b.start).map((time) => ({ time, value: time.value, row: timeRow(context, grammar, map, happening, time) }))
  return [...stated, ...publishedValues(context).map((value) => ({ time: null, value, row: publishedRow(context, map, happening, value) }))]
}

/** What decides about times: trees, the types of events in the order they were trained with, and from where on they are believed. */
export interface TimeModel {
  readonly trees: BoostedTrees
  readonly types: readonly string[]
  readonly threshold: number
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
  for (const option of timeOptions(context, grammar, map, happening)) {
    const score = forest.probability(option.row, bestScore)
    if (score > bestScore) [best, bestScore] = [option, score]
  }
  if (!best) return null
  return best.time ? { role: 'time', time: best.time.id, value: best.value, link: own.has(best.time.id) ? 'stated' : 'inherited' } : { role: 'time', value: best.value, link: 'inherited' }
}

import type { Day } from './calendar.ts'
import { dayNumber } from './calendar.ts'
import type { Context } from './context.ts'
import { pivot } from './context.ts'
import type { Relative } from './meaning.ts'

/** How much farther a date on the wrong side of the publication may not be than one on the right side. */
const wrongSidePenalty = 3

/** News tells of the past: where nothing points either way, a date to come must be clearly nearer. */
const futurePenalty = 1.5

/**
 * The most fitting of several days: by an explicit direction («scorso», «prossimo»), else the nearest to
 * publication, days against the verb's tense counting threefold: «il 20 giugno» on 16 June is next week
 * even beside a past tense, but «il 16 dicembre» beside «ha dato» on 19 December is three days ago.
 */
export function mostFitting(days: readonly Day[], relative: Relative | null, context: Context): Day | null {
  if (!context.published) return null
  const from = dayNumber(pivot(context.published))
  const direction = relative === null ? context.direction : relative
  let best: Day | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const day of days) {
    const distance = dayNumber(day) - from
    if ((relative === -1 && distance >= 0) || (relative === 1 && distance <= 0)) continue
    const cost = Math.abs(distance) * penalty(direction, distance)
    if (cost < bestCost) [best, bestCost] = [day, cost]
  }
  return best
}

function penalty(direction: -1 | 0 | 1, distance: number): number {
  if (direction === 0) return distance > 0 ? futurePenalty : 1
  return Math.sign(distance) === -direction ? wrongSidePenalty : 1
}

/** A day that comes once a year («13 settembre», Easter), in the year that fits. */
export function annualDay(inYear: (year: number) => Day | null, relative: Relative | null, context: Context): Day | null {
  if (relative === null && context.year !== null) return inYear(context.year)
  if (!context.published) return null
  const { year } = context.published
  const days = (relative === 0 ? [year] : [year - 2, year - 1, year, year + 1, year + 2]).map(inYear).filter((day) => day !== null)
  return mostFitting(days, relative, context)
}

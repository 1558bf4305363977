import type { Day } from './calendar.ts'
import type { PartialDate } from './value.ts'
import type { Time } from '../../pipeline/document.ts'

/** Where the text is in time when an expression is read. */
export interface Context {
  /** Publication date, as fine as it is known; null when it is not. */
  readonly published: PartialDate | null
  /** The day that the text told of last, for «il giorno dopo». */
  readonly narrative: Narrative | null
  /** The day that a clock time without a date belongs to: told in the same sentence or the one before. */
  readonly clockDay: Narrative | null
  /** A year said in the same sentence or the one before, when it is not that of publication. */
  readonly year: number | null
  /** What the verb says: -1 past, 1 future, 0 nothing. */
  readonly direction: -1 | 0 | 1
}

export interface Narrative {
  readonly day: Day
  /** Minutes since midnight where a clock time was told. */
  readonly minutes: number | null
  readonly id: `t${number}`
  /** For the day of a clock time: said right beside it as an afternoon or evening, so that «stasera alle 7» is 19:00. */
  readonly afternoon?: boolean
  /** Index of the sentence that told it. */
  readonly sentence: number
}

/** An expression with its value. */
export interface Resolved {
  readonly type: Time['type']
  readonly value: string
  readonly anchor: Time['anchor']
  readonly certainty: Time['certainty']
  /** The day it lies in, where it has one: what later expressions may lean on. */
  readonly day: Day | null
  readonly minutes: number | null
  /** The year, where it is stated. */
  readonly year: number | null
}

export function resolved(type: Time['type'], value: string, more: Partial<Resolved> = {}): Resolved {
  return { type, value, anchor: 'none', certainty: 'stated', day: null, minutes: null, year: null, ...more }
}

/** The publication date's middle: a day to measure distances from when only the month or year is known. */
export function pivot(published: PartialDate): Day {
  return { year: published.year, month: published.month ?? 7, day: published.day ?? (published.month === null ? 1 : 15) }
}

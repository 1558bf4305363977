import type { Day } from './calendar.ts'
import { addDays, addMonths, dayNumber } from './calendar.ts'
import type { Meaning, Section, Unit } from './meaning.ts'
import { daysOf } from './period.ts'
import type { PartialDate } from './value.ts'
import { formatDay, fullDay } from './value.ts'

/**
 * The days that an expression covers, first and last, where its words say more than its value: a part of a period
 * («a metà novembre», value `2016-11`), a length counted from or to publication («nei prossimi tre mesi», value `P3M`).
 * Null for any other.
 */
export function coversOf(meaning: Meaning, value: string, published: PartialDate | null): string | null {
  const days = meaning.kind === 'stretch' ? stretched(meaning, value, fullDay(published)) : meaning.section && sectionOf(value, meaning.section)
  return days ? days.map(formatDay).join('/') : null
}

const monthsIn: Partial<Readonly<Record<Unit, number>>> = { M: 1, Q: 3, HY: 6, Y: 12, DE: 120, C: 1200 }

const daysIn: Partial<Readonly<Record<Unit, number>>> = { D: 1, W: 7 }

/** From tomorrow on, or up to yesterday; a limit counts today: «entro due settimane». */
function stretched({ n, unit, direction, within: limit }: Extract<Meaning, { kind: 'stretch' }>, value: string, today: Day | null): readonly [Day, Day] | null {
  const [months, days] = [monthsIn[unit], daysIn[unit]]
  if (!today || (months === undefined && days === undefined) || !Number.isInteger(n) || !value.startsWith('P')) return null
  const far = months === undefined ? addDays(today, direction * n * (days ?? 1)) : addMonths(today, direction * n * months)
  if (limit) return direction > 0 ? [today, far] : [far, today]
  return direction > 0 ? [addDays(today, 1), far] : [far, addDays(today, -1)]
}

/**
 * Beginning and end of a month, year or decade are its halves (1 to 15 and from 16 on), the middle of a month is 11 to 20,
 * that of a year April to September. Of a week: up to Wednesday, Tuesday to Thursday, from Thursday on.
 */
function sectionOf(value: string, section: Section): readonly [Day, Day] | null {
  const days = daysOf(value)
  if (!days) return null
  const [first, last] = days
  if (/^\d{4}-\d{2}$/u.test(value)) return within(first, last, section, { START: [1, 15], MID: [11, 20], END: [16, last.day] })
  if (/^\d{4}-W\d{2}$/u.test(value)) return within(first, last, section, { START: [1, 3], MID: [2, 4], END: [4, 7] })
  if (/^\d{4}$/u.test(value)) return months(first, section, { START: [0, 6], MID: [3, 9], END: [6, 12] })
  return /^\d{3}X$/u.test(value) ? months(first, section, { START: [0, 60], MID: [36, 84], END: [60, 120] }) : null
}

type Bounds = Readonly<Record<Section, readonly [number, number]>>

/** Counted in days of the period, from 1, both included. */
function within(first: Day, last: Day, section: Section, bounds: Bounds): readonly [Day, Day] {
  const [from, to] = bounds[section]
  const end = addDays(first, to - 1)
  return [addDays(first, from - 1), dayNumber(end) > dayNumber(last) ? last : end]
}

/** Counted in months from the first of the period, the last one excluded. */
function months(first: Day, section: Section, bounds: Bounds): readonly [Day, Day] {
  const [from, to] = bounds[section]
  return [addMonths(first, from), addDays(addMonths(first, to), -1)]
}

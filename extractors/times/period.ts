import type { Day } from './calendar.ts'
import { addDays, dayNumber, dayOf, daysInMonth, weekdayOf } from './calendar.ts'
import { parseDate } from './value.ts'

/**
 * First and last day of what a value covers: a decade, year, half-year, quarter, month, week, weekend, day,
 * or an interval of these. Null for anything else.
 */
export function daysOf(value: string): readonly [Day, Day] | null {
  const ends = value.split('/')
  const [first, last] = [single(ends[0] ?? ''), single(ends[ends.length - 1] ?? '')]
  return first && last && ends.length <= 2 ? [first[0], last[1]] : null
}

function single(value: string): readonly [Day, Day] | null {
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(value) ? parseDate(value) : null
  if (date) {
    const { year, month, day } = date
    return [{ year, month: month ?? 1, day: day ?? 1 }, { year, month: month ?? 12, day: day ?? daysInMonth(year, month ?? 12) }]
  }
  const decade = /^(\d{3})X$/u.exec(value)
  if (decade) return [{ year: Number(`${decade[1]!}0`), month: 1, day: 1 }, { year: Number(`${decade[1]!}9`), month: 12, day: 31 }]
  const fraction = /^(\d{4})-(Q|H)([1-4])$/u.exec(value)
  if (fraction) {
    const [year, length] = [Number(fraction[1]), fraction[2] === 'Q' ? 3 : 6]
    const last = Number(fraction[3]) * length
    return last > 12 ? null : [{ year, month: last - length + 1, day: 1 }, { year, month: last, day: daysInMonth(year, last) }]
  }
  const week = /^(\d{4})-W(\d{2})(-WE)?$/u.exec(value)
  if (!week) return null
  const monday = mondayOf(Number(week[1]), Number(week[2]))
  return [week[3] ? addDays(monday, 5) : monday, addDays(monday, 6)]
}

/** The Monday of an ISO week: the first week of a year is that of 4 January. */
export function mondayOf(year: number, week: number): Day {
  const fourth = { year, month: 1, day: 4 }
  return dayOf(dayNumber(fourth) - weekdayOf(fourth) + 1 + 7 * (week - 1))
}

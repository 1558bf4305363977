/** Days that a time value covers, both ends included, counted from 1970-01-01 (UTC calendar). */
export interface Days {
  readonly from: number
  readonly to: number
}

const dayLength = 86_400_000

const calendarDay = (year: number, month: number, day: number): number => Math.floor(Date.UTC(year, month - 1, day) / dayLength)

/** `2023-09-13` → 19613. */
export function dayNumber(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date)
  return match ? calendarDay(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** 19613 → `2023-09-13`. */
export function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** What part of the calendar a value covers; null for durations, sets, bare times of day and `PAST_REF`. Seasons are too vague. */
export function daysOf(value: string): Days | null {
  const slash = value.indexOf('/')
  if (slash > 0) {
    const first = daysOf(value.slice(0, slash))
    const last = daysOf(value.slice(slash + 1))
    return first && last && first.from <= last.to ? { from: first.from, to: last.to } : null
  }
  const date = value.replace(/T.*$/u, '')
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(date)
  if (parts) return calendarSpan(Number(parts[1]), parts[2], parts[3])
  const week = /^(\d{4})-W(\d{2})(-WE)?$/u.exec(date)
  if (week) return weekSpan(Number(week[1]), Number(week[2]), week[3] !== undefined)
  const part = /^(\d{4})-([QH])([1-4])$/u.exec(date)
  if (part) return partSpan(Number(part[1]), part[2] === 'Q' ? 3 : 6, Number(part[3]))
  const decade = /^(\d{3})X$/u.exec(date)
  if (decade) return { from: calendarDay(Number(decade[1]) * 10, 1, 1), to: calendarDay(Number(decade[1]) * 10 + 9, 12, 31) }
  return null
}

function calendarSpan(year: number, month: string | undefined, day: string | undefined): Days | null {
  if (month === undefined) return { from: calendarDay(year, 1, 1), to: calendarDay(year, 12, 31) }
  if (Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined) return { from: calendarDay(year, Number(month), 1), to: calendarDay(year, Number(month) + 1, 0) }
  const at = calendarDay(year, Number(month), Number(day))
  return { from: at, to: at }
}

function partSpan(year: number, months: number, nth: number): Days {
  return { from: calendarDay(year, (nth - 1) * months + 1, 1), to: calendarDay(year, nth * months + 1, 0) }
}

/** ISO week: the one with the year's first Thursday is week 1. */
function weekSpan(year: number, week: number, weekend: boolean): Days {
  const fourth = calendarDay(year, 1, 4)
  const monday = fourth - ((fourth + 3) % 7) + (week - 1) * 7
  return weekend ? { from: monday + 5, to: monday + 6 } : { from: monday, to: monday + 6 }
}

/** Number of days covered. */
export function spread(days: Days): number {
  return days.to - days.from + 1
}

/** Do they share a day? */
export function compatible(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to
}

/** Days between the two, 0 when they share one. */
export function gap(a: Days, b: Days): number {
  return Math.max(0, a.from - b.to, b.from - a.to)
}

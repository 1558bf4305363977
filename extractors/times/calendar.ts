/** A day of the proleptic Gregorian calendar. Months and days count from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01; negative before. Arithmetic only: no clock, no time zone. */
export function dayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** Inverse of `dayNumber`. */
export function dayOf(number: number): Day {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

export function addDays(day: Day, by: number): Day {
  return dayOf(dayNumber(day) + by)
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber({ year: month === 12 ? year + 1 : year, month: month === 12 ? 1 : month + 1, day: 1 }) - dayNumber({ year, month, day: 1 })
}

/** Moves by whole months; the day is cut to the length of the month it lands in. */
export function addMonths(day: Day, by: number): Day {
  const index = day.year * 12 + day.month - 1 + by
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) }
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  const shifted = (dayNumber(day) + 3) % 7
  return (shifted < 0 ? shifted + 7 : shifted) + 1
}

/** ISO week: the year and number of the week that holds the day's Thursday. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 })
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - first) / 7) + 1 }
}

export function isDay(day: Day): boolean {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysInMonth(day.year, day.month)
}

/** Western Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 }
}

/** The n-th weekday of a month, n = -1 for the last. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  if (n > 0) {
    const first = { year, month, day: 1 }
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1))
  }
  const last = { year, month, day: daysInMonth(year, month) }
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
}

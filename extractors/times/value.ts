import type { Day } from './calendar.ts'
import { isDay, isoWeek } from './calendar.ts'
import type { Amount, Unit } from './meaning.ts'

/** A date known to the year, the month, or the day, perhaps to the minute. */
export interface PartialDate {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  /** Minutes since midnight. */
  readonly minutes: number | null
}

/** Reads `2023`, `2023-09`, `2023-09-13`, `2023-09-13T15:30…`; null for anything else or no such day. */
export function parseDate(value: string): PartialDate | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?/u.exec(value)
  if (!found) return null
  const [year, month, day] = [Number(found[1]), found[2] ? Number(found[2]) : null, found[3] ? Number(found[3]) : null]
  if (!isDay({ year, month: month ?? 1, day: day ?? 1 })) return null
  return { year, month, day, minutes: found[4] ? Number(found[4]) * 60 + Number(found[5]) : null }
}

/** The day of a partial date, null where it is coarser. */
export function fullDay(date: PartialDate | null): Day | null {
  return date && date.month !== null && date.day !== null ? { year: date.year, month: date.month, day: date.day } : null
}

export function pad(number: number, width = 2): string {
  return String(number).padStart(width, '0')
}

export function formatDay(day: Day): string {
  return `${formatMonth(day)}-${pad(day.day)}`
}

export function formatMonth(day: { readonly year: number; readonly month: number }): string {
  return `${formatYear(day.year)}-${pad(day.month)}`
}

export function formatYear(year: number): string {
  return pad(year, 4)
}

export function formatWeek(day: Day): string {
  const { year, week } = isoWeek(day)
  return `${formatYear(year)}-W${pad(week)}`
}

/** `T15:30`, with seconds where they were said. */
export function formatClock(hour: number, minute: number | null, second: number | null): string {
  return `T${pad(hour)}:${pad(minute ?? 0)}${second === null ? '' : `:${pad(second)}`}`
}

/** ISO 8601 duration; X for an unstated number: PXD, PTXH. Half units become whole smaller ones: «un anno e mezzo» is P18M. */
export function formatDuration(amounts: readonly Amount[]): string {
  let date = ''
  let time = ''
  for (const { n, unit } of amounts.map(wholeAmount)) {
    const number = n === null ? 'X' : String(n)
    if (unit === 'H' || unit === 'MIN' || unit === 'S') time += number + unit[0]!
    else date += number + unit
  }
  return `P${date}${time ? `T${time}` : ''}`
}

const halves: Partial<Readonly<Record<Unit, readonly [number, Unit]>>> = { Y: [12, 'M'], H: [60, 'MIN'], MIN: [60, 'S'], DE: [10, 'Y'], C: [100, 'Y'] }

function wholeAmount({ n, unit }: Amount): Amount {
  if (n === null) return { n, unit: unit === 'Q' || unit === 'HY' ? 'M' : unit === 'C' || unit === 'DE' ? 'Y' : unit }
  if (unit === 'DE') return { n: n * 10, unit: 'Y' }
  if (unit === 'C') return { n: n * 100, unit: 'Y' }
  if (unit === 'Q') return { n: n * 3, unit: 'M' }
  if (unit === 'HY') return { n: n * 6, unit: 'M' }
  if (unit === 'D' && n === 0.5) return { n: 12, unit: 'H' }
  const smaller = halves[unit]
  return Number.isInteger(n) || !smaller || (n * 2) % 1 !== 0 ? { n, unit } : { n: n * smaller[0], unit: smaller[1] }
}

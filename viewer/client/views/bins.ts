import { dateOf } from '../../../graph/time-values.ts'

/** A stretch of the time axis, in days since 1970, both ends included. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly label: string
}

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade'
const lengths: readonly (readonly [Unit, number])[] = [['day', 1], ['week', 7], ['month', 30.4], ['year', 365.25], ['decade', 3652.5]]

/** The finest unit that cuts the stretch into at most `most` bins. */
export function unitFor(from: number, to: number, most: number): Unit {
  return lengths.find(([, days]) => (to - from + 1) / days <= most)?.[0] ?? 'decade'
}

/** Days of the longest of a unit's bins. */
export function mostDays(unit: Unit): number {
  return Math.ceil((lengths.find(([name]) => name === unit)?.[1] ?? 1) + (unit === 'day' || unit === 'week' ? 0 : 1))
}

/** Cuts a stretch into calendar units. */
export function bins(from: number, to: number, unit: Unit): Bin[] {
  const found: Bin[] = []
  for (let day = startOf(from, unit); day <= to; ) {
    const next = following(day, unit)
    found.push({ from: day, to: next - 1, label: labelOf(day, unit) })
    day = next
  }
  return found
}

function startOf(day: number, unit: Unit): number {
  const date = new Date(day * 86_400_000)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  if (unit === 'day') return day
  if (unit === 'week') return day - ((day + 3) % 7)
  if (unit === 'month') return Date.UTC(year, month, 1) / 86_400_000
  return Date.UTC(unit === 'year' ? year : year - (year % 10), 0, 1) / 86_400_000
}

function following(day: number, unit: Unit): number {
  const date = new Date(day * 86_400_000)
  const year = date.getUTCFullYear()
  if (unit === 'day') return day + 1
  if (unit === 'week') return day + 7
  if (unit === 'month') return Date.UTC(year, date.getUTCMonth() + 1, 1) / 86_400_000
  return Date.UTC(year + (unit === 'year' ? 1 : 10), 0, 1) / 86_400_000
}

function labelOf(day: number, unit: Unit): string {
  const date = dateOf(day)
  if (unit === 'day') return date
  if (unit === 'week') return `week of ${date}`
  if (unit === 'month') return date.slice(0, 7)
  return unit === 'year' ? date.slice(0, 4) : `${date.slice(0, 4)}s`
}

/** The shortest stretch that holds nine tenths of the days: a report is about now, whatever it says of 1948. */
export function densest(days: readonly number[]): { readonly from: number; readonly to: number } | null {
  const sorted = [...days].sort((a, b) => a - b)
  const size = Math.ceil(sorted.length * 0.9)
  let best: { from: number; to: number } | null = null
  for (let i = 0; i + size <= sorted.length && size > 0; i++) {
    const [from, to] = [sorted[i] ?? 0, sorted[i + size - 1] ?? 0]
    if (!best || to - from < best.to - best.from) best = { from, to }
  }
  return best
}

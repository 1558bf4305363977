import type { Published } from '../../pipeline/document.ts'
import type { Span } from '../../pipeline/span.ts'

/** One place that says, or may say, when the article came out. */
export interface Signal {
  readonly basis: Published['basis']
  /** `2023-09-13`, `2023-09` or `2023`. */
  readonly value: string
  readonly span: Span | null
}

/** Days of the civil calendar, counted from 0000-03-01 (Hinnant, days_from_civil); a missing month or day counts as the first. */
export function dayNumber(value: string): number {
  const [y = 0, m = 1, d = 1] = value.split('-').map(Number)
  const year = m <= 2 ? y - 1 : y
  const month = (m + 9) % 12
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + Math.floor((153 * month + 2) / 5) + d - 1
}

/** Last day that a value may mean: 2023-09 → that of 2023-09-30, roughly. */
export function lastDay(value: string): number {
  return dayNumber(value) + (value.length === 4 ? 365 : value.length === 7 ? 30 : 0)
}

/** Is `fine` a day or month of `coarse` (2023-09-13 of 2023-09)? */
export function refines(fine: string, coarse: string): boolean {
  return fine.length > coarse.length && fine.startsWith(`${coarse}-`)
}

import type { Span } from '../../pipeline/span.ts'
import { calendarDate } from '../dates/calendar-dates.ts'

/** `/20230912/`, `/2023/09/12/`, `/2023-09-12-…`, `…_20230912.html`; the month alone as `/2023/09/`. */
const day = /(?<!\d)((?:19|20)\d{2})([/_.-]?)(\d{1,2})\2(\d{1,2})(?!\d)/gu
const month = /\/((?:19|20)\d{2})[/-](\d{2})(?=\/|$)/gu

/** The date in an address, with its place there; null where there is none. */
export function urlDate(url: string): (Span & { readonly value: string }) | null {
  for (const match of url.matchAll(day)) {
    if (match[2] === '' && match[0].length !== 8) continue
    const value = calendarDate(Number(match[1]), Number(match[3]), Number(match[4]))
    if (value) return { value, start: match.index, end: match.index + match[0].length }
  }
  for (const match of url.matchAll(month)) {
    if (calendarDate(Number(match[1]), Number(match[2]), 1)) return { value: `${match[1]}-${match[2]}`, start: match.index + 1, end: match.index + match[0].length }
  }
  return null
}

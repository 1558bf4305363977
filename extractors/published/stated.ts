import { calendarDate, findDates, type DateWords } from '../dates/calendar-dates.ts'

/** Months of e-mail and feed dates (RFC 5322): a format, the same in every language. */
const feedMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name) => [name])

const isoStart = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/u
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/u

/**
 * A date as a source states it: ISO 8601 (whole or in part), 20230912, RFC 5322, or in words of the language.
 * The calendar day as written: time zones do not move it. Null for what is no date.
 */
export function statedDate(stated: string, words: DateWords): string | null {
  const text = stated.trim().slice(0, 100)
  if (/^\d{4}$/u.test(text)) return text
  const iso = isoStart.exec(text)
  if (iso) {
    const date = calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1))
    return date === null ? null : iso[3] === undefined ? date.slice(0, 7) : date
  }
  const digits = compact.exec(text)
  if (digits) return calendarDate(Number(digits[1]), Number(digits[2]), Number(digits[3]))
  return findDates(text, words)[0]?.value ?? findDates(text, { ...words, months: feedMonths })[0]?.value ?? null
}

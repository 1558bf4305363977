import type { Span } from '../../pipeline/span.ts'

/** A full or partial date as written: `2023-09-13`, `2023-09`. */
export interface CalendarDate extends Span {
  readonly value: string
}

export interface DateWords {
  /** Month names, lower case, index 0 = January. */
  readonly months: readonly (readonly string[])[]
  readonly numericDates: 'day-first' | 'month-first' | 'unclear'
}

const iso = /(?<![\d.-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu
const numeric = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/gu
/** 13 settembre 2023, 1° ottobre 2019, 13 Sept. 2023, 14 de marzo de 2024, 14 d'abril del 2024 */
const dayMonth = /(?<![\d.])(\d{1,2})[°º.]?(?:st|nd|rd|th|er)?\s{1,3}(?:\p{Ll}{2}\s|\p{Ll}['’])?([\p{L}\p{M}]{3,12})\.?,?\s{1,3}(?:\p{Ll}{2,3}\s)?(\d{4})(?!\d)/gu
/** September 13, 2023 */
const monthDay = /(?<!\p{L})([\p{L}\p{M}]{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/gu

/** Full dates in a short text, in order; impossible ones (31.02.2023) and unclear ones (3/4/2023 in English) are left out. */
export function findDates(text: string, words: DateWords): readonly CalendarDate[] {
  const found: CalendarDate[] = []
  if (!/\d/u.test(text)) return found
  const add = (match: RegExpExecArray, year: string, month: number, day: number): void => {
    const value = calendarDate(Number(year.length === 2 ? `20${year}` : year), month, day)
    if (value) found.push({ value, start: match.index, end: match.index + match[0].length })
  }
  for (const m of text.matchAll(iso)) add(m, m[1] ?? '', Number(m[2]), Number(m[3]))
  for (const m of text.matchAll(numeric)) {
    const [day, month] = dayAndMonth(Number(m[1]), Number(m[3]), words.numericDates)
    if (day > 0) add(m, m[4] ?? '', month, day)
  }
  for (const m of text.matchAll(dayMonth)) add(m, m[3] ?? '', monthNumber(m[2] ?? '', words), Number(m[1]))
  for (const m of text.matchAll(monthDay)) add(m, m[3] ?? '', monthNumber(m[1] ?? '', words), Number(m[2]))
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((date, i) => i === 0 || date.start >= (found[i - 1]?.end ?? 0))
}

function dayAndMonth(first: number, second: number, order: DateWords['numericDates']): readonly [day: number, month: number] {
  if (first > 12) return [first, second]
  if (second > 12) return [second, first]
  if (first === second || order === 'day-first') return [first, second]
  return order === 'month-first' ? [second, first] : [0, 0]
}

/** 1 to 12 by name, whole or shortened to three letters or more («sett», «Sept»); 0 for no month. */
export function monthNumber(name: string, words: DateWords): number {
  const key = name.toLowerCase().normalize('NFC')
  return words.months.findIndex((forms) => forms.includes(key)) + 1
}

/** ISO form of a date that exists, in the years of the press; null otherwise. */
export function calendarDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1600 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

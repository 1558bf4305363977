import { addDays } from '../extractors/times/calendar.ts'
import { daysOf } from '../extractors/times/period.ts'
import { formatDay, parseDate } from '../extractors/times/value.ts'

/**
 * One spelling for values that mean the same: `T08`, `T08:00` and `08:00:00`; `2016-W45` and its Monday to
 * Sunday; `P18M` and `P1.5Y`. For comparing with data that writes values in other ways than we do.
 */
export function canonical(value: string): string {
  const duration = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/u.exec(value)
  if (duration) {
    const [years, months, weeks, days, hours, minutes, seconds] = duration.slice(1).map((part) => Number(part ?? 0))
    return `months ${years! * 12 + months!} seconds ${(weeks! * 7 + days!) * 86_400 + hours! * 3600 + minutes! * 60 + seconds!}`
  }
  // «ogni mattina»: of no day in particular, however that is written.
  if (value === 'P1WE') return 'XXXX-WXX-WE'
  const ends = value.replace(/^XXXX-XX-XX(?=T)/u, '').split('/').map(clockShape)
  const first = periodDays(ends[0] ?? '')
  const last = periodDays(ends[1] ?? ends[0] ?? '')
  return first && last && (ends.length === 2 || first[0] !== first[1]) ? `${first[0]}/${last[1]}` : ends.join('/')
}

/** A value, and for a stated range of days, months or years also the range without its last one. */
export function withoutLast(value: string): readonly string[] {
  const ends = value.split('/')
  const [first, last] = ends.map(periodDays)
  if (ends.length !== 2 || !first || !last) return [canonical(value)]
  const start = parseDate(last[0])
  const before = start && formatDay(addDays({ year: start.year, month: start.month ?? 1, day: start.day ?? 1 }, -1))
  return before === null || before < first[0] ? [canonical(value)] : [canonical(value), `${first[0]}/${before}`]
}

/** A month or a year, and the day in it that is as far from the reference in whole months: «tre mesi fa» is a month in news, a day in the data. */
export function asFar(value: string, reference: string): readonly string[] {
  const date = /^\d{4}(?:-\d{2})?$/u.test(value) ? value + reference.slice(value.length, 10) : value
  return date === value ? [] : [canonical(date)]
}

/**
 * What a value says without the day or year that was worked out for it: `T08:00` of `2016-11-07T08:00`, `TMO`, `SU`.
 * Data that leaves these open («alle 8», «in estate») is met by any value that fills them in.
 */
export function openValue(value: string): readonly string[] {
  const ends = value.split('/').map((end) => /^(?:[\dX]{4}-[\dX]{2}-[\dX]{2}(?=T)|[\dX]{4}-(?=(?:SP|SU|FA|WI)$))(.+)$/u.exec(end)?.[1])
  return ends.includes(undefined) ? [] : [canonical(ends.join('/'))]
}

function clockShape(value: string): string {
  const found = /^(\d{4}-\d{2}-\d{2}|XXXX-WXX-\d)?T?(\d{2})(?::(\d{2}))?(?::(\d{2}))?$/u.exec(value)
  if (!found || (!value.includes('T') && !value.includes(':'))) return value
  const seconds = found[4] === undefined || found[4] === '00' ? '' : `:${found[4]}`
  return `${found[1] ?? ''}T${found[2]!}:${found[3] ?? '00'}${seconds}`
}

/** First and last day of a decade, year, half-year, quarter, month, week, weekend or day. */
function periodDays(value: string): readonly [string, string] | null {
  const days = daysOf(value)
  return days && [formatDay(days[0]), formatDay(days[1])]
}

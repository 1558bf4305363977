import { addDays, dayOf, dayNumber, daysInMonth, weekdayOf } from '../extractors/times/calendar.ts'
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

function clockShape(value: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})?T?(\d{2})(?::(\d{2}))?(?::(\d{2}))?$/u.exec(value)
  if (!found || (!value.includes('T') && !value.includes(':'))) return value
  const seconds = found[4] === undefined || found[4] === '00' ? '' : `:${found[4]}`
  return `${found[1] ?? ''}T${found[2]!}:${found[3] ?? '00'}${seconds}`
}

/** First and last day of a decade, year, half-year, quarter, month, week, weekend or day. */
function periodDays(value: string): readonly [string, string] | null {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(value)
  if (found) {
    const [year, month, day] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)]
    const from = { year, month: month || 1, day: day || 1 }
    return [formatDay(from), formatDay({ year, month: month || 12, day: day || daysInMonth(year, month || 12) })]
  }
  const decade = /^(\d{3})X$/u.exec(value)
  if (decade) return [`${decade[1]!}0-01-01`, `${decade[1]!}9-12-31`]
  const fraction = /^(\d{4})-(Q|H)([1-4])$/u.exec(value)
  if (fraction) {
    const [year, length] = [Number(fraction[1]), fraction[2] === 'Q' ? 3 : 6]
    const last = Number(fraction[3]) * length
    return [formatDay({ year, month: last - length + 1, day: 1 }), formatDay({ year, month: last, day: daysInMonth(year, last) })]
  }
  const week = /^(\d{4})-W(\d{2})(-WE)?$/u.exec(value)
  if (!week) return null
  const fourth = { year: Number(week[1]), month: 1, day: 4 }
  const monday = dayOf(dayNumber(fourth) - weekdayOf(fourth) + 1 + 7 * (Number(week[2]) - 1))
  return [formatDay(week[3] ? addDays(monday, 5) : monday), formatDay(addDays(monday, 6))]
}

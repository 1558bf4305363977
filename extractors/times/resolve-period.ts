import { addDays, addMonths, dayNumber, daysInMonth, nthWeekday, weekdayOf } from './calendar.ts'
import type { Day } from './calendar.ts'
import type { Context, Resolved } from './context.ts'
import { resolved } from './context.ts'
import type { Meaning } from './meaning.ts'
import { daysOf, mondayOf } from './period.ts'
import type { Resolve } from './resolve.ts'
import { formatClock, formatDay, formatDuration, formatMonth, formatWeek, formatYear, fullDay } from './value.ts'

const dayMinutes = 24 * 60

/**
 * «nei prossimi tre giorni»: days and weeks are the days from tomorrow on or up to yesterday, hours and minutes
 * run from or to the time of publication where that is known; longer ones keep their length: «negli ultimi tre anni» is P3Y,
 * and so does a limit: «entro due settimane» is P2W.
 */
export function resolveStretch({ n, unit, direction, within: limit }: Extract<Meaning, { kind: 'stretch' }>, { published }: Context): Resolved {
  const length = resolved(limit ? 'DURATION' : 'DATE', formatDuration([{ n, unit }]))
  const today = fullDay(published)
  if (limit || !today || !Number.isInteger(n)) return length
  if (unit === 'D' || unit === 'W') {
    const days = n * (unit === 'W' ? 7 : 1)
    const ends = [addDays(today, direction), addDays(today, direction * days)]
    const value = (direction > 0 ? ends : ends.reverse()).map(formatDay)
    return resolved('DATE', days === 1 ? value[0]! : value.join('/'), { anchor: 'published', certainty: 'inferred' })
  }
  const now = published?.minutes ?? null
  if ((unit !== 'H' && unit !== 'MIN') || now === null) return length
  const ends = [now, now + direction * n * (unit === 'H' ? 60 : 1)].sort((a, b) => a - b)
  const value = ends.map((minutes) => {
    const within = ((minutes % dayMinutes) + dayMinutes) % dayMinutes
    return formatDay(addDays(today, Math.floor(minutes / dayMinutes))) + formatClock(Math.floor(within / 60), within % 60, null)
  })
  return resolved('TIME', value.join('/'), { anchor: 'published', certainty: 'inferred' })
}

/** «i primi tre giorni di maggio», «gli ultimi due mesi dell'anno». */
export function resolveEdge({ n, unit, of }: Extract<Meaning, { kind: 'edge' }>, context: Context, resolve: Resolve): Resolved | null {
  const whole = resolve(of, context)
  const days = whole && daysOf(whole.value)
  if (!days) return whole
  const [from, to] = days
  const more = { anchor: whole.anchor, certainty: whole.certainty }
  const count = Math.abs(n) - 1
  const span = (move: (day: Day, by: number) => Day, format: (day: Day) => string): Resolved => {
    const ends = n > 0 ? [from, move(from, count)] : [move(to, -count), to]
    return resolved('DATE', [...new Set(ends.map(format))].join('/'), more)
  }
  if (unit === 'D') return span(addDays, formatDay)
  if (unit === 'W') return resolved('DATE', (n > 0 ? [from, addDays(from, 7 * count + 6)] : [addDays(to, -7 * count - 6), to]).map(formatDay).join('/'), more)
  if (unit === 'M') return span(addMonths, formatMonth)
  if (unit === 'Y') return span((day, by) => ({ ...day, year: day.year + by }), ({ year }) => formatYear(year))
  return whole
}

/** «il resto dell'anno»: from today to its end; "year to date": from its beginning to today. */
export function resolveRest({ of, side }: Extract<Meaning, { kind: 'rest' }>, context: Context, resolve: Resolve): Resolved | null {
  const whole = resolve(of, context)
  const days = whole && daysOf(whole.value)
  const today = fullDay(context.published)
  if (!days || !today || dayNumber(today) <= dayNumber(days[0]) || dayNumber(today) >= dayNumber(days[1])) return whole
  const ends = side > 0 ? [today, days[1]] : [days[0], today]
  return resolved('DATE', ends.map(formatDay).join('/'), { anchor: 'published', certainty: 'inferred' })
}

/** «la settimana del 16 settembre», «la settimana 12». */
export function resolveWeek({ n, of, by }: Extract<Meaning, { kind: 'week' }>, context: Context, resolve: Resolve): Resolved | null {
  const base = of && resolve(of, context)
  if (n === null) return base?.day ? resolved('DATE', formatWeek(addDays(base.day, 7 * by)), { anchor: base.anchor, certainty: base.certainty }) : null
  const year = base ? Number(/^\d{4}$/u.exec(base.value)?.[0] ?? Number.NaN) : context.published?.year
  if (year === undefined || Number.isNaN(year)) return null
  return resolved('DATE', formatWeek(mondayOf(year, n)), base ? { anchor: base.anchor, certainty: base.certainty } : { anchor: 'published', certainty: 'inferred' })
}

/** «primo lunedì di maggio», «ultima settimana di settembre», «primo giorno della prossima settimana». */
export function resolveNth(meaning: Extract<Meaning, { kind: 'nth' }>, context: Context, resolve: Resolve): Resolved | null {
  const of = resolve(meaning.of, context)
  const days = of && /^\d{4}(?:-\d{2}|-W\d{2}|-[QH]\d)?$/u.test(of.value) ? daysOf(of.value) : null
  if (!of || !days) return of
  const [from, to] = days
  const { n, unit, weekday } = meaning
  const more = { anchor: of.anchor, certainty: of.certainty }
  const onDay = (day: Day): Resolved => resolved('DATE', formatDay(day), { ...more, day })
  if (weekday !== null) {
    if (of.value.includes('W')) return onDay(addDays(from, weekday - weekdayOf(from)))
    return onDay(n > 0 ? nthWeekday(from.year, from.month, weekday, n) : addDays(nthWeekday(to.year, to.month, weekday, -1), 7 * (n + 1)))
  }
  if (unit === 'W') return resolved('DATE', formatWeek(n > 0 ? addDays(from, 7 * (n - 1) + 3) : addDays(to, 7 * (n + 1) - 3)), more)
  if ((unit === 'Q' || unit === 'HY') && /^\d{4}$/u.test(of.value)) {
    const [letter, count] = unit === 'Q' ? ['Q', 4] : ['H', 2]
    return n > count ? of : resolved('DATE', `${of.value}-${letter}${n > 0 ? n : count + n + 1}`, more)
  }
  if (unit === 'M' && dayNumber(to) - dayNumber(from) > daysInMonth(from.year, from.month)) return resolved('DATE', formatMonth(n > 0 ? addMonths(from, n - 1) : addMonths(to, n + 1)), more)
  if (unit !== 'D' || Math.abs(n) > dayNumber(to) - dayNumber(from) + 1) return of
  return onDay(n > 0 ? addDays(from, n - 1) : addDays(to, n + 1))
}

import { addDays, dayNumber, weekdayOf } from './calendar.ts'
import type { Context, Resolved } from './context.ts'
import { resolved } from './context.ts'
import type { Meaning } from './meaning.ts'
import type { Resolve } from './resolve.ts'
import { formatDay, parseDate } from './value.ts'

type Interval = Extract<Meaning, { kind: 'interval' }>
type Clock = Extract<Meaning, { kind: 'clock' }>

/** Both ends, the first completed from the last: «dal 10 al 13 settembre 2023». Ends are included. */
export function resolveInterval(meaning: Interval, context: Context, resolve: Resolve): Resolved | null {
  if (meaning.from.kind === 'clock' && meaning.to.kind === 'clock') return hours(onOneDay(meaning.from, meaning.to), context, resolve)
  let to = resolve(meaning.to, context)
  const from = to && (weekdayBefore(meaning.from, to) ?? resolve(completed(meaning.from, to), context))
  if (!from || !to) return null
  if (!inOrder(from, to)) to = later(meaning.to, from, context, resolve)
  if (!to || !inOrder(from, to)) return null
  const dates = from.value === to.value ? [to.value] : [from.value, to.value]
  const type = from.type === 'TIME' || to.type === 'TIME' ? 'TIME' : to.type
  return resolved(type, dates.join('/'), { anchor: to.anchor, certainty: to.certainty, day: from.day, year: to.year })
}

/** «dalle 16 alle 18 di domani»: a day said with one of two hours is that of both. */
function onOneDay(from: Clock, to: Clock): Interval {
  const date = from.date ?? to.date
  return { kind: 'interval', from: { ...from, date }, to: { ...to, date: to.date ?? date } }
}

/** «dalle 22 alle 2»: past midnight the end lies in the next day. */
function hours(meaning: Interval, context: Context, resolve: Resolve): Resolved | null {
  const [from, to] = [resolve(meaning.from, context), resolve(meaning.to, context)]
  if (!from || !to) return null
  if (from.day && to.day && meaning.to.kind === 'clock' && meaning.to.date && dayNumber(to.day) !== dayNumber(from.day)) return acrossDays(meaning.to, from, to, context, resolve)
  const overnight = from.day !== null && to.day !== null && (from.minutes ?? 0) > (to.minutes ?? 0) && to.value.includes('T')
  const end = overnight && to.day ? formatDay(addDays(to.day, 1)) + to.value.slice(to.value.indexOf('T')) : to.value
  return { ...from, value: `${from.value}/${end}` }
}

/** «dalle 18 di lunedì alle 9 di martedì»: of two days said, the last is the first such day after the other. */
function acrossDays(last: Clock, from: Resolved, to: Resolved, context: Context, resolve: Resolve): Resolved | null {
  if (inOrder(from, to)) return { ...from, value: `${from.value}/${to.value}` }
  const day = last.date && later(last.date, from, context, resolve)?.day
  return day ? { ...from, value: `${from.value}/${formatDay(day)}${to.value.slice(to.value.indexOf('T'))}` } : null
}

/** Of values that begin with a year, the first may not come after the last; it may lie in it: «da oggi alla fine dell'anno». */
function inOrder(from: Resolved, to: Resolved): boolean {
  return !/^\d{4}/u.test(from.value) || !/^\d{4}/u.test(to.value) || from.value <= to.value || to.value.startsWith(from.value) || (from.day !== null && from.value.startsWith(`${to.value}-`))
}

/** «da oggi a venerdì», «da domani al 3 maggio»: the end is the first such day after the beginning. */
function later(to: Meaning, from: Resolved, context: Context, resolve: Resolve): Resolved | null {
  if (to.kind !== 'date' || to.year !== null || !from.day) return null
  if (to.weekday === null || to.day !== null) return resolve(to, { ...context, published: { ...from.day, minutes: null }, direction: 1 })
  const day = addDays(from.day, (to.weekday - weekdayOf(from.day) + 7) % 7)
  return resolved('DATE', formatDay(day), { day, anchor: from.anchor, certainty: 'inferred' })
}

/** «tra venerdì e sabato»: the last Friday up to that Saturday. */
function weekdayBefore(from: Meaning, to: Resolved): Resolved | null {
  if (from.kind !== 'date' || from.weekday === null || from.day !== null || from.relative !== null || !to.day) return null
  const day = addDays(to.day, -((weekdayOf(to.day) - from.weekday + 7) % 7))
  return resolved('DATE', formatDay(day), { day, anchor: to.anchor, certainty: to.certainty })
}

/** The first end with what it leaves open taken from the last; one month or year back where it would come after it. */
export function completed(from: Meaning, to: Resolved): Meaning {
  const end = parseDate(to.value)
  if (from.kind !== 'date' || from.year !== null || !end) return from
  if (from.month !== null) return { ...from, year: from.month > (end.month ?? 12) ? end.year - 1 : end.year, relative: null }
  if (from.day === null || end.month === null || end.day === null) return from
  if (from.day <= end.day) return { ...from, year: end.year, month: end.month, relative: null }
  return end.month === 1 ? { ...from, year: end.year - 1, month: 12, relative: null } : { ...from, year: end.year, month: end.month - 1, relative: null }
}

import { addDays, weekdayOf } from './calendar.ts'
import type { Context, Resolved } from './context.ts'
import { resolved } from './context.ts'
import type { Meaning } from './meaning.ts'
import type { Resolve } from './resolve.ts'
import { formatDay, parseDate } from './value.ts'

type Interval = Extract<Meaning, { kind: 'interval' }>

/** Both ends, the first completed from the last: «dal 10 al 13 settembre 2023». Ends are included. */
export function resolveInterval(meaning: Interval, context: Context, resolve: Resolve): Resolved | null {
  if (meaning.from.kind === 'clock' && meaning.to.kind === 'clock') return hours(meaning, context, resolve)
  const to = resolve(meaning.to, context)
  const from = to && (weekdayBefore(meaning.from, to) ?? resolve(completed(meaning.from, to), context))
  if (!from || !to) return null
  const dates = [from.value, to.value]
  if (dates.every((value) => /^\d{4}/u.test(value)) && dates[0]! > dates[1]!) return null
  const type = from.type === 'TIME' || to.type === 'TIME' ? 'TIME' : to.type
  return resolved(type, dates.join('/'), { anchor: to.anchor, certainty: to.certainty, day: from.day, year: to.year })
}

/** «dalle 22 alle 2»: past midnight the end lies in the next day. */
function hours(meaning: Interval, context: Context, resolve: Resolve): Resolved | null {
  const [from, to] = [resolve(meaning.from, context), resolve(meaning.to, context)]
  if (!from || !to) return null
  const overnight = from.day !== null && to.day !== null && (from.minutes ?? 0) > (to.minutes ?? 0) && to.value.includes('T')
  const end = overnight && to.day ? formatDay(addDays(to.day, 1)) + to.value.slice(to.value.indexOf('T')) : to.value
  return { ...from, value: `${from.value}/${end}` }
}

/** «tra venerdì e sabato»: the last Friday up to that Saturday. */
function weekdayBefore(from: Meaning, to: Resolved): Resolved | null {
  if (from.kind !== 'date' || from.weekday === null || from.day !== null || !to.day) return null
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

import { addDays, addMonths } from './calendar.ts'
import type { Context, Resolved } from './context.ts'
import { resolved } from './context.ts'
import type { Meaning } from './meaning.ts'
import { resolveEdge, resolveNth, resolveRest, resolveStretch, resolveWeek } from './resolve-period.ts'
import { resolveDate, resolveFraction, resolveHoliday, resolveSeason, resolveWeekend } from './resolve-date.ts'
import { resolveInterval } from './resolve-interval.ts'
import { resolveShift } from './resolve-shift.ts'
import { formatClock, formatDay, formatDuration } from './value.ts'

export type Resolve = (meaning: Meaning, context: Context) => Resolved | null

/** The value of what words say, given where the text is in time. Null when there is none (no such day). */
export function resolve(meaning: Meaning, context: Context): Resolved | null {
  switch (meaning.kind) {
    case 'date':
      return resolveDate(meaning, context, resolve)
    case 'shift':
      return resolveShift(meaning, context)
    case 'part':
      return part(meaning, context)
    case 'clock':
      return clock(meaning, context)
    case 'offset':
      return offset(meaning, context)
    case 'duration':
      return resolved(meaning.type, formatDuration(meaning.amounts))
    case 'set':
      return resolved('SET', meaning.value)
    case 'ref':
      return resolved('DATE', meaning.value, { anchor: 'published' })
    case 'interval':
      return resolveInterval(meaning, context, resolve)
    case 'decade':
      return decade(meaning)
    case 'century':
      return resolved('DATE', meaning.era === 'BC' ? `BC${meaning.century - 1}XX` : `${meaning.century - 1}XX`)
    case 'season':
      return resolveSeason(meaning, context, resolve)
    case 'fraction':
      return resolveFraction(meaning, context, resolve)
    case 'holiday':
      return resolveHoliday(meaning, context, resolve)
    case 'weekend':
      return resolveWeekend(meaning, context, resolve)
    case 'nth':
      return resolveNth(meaning, context, resolve)
    case 'stretch':
      return resolveStretch(meaning, context)
    case 'edge':
      return resolveEdge(meaning, context, resolve)
    case 'rest':
      return resolveRest(meaning, context, resolve)
    case 'week':
      return resolveWeek(meaning, context, resolve)
    case 'none':
      return null
  }
}

/** «sera di ieri»: the day's value with the part; of no day, the part alone: «di notte» is TNI. */
function part(meaning: Extract<Meaning, { kind: 'part' }>, context: Context): Resolved | null {
  if (meaning.of === null) return resolved('TIME', `T${meaning.part}`)
  const of = resolve(meaning.of, context)
  if (!of) return null
  const base = of.value.split('/')[0] ?? ''
  if (!/^[\dX]{4}(?:-|$)/u.test(base) || base.includes('T')) return { ...of, type: 'TIME', value: `T${meaning.part}` }
  return { ...of, type: 'TIME', value: `${base}T${meaning.part}` }
}

/** «due giorni prima di ieri»; the day counted from lies on the side it is counted to where no verb tells: "a week from Friday". */
function offset({ unit, by, of }: Extract<Meaning, { kind: 'offset' }>, context: Context): Resolved | null {
  const direction = context.direction === 0 && by > 0 ? 1 : context.direction
  const base = resolve(of, { ...context, direction })
  if (unit === 'H' || unit === 'MIN') return base && moved(base, by * (unit === 'H' ? 60 : 1))
  if (!base?.day) return null
  const day = unit === 'D' || unit === 'W' ? addDays(base.day, by * (unit === 'W' ? 7 : 1)) : unit === 'M' || unit === 'Y' ? addMonths(base.day, by * (unit === 'Y' ? 12 : 1)) : null
  return day && resolved('DATE', formatDay(day), { day, anchor: base.anchor, certainty: base.certainty })
}

const dayMinutes = 24 * 60

/** «un'ora prima delle 8»: a clock time so many minutes away, of its day where it has one. */
function moved(base: Resolved, by: number): Resolved | null {
  if (base.minutes === null) return null
  const total = base.minutes + Math.round(by)
  const minutes = ((total % dayMinutes) + dayMinutes) % dayMinutes
  const day = base.day && addDays(base.day, Math.floor(total / dayMinutes))
  return { ...base, type: 'TIME', value: (day ? formatDay(day) : '') + formatClock(Math.floor(minutes / 60), minutes % 60, null), day, minutes }
}

function clock(meaning: Extract<Meaning, { kind: 'clock' }>, context: Context): Resolved | null {
  const hour = context.clockDay?.afternoon && meaning.hour < 12 && meaning.hour > 0 ? meaning.hour + 12 : meaning.hour
  const time = formatClock(hour, meaning.minute, meaning.second)
  const minutes = hour * 60 + (meaning.minute ?? 0)
  const date = meaning.date ? resolve(meaning.date, context) : null
  if (date?.day) return { ...date, type: 'TIME', value: formatDay(date.day) + time, minutes }
  const { clockDay } = context
  if (!clockDay) return resolved('TIME', time, { minutes })
  return resolved('TIME', formatDay(clockDay.day) + time, { day: clockDay.day, minutes, anchor: clockDay.id, certainty: 'inferred' })
}

/** «anni Ottanta» are 198X; the twenties and what follows of the last century unless the century is said; noughties and tens of this one. */
function decade({ decade, century }: Extract<Meaning, { kind: 'decade' }>): Resolved {
  const base = century ?? (decade < 20 ? 2000 : 1900)
  return resolved('DATE', `${(base + decade) / 10}X`, { certainty: century === null ? 'inferred' : 'stated' })
}

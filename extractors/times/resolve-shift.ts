import { addDays, addMonths, weekdayOf } from './calendar.ts'
import type { Context, Resolved } from './context.ts'
import { pivot, resolved } from './context.ts'
import type { Meaning } from './meaning.ts'
import { coarse } from './resolve-date.ts'
import { formatClock, formatDay, formatDuration, formatMonth, formatWeek, formatYear, fullDay } from './value.ts'

type Shift = Extract<Meaning, { kind: 'shift' }>

const minutesIn = { H: 60, MIN: 1, S: 1 / 60 } as const
const dayMinutes = 24 * 60
const daySeconds = 60 * dayMinutes

/** «due giorni fa», «il mese scorso», «il giorno dopo». */
export function resolveShift(meaning: Shift, context: Context): Resolved | null {
  const { unit, by } = meaning
  if (by === null) return resolved('DATE', formatDuration([{ n: null, unit }]), { anchor: context.published ? 'published' : 'none' })
  if (unit === 'H' || unit === 'MIN' || unit === 'S') return clockShift(meaning, unit, by, context)
  return meaning.from === 'then' ? fromNarrative(meaning, by, context) : fromPublished(meaning, by, context)
}

function fromNarrative(meaning: Shift, by: number, context: Context): Resolved | null {
  const { narrative } = context
  if (narrative) {
    const published = { ...narrative.day, minutes: null }
    const found = fromPublished(meaning, by, { ...context, published })
    return found && { ...found, anchor: narrative.id }
  }
  if (Math.abs(by) > 1) return resolved('DURATION', formatDuration([{ n: Math.abs(by), unit: meaning.unit }]))
  const found = fromPublished(meaning, by, context)
  return found && { ...found, certainty: 'inferred' }
}

function fromPublished(meaning: Shift, by: number, context: Context): Resolved | null {
  const { published } = context
  if (!published) return resolved('DATE', by < 0 ? 'PAST_REF' : by > 0 ? 'FUTURE_REF' : 'PRESENT_REF')
  const from = pivot(published)
  const anchored = { anchor: 'published' } as const
  switch (meaning.unit) {
    case 'D': {
      const today = fullDay(published)
      if (!today) return coarse(context, '')
      const day = addDays(today, Math.trunc(by))
      return resolved('DATE', formatDay(day), { ...anchored, day })
    }
    case 'W': {
      const today = fullDay(published)
      if (!today) return coarse(context, '')
      const day = addDays(today, Math.trunc(by) * 7)
      if (meaning.weekday !== null) {
        const there = addDays(day, meaning.weekday - weekdayOf(day))
        return resolved('DATE', formatDay(there), { ...anchored, day: there })
      }
      return meaning.whole ? resolved('DATE', formatWeek(day), anchored) : resolved('DATE', formatDay(day), { ...anchored, day, certainty: 'inferred' })
    }
    case 'M':
      return published.month === null ? coarse(context, '') : resolved('DATE', formatMonth(addMonths(from, Math.trunc(by))), anchored)
    case 'Y':
      return Number.isInteger(by) || published.month === null
        ? resolved('DATE', formatYear(published.year + Math.trunc(by)), anchored)
        : resolved('DATE', formatMonth(addMonths(from, Math.trunc(by * 12))), anchored)
    case 'DE':
      return meaning.whole
        ? resolved('DATE', `${Math.floor(published.year / 10) + by}X`, anchored)
        : resolved('DATE', formatYear(published.year + by * 10), { ...anchored, certainty: 'inferred' })
    case 'C':
      return meaning.whole
        ? resolved('DATE', `${Math.floor(published.year / 100) + by}XX`, anchored)
        : resolved('DATE', formatYear(published.year + by * 100), { ...anchored, certainty: 'inferred' })
    default:
      return resolved('DATE', formatMonth(addMonths(from, by * (meaning.unit === 'Q' ? 3 : 6))), anchored)
  }
}

/** Hours and minutes move a clock time where one is known; else the day is all that follows. */
function clockShift(meaning: Shift, unit: keyof typeof minutesIn, by: number, context: Context): Resolved | null {
  const length = formatDuration([{ n: Math.abs(by), unit }])
  const base = meaning.from === 'then' ? context.narrative : { day: fullDay(context.published), minutes: context.published?.minutes ?? null, id: null }
  if (!base?.day) return resolved('DURATION', length)
  if (base.minutes === null) {
    const there = addDays(base.day, Math.trunc((by * minutesIn[unit]) / dayMinutes))
    return meaning.from === 'then' ? resolved('DURATION', length) : resolved('DATE', formatDay(there), { day: there, anchor: 'published', certainty: 'inferred' })
  }
  const total = base.minutes * 60 + Math.round(by * minutesIn[unit] * 60)
  const day = addDays(base.day, Math.floor(total / daySeconds))
  const seconds = ((total % daySeconds) + daySeconds) % daySeconds
  const minutes = Math.floor(seconds / 60)
  return resolved('TIME', formatDay(day) + formatClock(Math.floor(minutes / 60), minutes % 60, seconds % 60 || null), { day, minutes, anchor: base.id ?? 'published' })
}

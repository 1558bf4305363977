import { annualDay, mostFitting } from './annual.ts'
import type { Day } from './calendar.ts'
import { addDays, addMonths, dayNumber, daysInMonth, easter, isDay, nthWeekday, weekdayOf } from './calendar.ts'
import type { Context, Resolved } from './context.ts'
import { pivot, resolved } from './context.ts'
import type { Meaning, Relative, YearMeaning } from './meaning.ts'
import type { Resolve } from './resolve.ts'
import { formatDay, formatMonth, formatWeek, formatYear, fullDay, pad, parseDate } from './value.ts'

type DateMeaning = Extract<Meaning, { kind: 'date' }>

/** A date with some of year, month, day and weekday said. */
export function resolveDate(meaning: DateMeaning, context: Context, resolve: Resolve): Resolved | null {
  const year = yearOf(meaning.year, context, resolve)
  if (year !== null) return inYear(meaning, year, typeof meaning.year === 'number')
  if (meaning.month !== null && meaning.day !== null) return dayAndMonth(meaning, meaning.month, meaning.day, context)
  if (meaning.month !== null) return month(meaning.month, meaning.relative, context)
  if (meaning.day !== null) return dayOfMonth(meaning, meaning.day, context)
  return meaning.weekday === null ? null : weekday(meaning.weekday, meaning.relative, context)
}

export function yearOf(year: YearMeaning | null, context: Context, resolve: Resolve): number | null {
  if (year === null || typeof year === 'number') return year
  const value = resolve(year, context)?.value ?? ''
  return /^\d{4}$/u.test(value) ? Number(value) : null
}

function inYear({ month, day }: DateMeaning, year: number, stated: boolean): Resolved | null {
  const more = { year, anchor: stated ? 'none' : 'published', certainty: 'stated' } as const
  if (month === null) return resolved('DATE', formatYear(year), more)
  if (day === null) return resolved('DATE', formatMonth({ year, month }), more)
  const whole = { year, month, day }
  return isDay(whole) ? resolved('DATE', formatDay(whole), { ...more, day: whole }) : null
}

function inferred(day: Day): Resolved {
  return resolved('DATE', formatDay(day), { day, anchor: 'published', certainty: 'inferred' })
}

function dayAndMonth(meaning: DateMeaning, month: number, day: number, context: Context): Resolved | null {
  const candidate = (year: number): Day | null => (isDay({ year, month, day }) ? { year, month, day } : null)
  const onWeekday = (year: number): Day | null => {
    const found = candidate(year)
    return found && weekdayOf(found) === meaning.weekday && isWithinYear(found, context) ? found : null
  }
  const best = (meaning.weekday === null ? null : annualDay(onWeekday, meaning.relative, context)) ?? annualDay(candidate, meaning.relative, context)
  if (!best) return resolved('DATE', `XXXX-${pad(month)}-${pad(day)}`)
  return inferred(best)
}

/** A weekday tells the last such date from the next one; a date still farther away is rather a slip in the weekday. */
function isWithinYear(day: Day, { published }: Context): boolean {
  return published !== null && Math.abs(dayNumber(day) - dayNumber(pivot(published))) <= 366
}

function month(month: number, relative: Relative | null, context: Context): Resolved {
  const best = annualDay((year) => ({ year, month, day: 15 }), relative, monthContext(context, relative, month))
  if (!best) return resolved('DATE', `XXXX-${pad(month)}`)
  return resolved('DATE', formatMonth(best), { anchor: 'published', certainty: 'inferred' })
}

/** Months are compared as months: the current one counts as distance nought, «scorso settembre» said in September is last year's. */
function monthContext(context: Context, relative: Relative | null, month: number): Context {
  if (!context.published) return context
  const same = context.published.month === month
  return { ...context, published: { ...context.published, day: relative === null || same ? 15 : context.published.day } }
}

/** «il 13», «venerdì 18»: this month, the one before or the one after. */
function dayOfMonth(meaning: DateMeaning, day: number, context: Context): Resolved | null {
  const { published } = context
  if (!published) return resolved('DATE', `XXXX-XX-${pad(day)}`)
  if (published.month === null) return resolved('DATE', `${formatYear(published.year)}-XX-${pad(day)}`, { anchor: 'published' })
  const first = { year: published.year, month: published.month, day: 1 }
  const days = [-2, -1, 0, 1, 2]
    .map((by) => addMonths(first, by))
    .filter(({ year, month }) => day <= daysInMonth(year, month))
    .map(({ year, month }) => ({ year, month, day }))
  const onWeekday = meaning.weekday === null ? [] : days.filter((candidate) => weekdayOf(candidate) === meaning.weekday)
  const best = mostFitting(onWeekday.length > 0 ? onWeekday : days, meaning.relative, context)
  return best && inferred(best)
}

/** Past or no tense: the last such day, today included; future: the next, today excluded. */
function weekday(weekday: number, relative: Relative | null, context: Context): Resolved {
  const today = fullDay(context.published)
  if (!today) return coarse(context, `XXXX-WXX-${weekday}`)
  const back = (weekdayOf(today) - weekday + 7) % 7
  const direction = relative ?? context.direction
  if (relative === 0) return stated(addDays(today, context.direction < 0 ? -back : weekday - weekdayOf(today)))
  if (direction > 0) return { ...inferred(addDays(today, 7 - back)), certainty: relative === null ? 'inferred' : 'stated' }
  if (relative === -1) return stated(addDays(today, back === 0 ? -7 : -back))
  return inferred(addDays(today, -back))
}

function stated(day: Day): Resolved {
  return resolved('DATE', formatDay(day), { day, anchor: 'published' })
}

/** When the publication date is known to the month or year only, that is all that follows. */
export function coarse(context: Context, otherwise: string): Resolved {
  const { published } = context
  if (!published) return resolved('DATE', otherwise)
  const value = published.month === null ? formatYear(published.year) : formatMonth({ year: published.year, month: published.month })
  return resolved('DATE', value, { anchor: 'published', certainty: 'inferred' })
}

/** Feast days: `12-25`, `easter-47`, `11/4/4` (the fourth Thursday of November), `11/4/4+1` (the day after it). */
export function resolveHoliday(meaning: Extract<Meaning, { kind: 'holiday' }>, context: Context, resolve: Resolve): Resolved | null {
  const candidate = (year: number): Day => addDays(feast(meaning.day, year), meaning.by)
  const year = yearOf(meaning.year, context, resolve)
  if (year !== null) return resolved('DATE', formatDay(candidate(year)), { day: candidate(year), year, anchor: typeof meaning.year === 'number' ? 'none' : 'published' })
  const best = annualDay(candidate, meaning.relative, context)
  if (best) return inferred(best)
  return /^\d\d-\d\d$/u.test(meaning.day) && meaning.by === 0 ? resolved('DATE', `XXXX-${meaning.day}`) : null
}

function feast(code: string, year: number): Day {
  const moving = /^easter([+-]\d+)$/u.exec(code)
  if (moving) return addDays(easter(year), Number(moving[1]))
  const nth = /^(\d+)\/(\d)\/(-?\d)(?:\+(\d))?$/u.exec(code)
  if (nth) return addDays(nthWeekday(year, Number(nth[1]), Number(nth[2]), Number(nth[3])), Number(nth[4] ?? 0))
  const [month, day] = code.split('-').map(Number)
  return { year, month: month ?? 1, day: day ?? 1 }
}

const seasonMonths = { SP: 4, SU: 7, FA: 10, WI: 1 } as const

export function resolveSeason(meaning: Extract<Meaning, { kind: 'season' }>, context: Context, resolve: Resolve): Resolved {
  const year = yearOf(meaning.year, context, resolve)
  if (year !== null) return resolved('DATE', `${formatYear(year)}-${meaning.season}`, { year })
  const best = annualDay((y) => ({ year: y, month: seasonMonths[meaning.season], day: 15 }), meaning.relative, context)
  return resolved('DATE', `${best ? formatYear(best.year) : 'XXXX'}-${meaning.season}`, { anchor: best ? 'published' : 'none', certainty: 'inferred' })
}

/** Quarters `2023-Q3` and halves of a year `2023-H1`; without a number, the one that is on, before or after. */
export function resolveFraction(meaning: Extract<Meaning, { kind: 'fraction' }>, context: Context, resolve: Resolve): Resolved | null {
  const count = meaning.of === 'Q' ? 4 : 2
  const year = yearOf(meaning.year, context, resolve) ?? (meaning.n === null ? null : (context.year ?? context.published?.year ?? null))
  if (meaning.n !== null) return resolved('DATE', `${year === null ? 'XXXX' : formatYear(year)}-${meaning.of}${meaning.n}`, { anchor: meaning.year === null ? 'published' : 'none', certainty: meaning.year === null ? 'inferred' : 'stated' })
  if (!context.published || context.published.month === null) return null
  const index = context.published.year * count + Math.floor(((context.published.month - 1) * count) / 12) + (meaning.relative ?? 0)
  return resolved('DATE', `${formatYear(Math.floor(index / count))}-${meaning.of}${(index % count) + 1}`, { anchor: 'published' })
}

export function resolveWeekend(meaning: Extract<Meaning, { kind: 'weekend' }>, context: Context, resolve: Resolve): Resolved | null {
  const of = meaning.of ? resolve(meaning.of, context) : null
  const month = meaning.n !== null && of && /^\d{4}-\d{2}$/u.test(of.value) ? parseDate(of.value) : null
  if (meaning.n !== null && of) return month === null ? of : { ...of, value: `${formatWeek(nthWeekday(month.year, month.month ?? 1, 6, meaning.n))}-WE` }
  if (of?.day) return resolved('DATE', `${formatWeek(of.day)}-WE`, { anchor: of.anchor, certainty: of.certainty })
  const today = fullDay(context.published)
  if (!today) return coarse(context, 'XXXX-WXX-WE')
  const by = meaning.by ?? (context.direction < 0 && weekdayOf(today) < 6 ? -1 : 0)
  const saturday = addDays(today, 6 - Math.min(weekdayOf(today), 6) + 7 * by)
  return resolved('DATE', `${formatWeek(saturday)}-WE`, { anchor: 'published', certainty: meaning.by === null ? 'inferred' : 'stated' })
}

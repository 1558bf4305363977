import type { Captures } from './matcher.ts'
import { clock, hours } from './make-clock.ts'
import { set } from './make-set.ts'
import type { Amount, Meaning, Season, Unit } from './meaning.ts'
import { seasons, sections } from './meaning.ts'
import { endOf, meaningOf, numberOf, partOf, relativeOf, unitOf, value, yearOf } from './operands.ts'
import type { Made, Read } from './operands.ts'
import type { Operand, Production } from './pack.ts'

const day = (by: number, from: 'now' | 'then'): Meaning => ({ kind: 'shift', unit: 'D', by, from, whole: false, weekday: null })

/** Days that a part of the day can belong to without a word for them: «in mattinata», «la scorsa notte». */
const impliedDays: Readonly<Record<string, Meaning>> = { now: day(0, 'now'), yesterday: day(-1, 'now'), tomorrow: day(1, 'now'), then: day(0, 'then'), after: day(1, 'then'), before: day(-1, 'then') }

/**
 * Carries out a rule's production over what its pattern captured. Null when the captures make no sense
 * («32 maggio») or an operand that must be there was not captured. What is captured as `section` is the part of it that is meant.
 */
export function make(production: Production, captures: Captures): Meaning | null {
  const meaning = produced(production, captures)
  const section = sections.find((known) => known === captures['section'])
  return meaning && section ? { ...meaning, section } : meaning
}

function produced(production: Production, captures: Captures): Meaning | null {
  const read = (operand: Operand | undefined): Made => value(operand, captures)
  switch (production.op) {
    case 'date':
      return date(read(production.year), read(production.month), read(production.day), read(production.weekday), read(production.relative))
    case 'shift':
      return shift(production, read)
    case 'part': {
      const part = partOf(read(production.part))
      return part && { kind: 'part', part, of: impliedDays[production.of ?? ''] ?? meaningOf(read(production.of)) }
    }
    case 'clock': {
      const time = clock(production, read)
      if (time?.kind !== 'clock') return time
      const said = production.day === undefined ? null : date(read(production.year), read(production.month), read(production.day), null, null)
      return production.day !== undefined && said === null ? null : { ...time, date: said ?? impliedDays[production.of ?? ''] ?? time.date }
    }
    case 'hours':
      return hours(production, read)
    case 'offset': {
      const [unit, by, sign, of] = [unitOf(read(production.unit)), numberOf(read(production.by)), numberOf(read(production.sign)), meaningOf(read(production.of))]
      if (production.weekday !== undefined) return by === null ? null : weekdaysAway(by, sign, numberOf(read(production.weekday)))
      return unit && by !== null && sign !== null && of ? { kind: 'offset', unit, by: by * sign, of } : null
    }
    case 'duration':
      return duration(production, read)
    case 'set':
      return set(production, read)
    case 'ref':
      return { kind: 'ref', value: production.value }
    case 'interval': {
      const [from, to] = [endOf(read(production.from)), endOf(read(production.to))]
      return from && to && { kind: 'interval', from, to }
    }
    case 'days': {
      const of = meaningOf(read(production.of))
      if (of) return daysOfMonth(numberOf(read(production.from)), numberOf(read(production.to)), of)
      const [from, to] = [production.from, production.to].map((day) => date(read(production.year), read(production.month), read(day), null, null))
      return from && to ? { kind: 'interval', from, to } : null
    }
    case 'months': {
      const [from, to] = [date(null, read(production.from), null, null, null), date(read(production.year), read(production.to), null, null, null)]
      return from && to ? { kind: 'interval', from, to } : null
    }
    case 'decade': {
      const decade = numberOf(read(production.decade))
      return decade === null || decade % 10 !== 0 ? null : { kind: 'decade', decade, century: numberOf(read(production.century)) }
    }
    case 'century': {
      const [century, era] = [numberOf(read(production.century)), read(production.era)]
      return century === null || century < 1 ? null : { kind: 'century', century, era: typeof era === 'string' ? era : null }
    }
    case 'season': {
      const name = read(production.season)
      const season = seasons.find((known: Season) => known === name)
      return season ? { kind: 'season', season, year: yearOf(read(production.year)), relative: relativeOf(read(production.relative)) } : null
    }
    case 'fraction': {
      const n = numberOf(read(production.n))
      if (n !== null && (n < 1 || n > (production.of === 'Q' ? 4 : 2))) return null
      return { kind: 'fraction', of: production.of, n, year: yearOf(read(production.year)), relative: relativeOf(read(production.relative)) }
    }
    case 'holiday': {
      const day = read(production.day)
      return typeof day === 'string' ? { kind: 'holiday', day, by: production.by ?? 0, year: yearOf(read(production.year)), relative: relativeOf(read(production.relative)) } : null
    }
    case 'weekend':
      return { kind: 'weekend', by: numberOf(read(production.by)), n: numberOf(read(production.n)), of: meaningOf(read(production.of)) }
    case 'nth': {
      const [n, of] = [numberOf(read(production.n)), meaningOf(read(production.of))]
      return n !== null && of ? { kind: 'nth', n, unit: unitOf(read(production.unit)) ?? 'D', weekday: numberOf(read(production.weekday)), of } : null
    }
    case 'at': {
      const [time, day] = [meaningOf(read(production.clock)), meaningOf(read(production.date))]
      return time && day && onDay(time, day)
    }
    case 'stretch': {
      const [unit, direction, n] = [unitOf(read(production.unit)), read(production.direction), numberOf(read(production.n))]
      if (!unit || (direction !== 1 && direction !== -1)) return null
      return n === null ? someTime(direction) : { kind: 'stretch', n, unit, direction, within: production.within ?? false }
    }
    case 'edge': {
      const [n, unit, of] = [numberOf(read(production.n)), unitOf(read(production.unit)), meaningOf(read(production.of))]
      return n !== null && n > 0 && unit && of ? { kind: 'edge', n: n * Math.sign(numberOf(read(production.sign)) ?? 1), unit, of } : null
    }
    case 'rest': {
      const unit = unitOf(read(production.unit))
      const of = unit ? ({ kind: 'shift', unit, by: 0, from: 'now', whole: true, weekday: null } as const) : meaningOf(read(production.of))
      return of && { kind: 'rest', of, side: production.side ?? 1 }
    }
    case 'week': {
      const [n, of] = [numberOf(read(production.n)), meaningOf(read(production.of))]
      return (n === null && !of) || (n !== null && (n < 1 || n > 53)) ? null : { kind: 'week', n, of, by: numberOf(read(production.by)) ?? 0 }
    }
    case 'same':
      return meaningOf(read(production.of))
    case 'none':
      return { kind: 'none' }
  }
}

function date(year: Made, month: Made, day: Made, weekday: Made, relative: Made): Meaning | null {
  const [m, d] = [numberOf(month), numberOf(day)]
  if (m !== null && (m < 1 || m > 12)) return null
  if (d !== null && (d < 1 || d > (m === 2 ? 29 : m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31))) return null
  return { kind: 'date', year: yearOf(year), month: m, day: d, weekday: numberOf(weekday), relative: relativeOf(relative) }
}

/** «due domeniche fa»: so many weeks, less the first, from the last or the next such weekday. */
function weekdaysAway(n: number, sign: number | null, weekday: number | null): Meaning | null {
  const relative = relativeOf(sign)
  if (weekday === null || relative === null || relative === 0 || n < 1) return null
  return { kind: 'offset', unit: 'W', by: relative * (n - 1), of: { kind: 'date', year: null, month: null, day: null, weekday, relative } }
}

/** An hour, or two, of a day: «le 3 di domani», «dalle 2 alle 5 di domani». */
function onDay(time: Meaning, date: Meaning): Meaning | null {
  if (time.kind === 'clock') return time.date === null ? { ...time, date } : null
  if (time.kind !== 'interval') return null
  const [from, to] = [onDay(time.from, date), onDay(time.to, date)]
  return from && to && { kind: 'interval', from, to }
}

/** «dal 4 al 22 di questo mese». */
function daysOfMonth(from: number | null, to: number | null, of: Meaning): Meaning | null {
  const day = (n: number): Meaning => ({ kind: 'nth', n, unit: 'D', weekday: null, of })
  return from === null || to === null ? null : { kind: 'interval', from: day(from), to: day(to) }
}

function shift(production: Extract<Production, { op: 'shift' }>, read: Read): Meaning | null {
  const unit = unitOf(read(production.unit))
  if (!unit) return null
  const by = read(production.by)
  const sign = numberOf(read(production.sign)) ?? 1
  if (production.and) return compoundShift(production, unit, by, sign, read)
  const amount = typeof by === 'number' ? sign * (by + (production.half === true ? 0.5 : 0)) : null
  if (amount === null && production.from !== 'then') return someTime(sign)
  return { kind: 'shift', unit, by: amount, from: production.from ?? 'now', whole: production.whole ?? false, weekday: numberOf(read(production.weekday)) }
}

/** «pochi giorni fa», «nei prossimi mesi»: how far from now is not said, only on which side. */
function someTime(sign: number): Meaning {
  return { kind: 'ref', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
}

/** Smaller units that two amounts are counted in together: «due anni e tre mesi fa» are 27 months. */
const inSmaller: Readonly<Record<string, number>> = { 'Y M': 12, 'MIN S': 60, 'DE Y': 10, 'Q M': 3 }

const minutesIn: Partial<Readonly<Record<Unit, number>>> = { W: 7 * 24 * 60, D: 24 * 60, H: 60, MIN: 1 }

/** Amounts that name days («un mese e due giorni fa») are counted off one after the other. */
function compoundShift(production: Extract<Production, { op: 'shift' }>, unit: Unit, by: Made, sign: number, read: Read): Meaning | null {
  const more = [production.and ?? []].flat().flatMap((counted) => amount(read(counted.n), read(counted.unit), false) ?? [])
  if (typeof by !== 'number' || more.length === 0 || more.some(({ n }) => n === null)) return null
  const minutes = [{ n: by, unit }, ...more].map(({ n, unit }) => (n ?? 0) * (minutesIn[unit] ?? Number.NaN)).reduce((sum, part) => sum + part, 0)
  if (!Number.isNaN(minutes) && more.some(({ unit }) => unit === 'H' || unit === 'MIN')) return { kind: 'shift', unit: 'MIN', by: sign * minutes, from: production.from ?? 'now', whole: false, weekday: null }
  const factor = inSmaller[`${unit} ${more[0]!.unit}`]
  if (factor !== undefined && more.length === 1) return { kind: 'shift', unit: more[0]!.unit, by: sign * (by * factor + (more[0]!.n ?? 0)), from: production.from ?? 'now', whole: false, weekday: null }
  const amounts = [{ n: by, unit }, ...more]
  if (amounts.some(({ unit }) => unit !== 'Y' && unit !== 'M' && unit !== 'W' && unit !== 'D')) return null
  return amounts.reduce<Meaning>((of, { n, unit }) => ({ kind: 'offset', unit, by: sign * (n ?? 0), of }), day(0, production.from ?? 'now'))
}

function duration(production: Extract<Production, { op: 'duration' }>, read: Read): Meaning | null {
  const first = amount(read(production.n), read(production.unit), production.half === true)
  if (!first) return null
  const more = [production.and ?? []].flat().map(({ n, unit, half }) => amount(read(n), read(unit), half === true))
  return { kind: 'duration', amounts: [first, ...more.filter((amount) => amount !== null)], type: production.type ?? 'DURATION' }
}

function amount(n: Made, unit: Made, half: boolean): Amount | null {
  const known = unitOf(unit)
  return known && { n: typeof n === 'number' ? n + (half ? 0.5 : 0) : null, unit: known }
}

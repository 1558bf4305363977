import type { Captures } from './matcher.ts'
import type { Amount, Meaning, Part, Relative, Season, Unit, YearMeaning } from './meaning.ts'
import { parts, seasons, units } from './meaning.ts'
import type { Operand, Production } from './pack.ts'

const day = (by: number, from: 'now' | 'then'): Meaning => ({ kind: 'shift', unit: 'D', by, from, whole: false, weekday: null })

/** Days that a part of the day can belong to without a word for them: «in mattinata», «la scorsa notte». */
const impliedDays: Readonly<Record<string, Meaning>> = { now: day(0, 'now'), yesterday: day(-1, 'now'), then: day(0, 'then'), after: day(1, 'then'), before: day(-1, 'then') }

type Made = string | number | Meaning | null

/**
 * Carries out a rule's production over what its pattern captured. Null when the captures make no sense
 * («32 maggio») or an operand that must be there was not captured.
 */
export function make(production: Production, captures: Captures): Meaning | null {
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
    case 'clock':
      return clock(production, read)
    case 'hours':
      return hours(production, read)
    case 'offset': {
      const [unit, by, sign, of] = [unitOf(read(production.unit)), numberOf(read(production.by)), numberOf(read(production.sign)), meaningOf(read(production.of))]
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
      const [from, to] = [production.from, production.to].map((day) => date(read(production.year), read(production.month), read(day), null, null))
      return from && to ? { kind: 'interval', from, to } : null
    }
    case 'decade': {
      const decade = numberOf(read(production.decade))
      return decade === null ? null : { kind: 'decade', decade, century: numberOf(read(production.century)) }
    }
    case 'century': {
      const [century, era] = [numberOf(read(production.century)), read(production.era)]
      return century === null ? null : { kind: 'century', century, era: typeof era === 'string' ? era : null }
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
      return { kind: 'weekend', by: numberOf(read(production.by)), of: meaningOf(read(production.of)) }
    case 'nth': {
      const [n, of] = [numberOf(read(production.n)), meaningOf(read(production.of))]
      return n !== null && of ? { kind: 'nth', n, unit: unitOf(read(production.unit)) ?? 'D', weekday: numberOf(read(production.weekday)), of } : null
    }
    case 'same':
      return meaningOf(read(production.of))
    case 'none':
      return { kind: 'none' }
  }
}

type Read = (operand: Operand | undefined) => Made

function value(operand: Operand | undefined, captures: Captures): Made {
  if (typeof operand !== 'string') return operand ?? null
  if (operand.startsWith('-$')) {
    const captured = captures[operand.slice(2)]
    return typeof captured === 'number' ? -captured : (captured ?? null)
  }
  return operand.startsWith('$') ? (captures[operand.slice(1)] ?? null) : operand
}

function date(year: Made, month: Made, day: Made, weekday: Made, relative: Made): Meaning | null {
  const [m, d] = [numberOf(month), numberOf(day)]
  if (m !== null && (m < 1 || m > 12)) return null
  if (d !== null && (d < 1 || d > (m === 2 ? 29 : m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31))) return null
  return { kind: 'date', year: yearOf(year), month: m, day: d, weekday: numberOf(weekday), relative: relativeOf(relative) }
}

function shift(production: Extract<Production, { op: 'shift' }>, read: Read): Meaning | null {
  const unit = unitOf(read(production.unit))
  if (!unit) return null
  const by = read(production.by)
  const sign = numberOf(read(production.sign)) ?? 1
  const amount = typeof by === 'number' ? sign * (by + (production.half === true ? 0.5 : 0)) : null
  return { kind: 'shift', unit, by: amount, from: production.from ?? 'now', whole: production.whole ?? false, weekday: numberOf(read(production.weekday)) }
}

/** «dalle 4 alle 6 del pomeriggio», "from 11 to 2 pm": a part of the day said at the end goes for both, unless the first hour would come later. */
function hours({ from, fromMinute, fromPart, to, toMinute, part }: Extract<Production, { op: 'hours' }>, read: Read): Meaning | null {
  const last = clock({ op: 'clock', hour: to, ...(toMinute === undefined ? {} : { minute: toMinute }), ...(part === undefined ? {} : { part }) }, read)
  const [start, end, own] = [numberOf(read(from)), numberOf(read(to)), read(fromPart)]
  if (start === null || end === null || last === null) return null
  const shared = own ?? (start % 12 <= end % 12 ? read(part) : null)
  const first = clock({ op: 'clock', hour: start, ...(fromMinute === undefined ? {} : { minute: fromMinute }), ...(typeof shared === 'string' ? { part: shared } : {}) }, read)
  return first && { kind: 'interval', from: first, to: last }
}

/** Hours said with a part of the day («le 3 del pomeriggio») are counted to 24. */
function clock(production: Extract<Production, { op: 'clock' }>, read: Read): Meaning | null {
  let hour = numberOf(read(production.hour))
  let minute = numberOf(read(production.minute))
  if (hour === null || hour > 24 || (minute !== null && minute > 59)) return null
  const part = read(production.part)
  if ((part === 'AF' || part === 'EV') && hour < 12) hour += 12
  else if (part === 'NI' && hour >= 8 && hour < 12) hour += 12
  else if ((part === 'MO' || part === 'NI') && hour === 12) hour = 0
  const before = numberOf(read(production.before))
  if (before !== null) {
    minute = 60 - before
    hour = (hour + 23) % 24
  }
  return { kind: 'clock', hour: hour === 24 ? 0 : hour, minute, second: numberOf(read(production.second)), date: meaningOf(read(production.date)) }
}

function duration(production: Extract<Production, { op: 'duration' }>, read: Read): Meaning | null {
  const first = amount(read(production.n), read(production.unit), production.half === true)
  if (!first) return null
  const second = production.and ? amount(read(production.and.n), read(production.and.unit), false) : null
  return { kind: 'duration', amounts: second ? [first, second] : [first], type: production.type ?? 'DURATION' }
}

function amount(n: Made, unit: Made, half: boolean): Amount | null {
  const known = unitOf(unit)
  return known && { n: typeof n === 'number' ? n + (half ? 0.5 : 0) : null, unit: known }
}

function set(production: Extract<Production, { op: 'set' }>, read: Read): Meaning | null {
  if (production.value !== undefined) return { kind: 'set', value: production.value }
  const weekday = numberOf(read(production.weekday))
  if (weekday !== null) return { kind: 'set', value: `XXXX-WXX-${weekday}` }
  const part = partOf(read(production.part))
  if (part) return { kind: 'set', value: `XXXX-XX-XXT${part}` }
  const unit = unitOf(read(production.unit))
  const n = numberOf(read(production.every)) ?? 1
  if (!unit) return null
  return { kind: 'set', value: periodCode(n, unit) }
}

function periodCode(n: number, unit: Unit): string {
  if (unit === 'H' || unit === 'MIN' || unit === 'S') return `PT${n}${unit[0]!}`
  if (unit === 'HY') return `P${6 * n}M`
  if (unit === 'Q') return `P${3 * n}M`
  if (unit === 'DE') return `P${10 * n}Y`
  if (unit === 'C') return `P${100 * n}Y`
  return `P${n}${unit}`
}

function numberOf(made: Made): number | null {
  return typeof made === 'number' ? made : null
}

function meaningOf(made: Made): Meaning | null {
  return made !== null && typeof made === 'object' ? made : null
}

/** An end of an interval: an expression, or a bare year. */
function endOf(made: Made): Meaning | null {
  return typeof made === 'number' ? { kind: 'date', year: yearOf(made), month: null, day: null, weekday: null, relative: null } : meaningOf(made)
}

/** Two digits mean a year of 1930 to 2029. */
function yearOf(made: Made): YearMeaning | null {
  if (typeof made === 'number') return made < 100 ? (made < 30 ? 2000 + made : 1900 + made) : made
  const meaning = meaningOf(made)
  return meaning?.kind === 'date' && typeof meaning.year === 'number' ? meaning.year : meaning
}

function unitOf(made: Made): Unit | null {
  return units.find((unit) => unit === made) ?? null
}

function partOf(made: Made): Part | null {
  return parts.find((part) => part === made) ?? null
}

function relativeOf(made: Made): Relative | null {
  return made === -1 || made === 0 || made === 1 ? made : null
}

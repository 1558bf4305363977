import { clock } from './make-clock.ts'
import type { Meaning, Part, Unit } from './meaning.ts'
import { numberOf, partOf, unitOf } from './operands.ts'
import type { Read } from './operands.ts'
import type { Production } from './pack.ts'
import { formatClock, pad } from './value.ts'

export function set(production: Extract<Production, { op: 'set' }>, read: Read): Meaning | null {
  if (production.value !== undefined) return { kind: 'set', value: production.value }
  const weekday = numberOf(read(production.weekday))
  const part = partOf(read(production.part))
  const time = setTime(production, part, read)
  if (time === null) return null
  if (weekday !== null) return { kind: 'set', value: `XXXX-WXX-${weekday}${time}` }
  const yearly = yearlySet(production, read)
  if (yearly !== null) return { kind: 'set', value: yearly }
  if (time !== '') return { kind: 'set', value: `XXXX-XX-XX${time}` }
  const unit = unitOf(read(production.unit))
  const n = numberOf(read(production.every)) ?? 1
  if (!unit) return null
  return { kind: 'set', value: periodCode(n, unit) }
}

/** «ogni Natale», «ogni estate», «ogni 15 del mese»; null where nothing of the kind was said. */
function yearlySet(production: Extract<Production, { op: 'set' }>, read: Read): string | null {
  const [season, holiday, month, day] = [read(production.season), read(production.holiday), numberOf(read(production.month)), numberOf(read(production.day))]
  if (typeof season === 'string') return `XXXX-${season}`
  if (typeof holiday === 'string') return /^\d\d-\d\d$/u.test(holiday) ? `XXXX-${holiday}` : 'P1Y'
  if (month === null && day === null) return null
  return `XXXX-${month === null ? 'XX' : pad(month)}${day === null ? '' : `-${pad(day)}`}`
}

/** The time of day of a repetition: «ogni lunedì mattina», «ogni giorno alle 7»; empty without one, null when there is no such hour. */
function setTime(production: Extract<Production, { op: 'set' }>, part: Part | null, read: Read): string | null {
  if (read(production.hour) === null) return part ? `T${part}` : ''
  const time = clock({ op: 'clock', hour: production.hour!, ...(production.minute === undefined ? {} : { minute: production.minute }), ...(part ? { part } : {}) }, read)
  return time?.kind === 'clock' ? formatClock(time.hour, time.minute, null) : null
}

function periodCode(n: number, unit: Unit): string {
  if (unit === 'H' || unit === 'MIN' || unit === 'S') return `PT${n}${unit[0]!}`
  if (unit === 'HY') return `P${6 * n}M`
  if (unit === 'Q') return `P${3 * n}M`
  if (unit === 'DE') return `P${10 * n}Y`
  if (unit === 'C') return `P${100 * n}Y`
  return `P${n}${unit}`
}

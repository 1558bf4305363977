import type { Meaning } from './meaning.ts'
import { meaningOf, numberOf } from './operands.ts'
import type { Read } from './operands.ts'
import type { Production } from './pack.ts'

/** «dalle 4 alle 6 del pomeriggio», "from 11 to 2 pm": a part of the day said at the end goes for both, unless the first hour would come later. */
export function hours({ from, fromMinute, fromPart, to, toMinute, part }: Extract<Production, { op: 'hours' }>, read: Read): Meaning | null {
  const shares = read(part) === null && fromPart !== undefined && (numberOf(read(to)) ?? 0) % 12 >= (numberOf(read(from)) ?? 0) % 12
  const said = shares ? fromPart : part
  const last = clock({ op: 'clock', hour: to, ...(toMinute === undefined ? {} : { minute: toMinute }), ...(said === undefined ? {} : { part: said }) }, read)
  const [start, end, own] = [numberOf(read(from)), numberOf(read(to)), read(fromPart)]
  if (start === null || end === null || last?.kind !== 'clock') return null
  const shared = own ?? (start % 12 <= end % 12 ? read(part) : null)
  const first = clock({ op: 'clock', hour: start, ...(fromMinute === undefined ? {} : { minute: fromMinute }), ...(typeof shared === 'string' ? { part: shared } : {}) }, read)
  if (first?.kind !== 'clock') return null
  // «da mezzogiorno alle 3» ends in the afternoon.
  const to24 = start === 12 && first.hour === 12 && last.hour > 0 && last.hour < 12 ? { ...last, hour: last.hour + 12 } : last
  return { kind: 'interval', from: first, to: to24 }
}

/** Hours said with a part of the day («le 3 del pomeriggio») are counted to 24. */
export function clock(production: Extract<Production, { op: 'clock' }>, read: Read): Meaning | null {
  // «730 am», "1430 hours": the last two digits are minutes.
  const packed = numberOf(read(production.packed))
  if (packed !== null && (packed < 100 || !Number.isInteger(packed))) return null
  let hour = packed === null ? numberOf(read(production.hour)) : Math.floor(packed / 100)
  let minute = packed === null ? numberOf(read(production.minute)) : packed % 100
  if (hour === null || hour > 24 || (minute !== null && minute > 59)) return null
  const part = read(production.part)
  if ((part === 'AF' || part === 'EV') && hour < 12) hour += 12
  else if (part === 'NI' && hour >= 6 && hour < 12) hour += 12
  else if ((part === 'MO' || part === 'NI') && hour === 12) hour = 0
  const before = numberOf(read(production.before))
  if (before !== null) {
    minute = 60 - before
    hour = (hour + 23) % 24
  }
  return { kind: 'clock', hour: hour === 24 ? 0 : hour, minute, second: numberOf(read(production.second)), date: meaningOf(read(production.date)) }
}

import type { ArticleRecord, RecordEvent, RecordTime } from '../../schemas/record.ts'
import type { TimeFacts } from '../facts.ts'
import { daysOf, spread } from '../time-values.ts'

/** The finest of an event's times that a calendar can hold. */
export function timeOf(event: RecordEvent, record: ArticleRecord): TimeFacts | null {
  let best: TimeFacts | null = null
  for (const arg of event.args) {
    if (arg.role !== 'time') continue
    const told = record.times.find((time) => time.id === arg.time)
    const stated = arg.link === 'stated' && told !== undefined
    const found = anchored(arg.value, stated, stated && isNearest(event, told, record), told?.anchor === 'published' || arg.time === undefined, record)
    if (!found) continue
    const finer = best ? spread(found.days) - spread(best.days) : -1
    if (finer < 0 || (finer === 0 && trust(found) > trust(best))) best = found
  }
  return best
}

function trust(time: TimeFacts | null): number {
  return Number(time?.stated === true) + Number(time?.own === true)
}

/**
 * One expression dates one event of its clause: in «ha depositato ieri il ricorso contro l'esito del voto» yesterday is
 * the day of the filing; what else is given that day has it from there.
 */
function isNearest(event: RecordEvent, time: RecordTime, record: ArticleRecord): boolean {
  const own = distance(event, time)
  return record.events.every((other) => other === event || !other.args.some((arg) => arg.role === 'time' && arg.time === time.id && arg.link === 'stated') || distance(other, time) >= own)
}

function distance(event: RecordEvent, time: RecordTime): number {
  return Math.min(...event.triggers.map((trigger) => Math.max(trigger.start - time.end, time.start - trigger.end)))
}

/** How long it took, as `PT2H`. */
export function durationOf(event: RecordEvent): string | null {
  for (const arg of event.args) if (arg.role === 'time' && /^P[T\d]/u.test(arg.value)) return arg.value
  return null
}

/**
 * «ieri» in an article of which only the month is known is some day of that month, whatever day it was resolved to:
 * such a value is taken for the publication's.
 */
function anchored(value: string, stated: boolean, own: boolean, toPublication: boolean, record: ArticleRecord): TimeFacts | null {
  const days = daysOf(value)
  const published = record.published ? daysOf(record.published.value) : null
  // «ora», «attualmente»: the day of the page
  if (value === 'PRESENT_REF' && record.published && published) return { value: record.published.value, days: published, stated: false, own: false }
  if (!days || !record.published || !published || !toPublication) return days && { value, days, stated, own }
  const isNear = days.from >= published.from - 31 && days.to <= published.to + 31
  if (!isNear || spread(published) === 1 || spread(days) >= spread(published)) return { value, days, stated, own }
  return { value: record.published.value, days: published, stated: false, own: false }
}

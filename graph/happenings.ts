import { classesOf, type Corpus } from './corpus.ts'
import { type EventProfile, profileOf } from './events/profile.ts'
import type { Identity } from './identity/identity.ts'
import { compareStrings } from './order.ts'
import { type Days, spread } from './time-values.ts'

/** One event node: the mentions that tell it, in canonical order, and the time they agree on. */
export interface Happening {
  /** Number of its first mention: names the node. */
  readonly root: number
  readonly members: readonly number[]
  readonly type: string
  readonly time: string | null
  readonly days: Days | null
}

/** In order of publication of the first article, so that what is read back from disk is read once. */
export function happeningsOf(corpus: Corpus, roots: Int32Array): Happening[] {
  const happenings: Happening[] = []
  for (const [root, members] of classesOf(corpus.eventCount, (event) => roots[event] as number, eventsInTime(corpus))) {
    // done tells the day better than planned
    const time = finestTime(corpus, members.filter((event) => corpus.event(event).factuality === 'actual')) ?? finestTime(corpus, members)
    happenings.push({ root, members, type: commonType(corpus, members), time: time?.value ?? null, days: time?.days ?? null })
  }
  return happenings
}

function* eventsInTime(corpus: Corpus): Generator<number> {
  for (const record of corpus.chronological()) for (let local = 0; local < corpus.record(record).eventIds.length; local++) yield corpus.eventAt(record, local)
}

/** Profiles of all mentions, those of the most telling article first. */
export function profilesOf(corpus: Corpus, identity: Identity, happening: Happening): EventProfile[] {
  return happening.members.map((event) => profileOf(corpus, identity, event))
}

interface ToldTime {
  readonly value: string
  readonly days: Days
  readonly stated: number
  readonly records: ReadonlySet<number>
}

/**
 * The finest value told for the event itself, or a finer one within it; else the finest at all. Of equals the one that most
 * articles share, then the later: a later article that says no day of its own tells of its own day, an earlier one announced it.
 */
function finestTime(corpus: Corpus, members: readonly number[]): { value: string; days: Days } | null {
  const told = new Map<string, ToldTime>()
  for (const event of members) {
    const time = corpus.event(event).time
    if (!time) continue
    const known = told.get(time.value)
    told.set(time.value, { value: time.value, days: time.days, stated: (known?.stated ?? 0) + (time.stated ? 1 : 0), records: new Set([...(known?.records ?? []), corpus.recordOfEvent(event)]) })
  }
  const values = [...told.values()].sort((a, b) => Number(b.stated > 0) - Number(a.stated > 0) || byFineness(a, b))
  const [best] = values
  if (!best) return null
  return values.filter(({ days }) => best.days.from <= days.from && days.to <= best.days.to).sort(byFineness)[0] ?? best
}

function byFineness(a: ToldTime, b: ToldTime): number {
  return spread(a.days) - spread(b.days) || b.stated - a.stated || b.records.size - a.records.size || b.days.from - a.days.from || compareStrings(a.value, b.value)
}

/** The type that most mentions have; of two the one first in the alphabet. */
function commonType(corpus: Corpus, members: readonly number[]): string {
  const counts = new Map<string, number>()
  for (const event of members) counts.set(corpus.event(event).type, (counts.get(corpus.event(event).type) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

import { classesOf, type Corpus } from './corpus.ts'
import { type EventProfile, profileOf } from './events/profile.ts'
import type { Identity } from './identity/identity.ts'
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

/** The finest value told for the event itself, or a finer one within it; else the finest at all. Of equals the one that most mentions share. */
function finestTime(corpus: Corpus, members: readonly number[]): { value: string; days: Days } | null {
  const counts = new Map<string, { value: string; days: Days; stated: number; count: number }>()
  for (const event of members) {
    const time = corpus.event(event).time
    if (!time) continue
    const known = counts.get(time.value) ?? { value: time.value, days: time.days, stated: 0, count: 0 }
    counts.set(time.value, { ...known, stated: known.stated + (time.stated ? 1 : 0), count: known.count + 1 })
  }
  const values = [...counts.values()].sort(
    (a, b) => Number(b.stated > 0) - Number(a.stated > 0) || spread(a.days) - spread(b.days) || b.stated - a.stated || b.count - a.count || (a.value < b.value ? -1 : 1),
  )
  const [best] = values
  if (!best) return null
  const within = values.filter(({ days }) => best.days.from <= days.from && days.to <= best.days.to)
  return within.sort((a, b) => spread(a.days) - spread(b.days) || b.stated - a.stated || b.count - a.count || (a.value < b.value ? -1 : 1))[0] ?? best
}

/** The type that most mentions have; of two the one first in the alphabet. */
function commonType(corpus: Corpus, members: readonly number[]): string {
  const counts = new Map<string, number>()
  for (const event of members) counts.set(corpus.event(event).type, (counts.get(corpus.event(event).type) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

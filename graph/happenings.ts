import { Classes } from './classes.ts'
import type { Corpus } from './corpus.ts'
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

/** Happenings with several mentions held at once. */
const mostHeld = 20_000

/** The events of a corpus parted into happenings: numbers only, each happening worked out when it is asked for. */
export class Happenings {
  readonly #corpus: Corpus
  readonly #classes: Classes
  readonly #held = new Map<number, Happening>()

  /** `roots`: number of an event → number of the first mention of its happening. */
  constructor(corpus: Corpus, roots: Int32Array) {
    this.#corpus = corpus
    this.#classes = new Classes(roots)
  }

  rootOf(event: number): number {
    return this.#classes.root(event)
  }

  /** Is it told by more than one mention? */
  isShared(root: number): boolean {
    return this.#classes.isShared(root)
  }

  members(root: number): number[] {
    return this.#classes.members(root)
  }

  of(root: number): Happening {
    if (!this.isShared(root)) return happeningOf(this.#corpus, root, [root])
    let happening = this.#held.get(root)
    if (!happening) {
      happening = happeningOf(this.#corpus, root, this.members(root))
      if (this.#held.size >= mostHeld) this.#held.delete(this.#held.keys().next().value as number)
      this.#held.set(root, happening)
    }
    return happening
  }

  /** Their first mentions in order. */
  roots(): Generator<number> {
    return this.#classes.rootsIn(0, this.#corpus.eventCount)
  }

  /** First mentions that a record holds. */
  rootsIn(record: number): Generator<number> {
    return this.#classes.rootsIn(this.#corpus.eventAt(record, 0), this.#corpus.record(record).eventIds.length)
  }
}

function happeningOf(corpus: Corpus, root: number, members: readonly number[]): Happening {
  // done tells the day better than planned
  const time = finestTime(corpus, members.filter((event) => corpus.event(event).factuality === 'actual')) ?? finestTime(corpus, members)
  return { root, members, type: commonType(corpus, members), time: time?.value ?? null, days: time?.days ?? null }
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

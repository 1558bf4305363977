import { Classes } from './classes.ts'
import type { Corpus } from './corpus.ts'
import type { EventFacts } from './facts.ts'
import { append, compareStrings } from './order.ts'
import { Integers } from './store/growing.ts'
import { Texts } from './store/texts.ts'
import { type Days, spread } from './time-values.ts'

/** One event node: the mentions that tell it, and what they agree on. */
export interface Happening {
  /** Number of its first mention: names the node. */
  readonly root: number
  readonly type: string
  readonly time: string | null
  readonly days: Days | null
}

/** The events of a corpus parted into happenings: rows of numbers, each happening worked out once. */
export class Happenings {
  readonly #corpus: Corpus
  readonly #classes: Classes
  readonly #texts = new Texts()
  /** Root → its place in the rows below, -1 until it is worked out. Single mentions speak for themselves. */
  readonly #known: Int32Array
  readonly #types = new Integers()
  readonly #times = new Integers()
  readonly #from = new Integers()
  readonly #to = new Integers()

  /** `roots`: number of an event → number of the first mention of its happening. */
  constructor(corpus: Corpus, roots: Int32Array) {
    this.#corpus = corpus
    this.#classes = new Classes(roots)
    this.#known = new Int32Array(roots.length).fill(-1)
  }

  rootOf(event: number): number {
    return this.#classes.root(event)
  }

  /** Is it told by more than one mention? */
  isShared(root: number): boolean {
    return this.#classes.isShared(root)
  }

  /** All mentions, ascending, or the first `most` of them. */
  members(root: number, most = Infinity): number[] {
    return this.#classes.members(root, most)
  }

  of(root: number): Happening {
    if (!this.isShared(root)) {
      const { type, time } = this.#corpus.event(root)
      return { root, type, time: time?.value ?? null, days: time?.days ?? null }
    }
    let at = this.#known[root] as number
    if (at < 0) at = this.#workOut(root)
    const time = this.#texts.textOrNull(this.#times.at(at))
    return { root, type: this.#texts.text(this.#types.at(at)), time, days: time === null ? null : { from: this.#from.at(at), to: this.#to.at(at) } }
  }

  #workOut(root: number): number {
    const facts = this.members(root).map((event) => ({ ...pick(this.#corpus.event(event)), record: this.#corpus.recordOfEvent(event) }))
    // done tells the day better than planned
    const time = finestTime(facts.filter(({ factuality }) => factuality === 'actual')) ?? finestTime(facts)
    const at = this.#types.length
    this.#types.push(this.#texts.number(commonType(facts)))
    this.#times.push(this.#texts.number(time?.value ?? null))
    this.#from.push(time?.days.from ?? 0)
    this.#to.push(time?.days.to ?? 0)
    this.#known[root] = at
    return at
  }

  /** Their first mentions in order. */
  roots(): Generator<number> {
    return this.#classes.rootsIn(0, this.#corpus.eventCount)
  }

  /** First mentions that a record holds. */
  rootsIn(record: number): Generator<number> {
    return this.#classes.rootsIn(this.#corpus.eventAt(record, 0), this.#corpus.eventsOf(record))
  }
}

/** What the mentions of a happening agree or differ on. */
interface Mention extends Pick<EventFacts, 'type' | 'time' | 'factuality'> {
  readonly record: number
}

function pick({ type, time, factuality }: EventFacts): Pick<EventFacts, 'type' | 'time' | 'factuality'> {
  return { type, time, factuality }
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
function finestTime(mentions: readonly Mention[]): { value: string; days: Days } | null {
  const byValue = new Map<string, Mention[]>()
  for (const mention of mentions) if (mention.time) append(byValue, mention.time.value, mention)
  const told = [...byValue].map(([value, own]): ToldTime => ({ value, days: own.at(-1)?.time?.days as Days, stated: own.filter(({ time }) => time?.stated).length, records: new Set(own.map(({ record }) => record)) }))
  const values = told.sort((a, b) => Number(b.stated > 0) - Number(a.stated > 0) || byFineness(a, b))
  const [best] = values
  if (!best) return null
  return values.filter(({ days }) => best.days.from <= days.from && days.to <= best.days.to).sort(byFineness)[0] ?? best
}

function byFineness(a: ToldTime, b: ToldTime): number {
  return spread(a.days) - spread(b.days) || b.stated - a.stated || b.records.size - a.records.size || b.days.from - a.days.from || compareStrings(a.value, b.value)
}

/** The type that most mentions have; of two the one first in the alphabet. */
function commonType(mentions: readonly Mention[]): string {
  const counts = new Map<string, number>()
  for (const { type } of mentions) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

import type { EntityFacts, EventFacts, GraphFacts, QuoteFacts } from './facts.ts'
import { compareStrings } from './order.ts'

/**
 * The facts of all records in canonical order (by record id), with every entity, event and quote numbered through.
 * Everything after this works on numbers, so nothing can depend on the order in which records came.
 */
export class Corpus {
  readonly facts: readonly GraphFacts[]
  readonly entityCount: number
  readonly eventCount: number
  readonly quoteCount: number
  readonly #entities: Offsets
  readonly #events: Offsets
  readonly #quotes: Offsets

  constructor(facts: readonly GraphFacts[]) {
    this.facts = canonical(facts)
    this.#entities = new Offsets(this.facts.map((f) => f.entities.length))
    this.#events = new Offsets(this.facts.map((f) => f.events.length))
    this.#quotes = new Offsets(this.facts.map((f) => f.quotes.length))
    this.entityCount = this.#entities.total
    this.eventCount = this.#events.total
    this.quoteCount = this.#quotes.total
  }

  record(index: number): GraphFacts {
    return this.facts[index] as GraphFacts
  }

  /** Number of entity `local` of record `record`. */
  entityAt(record: number, local: number): number {
    return this.#entities.starts[record] as number + local
  }

  eventAt(record: number, local: number): number {
    return this.#events.starts[record] as number + local
  }

  quoteAt(record: number, local: number): number {
    return this.#quotes.starts[record] as number + local
  }

  recordOfEntity(entity: number): number {
    return this.#entities.owner(entity)
  }

  recordOfEvent(event: number): number {
    return this.#events.owner(event)
  }

  recordOfQuote(quote: number): number {
    return this.#quotes.owner(quote)
  }

  entity(entity: number): EntityFacts {
    const record = this.#entities.owner(entity)
    return this.record(record).entities[entity - (this.#entities.starts[record] as number)] as EntityFacts
  }

  event(event: number): EventFacts {
    const record = this.#events.owner(event)
    return this.record(record).events[event - (this.#events.starts[record] as number)] as EventFacts
  }

  quote(quote: number): QuoteFacts {
    const record = this.#quotes.owner(quote)
    return this.record(record).quotes[quote - (this.#quotes.starts[record] as number)] as QuoteFacts
  }
}

/** By record id; of two revisions of one record the one with the larger revision hash stays, whatever the order of input. */
function canonical(facts: readonly GraphFacts[]): GraphFacts[] {
  const sorted = [...facts].sort((a, b) => compareStrings(a.record, b.record) || compareStrings(b.revision, a.revision))
  return sorted.filter((fact, i) => i === 0 || fact.record !== (sorted[i - 1] as GraphFacts).record)
}

/** Start of each record's items in the numbering, and the way back. */
class Offsets {
  readonly starts: Int32Array
  readonly total: number
  readonly #owners: Int32Array

  constructor(lengths: readonly number[]) {
    this.starts = new Int32Array(lengths.length)
    let total = 0
    lengths.forEach((length, i) => {
      this.starts[i] = total
      total += length
    })
    this.total = total
    this.#owners = new Int32Array(total)
    lengths.forEach((length, i) => this.#owners.fill(i, this.starts[i] as number, (this.starts[i] as number) + length))
  }

  owner(item: number): number {
    return this.#owners[item] as number
  }
}

/** Members of each set of a partition, in ascending order, under their root. */
export function classesOf(count: number, root: (item: number) => number): Map<number, number[]> {
  const classes = new Map<number, number[]>()
  for (let item = 0; item < count; item++) {
    const at = root(item)
    const members = classes.get(at)
    if (members) members.push(item)
    else classes.set(at, [item])
  }
  return classes
}

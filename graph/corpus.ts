import type { ArticleFacts, EntityFacts, EventFacts, QuoteFacts, ToldFacts } from './facts.ts'
import type { FactStore } from './fact-store.ts'
import { compareStrings } from './order.ts'

/**
 * The facts of all records in canonical order (by record id), with every entity, event and quote numbered through.
 * Everything after this works on numbers, so nothing can depend on the order in which records came.
 */
export class Corpus {
  readonly size: number
  readonly entityCount: number
  readonly eventCount: number
  readonly quoteCount: number
  readonly #store: FactStore
  /** Record number → where the store has it. */
  readonly #places: Int32Array
  readonly #entities: Offsets
  readonly #events: Offsets
  readonly #quotes: Offsets

  constructor(store: FactStore) {
    this.#store = store
    this.#places = canonical(store)
    this.size = this.#places.length
    const lengths = (of: (article: ArticleFacts, entities: readonly [number, number]) => number): Int32Array =>
      Int32Array.from({ length: this.size }, (_, record) => of(this.record(record), store.entityRange(this.#places[record] as number)))
    this.#entities = new Offsets(lengths((_, [start, end]) => end - start))
    this.#events = new Offsets(lengths((article) => article.eventIds.length))
    this.#quotes = new Offsets(lengths((article) => article.quoteIds.length))
    this.entityCount = this.#entities.total
    this.eventCount = this.#events.total
    this.quoteCount = this.#quotes.total
  }

  record(index: number): ArticleFacts {
    return this.#store.article(this.#places[index] as number)
  }

  /** What a record tells; read back from disk where there are many. */
  told(index: number): ToldFacts {
    return this.#store.told(this.#places[index] as number)
  }

  /** Records by day of publication, undated first, then by number: articles on one thing follow each other. */
  chronological(): Int32Array {
    const days = Array.from({ length: this.size }, (_, record) => this.record(record).publishedDays?.from ?? 0)
    return Int32Array.from({ length: this.size }, (_, record) => record).sort((a, b) => (days[a] as number) - (days[b] as number) || a - b)
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
    return this.#store.entities.at(this.#column(entity))
  }

  entityType(entity: number): EntityFacts['type'] {
    return this.#store.entities.type(this.#column(entity))
  }

  entityKey(entity: number): string {
    return this.#store.entities.key(this.#column(entity))
  }

  isCountry(entity: number): boolean {
    return this.#store.entities.isCountry(this.#column(entity))
  }

  /** How many entities a record has. */
  entitiesOf(record: number): number {
    const [start, end] = this.#store.entityRange(this.#places[record] as number)
    return end - start
  }

  /** Where the store has an entity. */
  #column(entity: number): number {
    const record = this.#entities.owner(entity)
    return this.#store.entityRange(this.#places[record] as number)[0] + entity - (this.#entities.starts[record] as number)
  }

  event(event: number): EventFacts {
    const record = this.#events.owner(event)
    return this.told(record).events[event - (this.#events.starts[record] as number)] as EventFacts
  }

  quote(quote: number): QuoteFacts {
    const record = this.#quotes.owner(quote)
    return this.told(record).quotes[quote - (this.#quotes.starts[record] as number)] as QuoteFacts
  }

  eventId(event: number): string {
    const record = this.#events.owner(event)
    return this.record(record).eventIds[event - (this.#events.starts[record] as number)] as string
  }

  quoteId(quote: number): string {
    const record = this.#quotes.owner(quote)
    return this.record(record).quoteIds[quote - (this.#quotes.starts[record] as number)] as string
  }
}

/** By record id; of two revisions of one record the one with the larger revision hash stays, whatever the order of input. */
function canonical(store: FactStore): Int32Array {
  const places = Array.from({ length: store.size }, (_, place) => place).sort((a, b) => {
    const [x, y] = [store.article(a), store.article(b)]
    return compareStrings(x.record, y.record) || compareStrings(y.revision, x.revision)
  })
  return Int32Array.from(places.filter((place, i) => i === 0 || store.article(place).record !== store.article(places[i - 1] as number).record))
}

/** Start of each record's items in the numbering, and the way back. */
class Offsets {
  readonly starts: Int32Array
  readonly total: number
  readonly #owners: Int32Array

  constructor(lengths: Int32Array) {
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

/**
 * The sets of a partition whose roots are their smallest members: root and members in ascending order. Sets come in the order
 * of `items` of their roots, by default ascending.
 */
export function* classesOf(count: number, root: (item: number) => number, items?: Iterable<number>): Generator<readonly [root: number, members: number[]]> {
  const next = new Int32Array(count).fill(-1)
  const last = new Int32Array(count)
  for (let item = 0; item < count; item++) {
    const at = root(item)
    if (at !== item) next[last[at] as number] = item
    last[at] = item
  }
  const members = (first: number): number[] => {
    const list: number[] = []
    for (let item = first; item >= 0; item = next[item] as number) list.push(item)
    return list
  }
  if (items) {
    for (const item of items) if (root(item) === item) yield [item, members(item)]
  } else for (let item = 0; item < count; item++) if (root(item) === item) yield [item, members(item)]
}

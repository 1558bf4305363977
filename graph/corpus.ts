import type { ArticleFacts, EntityFacts, EventFacts, LinkFacts, QuoteFacts } from './facts.ts'
import { compareStrings } from './order.ts'
import type { EntityColumns } from './store/entity-columns.ts'
import type { FactStore } from './store/fact-store.ts'
import type { Days } from './time-values.ts'

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
    this.#entities = new Offsets(this.#places.map((place) => store.entityRange(place)[1] - store.entityRange(place)[0]))
    this.#events = new Offsets(this.#places.map((place) => store.articles.eventCount(place)))
    this.#quotes = new Offsets(this.#places.map((place) => store.articles.quoteCount(place)))
    this.entityCount = this.#entities.total
    this.eventCount = this.#events.total
    this.quoteCount = this.#quotes.total
  }

  record(index: number): ArticleFacts {
    return this.#store.article(this.#place(index))
  }

  /** Its id alone. */
  recordId(index: number): string {
    return this.#store.articles.record(this.#place(index))
  }

  publishedDays(index: number): Days | null {
    return this.#store.articles.publishedDays(this.#place(index))
  }

  topic(index: number): string {
    return this.#store.articles.topic(this.#place(index))
  }

  countries(index: number): readonly string[] {
    return this.#store.articles.countries(this.#place(index))
  }

  mainCountry(index: number): string | null {
    return this.#store.articles.mainCountry(this.#place(index))
  }

  language(index: number): string {
    return this.#store.articles.language(this.#place(index))
  }

  keys(index: number): Int32Array {
    return this.#store.articles.keys(this.#place(index))
  }

  /** Neighbouring events of one sentence with a connective between them. */
  links(index: number): readonly LinkFacts[] {
    return this.#store.links(this.#place(index))
  }

  /** All that an article tells, as bytes: the same for the same facts. */
  toldBytes(index: number): Uint8Array {
    return this.#store.toldBytes(this.#place(index))
  }

  /** Records by day of publication, undated first, then by number: articles on one thing follow each other. */
  chronological(): Int32Array {
    const days = Int32Array.from({ length: this.size }, (_, record) => this.publishedDays(record)?.from ?? 0)
    return Int32Array.from({ length: this.size }, (_, record) => record).sort((a, b) => (days[a] as number) - (days[b] as number) || a - b)
  }

  /** Number of entity `local` of record `record`. */
  entityAt(record: number, local: number): number {
    return (this.#entities.starts[record] as number) + local
  }

  eventAt(record: number, local: number): number {
    return (this.#events.starts[record] as number) + local
  }

  quoteAt(record: number, local: number): number {
    return (this.#quotes.starts[record] as number) + local
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
    return this.#store.entity(this.column(entity))
  }

  /** Single facts of entities, by `column`. */
  get entityColumns(): EntityColumns {
    return this.#store.entities
  }

  /** Where the columns have an entity. */
  column(entity: number): number {
    const record = this.#entities.owner(entity)
    return this.#store.entityRange(this.#place(record))[0] + entity - (this.#entities.starts[record] as number)
  }

  entityType(entity: number): EntityFacts['type'] {
    return this.#store.entities.type(this.column(entity))
  }

  entityKey(entity: number): string {
    return this.#store.entities.key(this.column(entity))
  }

  isCountry(entity: number): boolean {
    return this.#store.entities.isCountry(this.column(entity))
  }

  /** How many entities, events and quotations a record has. */
  entitiesOf(record: number): number {
    return this.#entities.length(record)
  }

  eventsOf(record: number): number {
    return this.#events.length(record)
  }

  quotesOf(record: number): number {
    return this.#quotes.length(record)
  }

  event(event: number): EventFacts {
    const record = this.#events.owner(event)
    return this.#store.event(this.#place(record), event - (this.#events.starts[record] as number))
  }

  quote(quote: number): QuoteFacts {
    const record = this.#quotes.owner(quote)
    return this.#store.quote(this.#place(record), quote - (this.#quotes.starts[record] as number))
  }

  eventId(event: number): string {
    const record = this.#events.owner(event)
    return this.record(record).eventIds[event - (this.#events.starts[record] as number)] as string
  }

  quoteId(quote: number): string {
    const record = this.#quotes.owner(quote)
    return this.record(record).quoteIds[quote - (this.#quotes.starts[record] as number)] as string
  }

  #place(record: number): number {
    return this.#places[record] as number
  }
}

/** By record id; of two revisions of one record the one with the larger revision hash stays, whatever the order of input. */
function canonical(store: FactStore): Int32Array {
  const { articles } = store
  const ids = Array.from({ length: store.size }, (_, place) => articles.record(place))
  const places = Array.from({ length: store.size }, (_, place) => place).sort((a, b) => compareStrings(ids[a] as string, ids[b] as string) || compareStrings(articles.revision(b), articles.revision(a)))
  return Int32Array.from(places.filter((place, i) => i === 0 || ids[place] !== ids[places[i - 1] as number]))
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

  length(owner: number): number {
    return (this.starts[owner + 1] ?? this.total) - (this.starts[owner] as number)
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

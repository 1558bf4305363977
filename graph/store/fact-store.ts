import type { ArticleFacts, EntityFacts, EventFacts, GraphFacts, LinkFacts, QuoteFacts } from '../facts.ts'
import type { Days } from '../time-values.ts'
import { ArticleColumns } from './article-columns.ts'
import { EntityColumns } from './entity-columns.ts'
import { Integers } from './growing.ts'
import { Recent } from './recent.ts'
import { Texts } from './texts.ts'
import { ToldStore } from './told-store.ts'

/** Articles, entities, and events held as objects: at most twice as many. */
const mostArticles = 2000
const mostEntities = 10_000
const mostEvents = 10_000

/**
 * The facts of any number of records: what is needed of every article in columns, and what it tells in a temporary
 * file once there is much. Objects are made when asked for.
 */
export class FactStore {
  readonly #texts = new Texts()
  readonly articles = new ArticleColumns(this.#texts)
  readonly entities = new EntityColumns(this.#texts)
  readonly #firstEntities = new Integers()
  readonly #told: ToldStore
  readonly #heldArticles = new Recent<StoredArticle>(mostArticles)
  readonly #heldEntities = new Recent<EntityFacts>(mostEntities)
  readonly #firstEvents = new Integers()
  readonly #heldEvents = new Recent<EventFacts>(mostEvents)
  #events = 0

  /** `inMemory`: bytes of what articles tell up to which all stays in memory; `held`: articles held of what is read back. */
  constructor(limits: { readonly inMemory?: number; readonly held?: number } = {}) {
    this.#told = new ToldStore(limits)
  }

  get size(): number {
    return this.articles.length
  }

  add(facts: GraphFacts): void {
    this.articles.push(facts)
    this.#firstEntities.push(this.entities.length)
    for (const entity of facts.entities) this.entities.push(entity)
    this.#firstEvents.push(this.#events)
    this.#events += facts.events.length
    this.#told.add(facts)
  }

  article(index: number): StoredArticle {
    return this.#heldArticles.get(index, () => new StoredArticle(this, index))
  }

  /** Where an article's entities, and the next one's, stand in the columns. */
  entityRange(index: number): readonly [start: number, end: number] {
    return [this.#firstEntities.at(index), index + 1 < this.size ? this.#firstEntities.at(index + 1) : this.entities.length]
  }

  /** An entity by its place in the columns. */
  entity(place: number): EntityFacts {
    return this.#heldEntities.get(place, (at) => this.entities.at(at))
  }

  event(index: number, local: number): EventFacts {
    return this.#heldEvents.get(this.#firstEvents.at(index) + local, () => this.#told.event(index, local))
  }

  quote(index: number, local: number): QuoteFacts {
    return this.#told.quote(index, local, this.articles.eventCount(index))
  }

  links(index: number): readonly LinkFacts[] {
    return this.#told.links(index)
  }

  head(index: number): Pick<GraphFacts, 'path' | 'title' | 'url'> {
    return this.#told.head(index)
  }

  toldBytes(index: number): Uint8Array {
    return this.#told.bytes(index)
  }
}

/** An article of the store, read from its columns when asked. */
export class StoredArticle implements ArticleFacts {
  readonly #store: FactStore
  readonly #index: number
  readonly record: string
  readonly published: string | null
  readonly publishedDays: Days | null
  #eventIds: readonly string[] | null = null

  constructor(store: FactStore, index: number) {
    this.#store = store
    this.#index = index
    this.record = store.articles.record(index)
    this.published = store.articles.published(index)
    this.publishedDays = store.articles.publishedDays(index)
  }

  get revision(): string {
    return this.#store.articles.revision(this.#index)
  }

  get path(): string {
    return this.#store.head(this.#index).path
  }

  get title(): string | null {
    return this.#store.head(this.#index).title
  }

  get url(): string | null {
    return this.#store.head(this.#index).url
  }

  get outlet(): string | null {
    return this.#store.articles.outlet(this.#index)
  }

  get language(): string {
    return this.#store.articles.language(this.#index)
  }

  get eventIds(): readonly string[] {
    return (this.#eventIds ??= this.#store.articles.eventIds(this.#index))
  }

  get quoteIds(): readonly string[] {
    return this.#store.articles.quoteIds(this.#index)
  }

  get entities(): readonly EntityFacts[] {
    const [start, end] = this.#store.entityRange(this.#index)
    return Array.from({ length: end - start }, (_, i) => this.#store.entities.at(start + i))
  }

  get topic(): string {
    return this.#store.articles.topic(this.#index)
  }

  get start(): number {
    return this.#store.articles.start(this.#index)
  }

  get end(): number {
    return this.#store.articles.end(this.#index)
  }

  get countries(): readonly string[] {
    return this.#store.articles.countries(this.#index)
  }

  get mainCountry(): string | null {
    return this.#store.articles.mainCountry(this.#index)
  }

  get keys(): Int32Array {
    return this.#store.articles.keys(this.#index)
  }

  get sketch(): Int32Array | null {
    return this.#store.articles.sketch(this.#index)
  }
}

import { daysOf, type Days } from '../../graph/time-values.ts'
import type { FactPlace, PackedArticle, PackedEvent, PackedHappening, PackedQuote, ReportData } from '../data.ts'

/** The embedded data and what is derived from it once. Articles are parsed when first asked for. */
export class Store {
  readonly data: ReportData
  /** Days of every event, null when it has no date. */
  readonly days: readonly (Days | null)[]
  /** Indices of all events by time, undated last. */
  readonly byTime: readonly number[]
  /** For every event the entities that take part or host it. */
  readonly parties: readonly (readonly number[])[]
  readonly #lines: readonly string[]
  readonly #articles: (PackedArticle | undefined)[] = []
  readonly #told: readonly number[]
  #known: readonly number[] | null = null
  #speakers: readonly (readonly number[])[] | null = null

  constructor(data: ReportData, articles: string) {
    this.data = data
    this.#lines = articles.trim().split('\n').slice(1, -1)
    this.days = data.events.map((e) => (e.time === null ? null : daysOf(e.time)))
    this.#told = data.events.map((e) => (e.members.length === 1 ? 1 : articlesOf(e.members).length))
    const start = this.days.map((d) => d?.from ?? Number.MAX_SAFE_INTEGER)
    this.byTime = data.events.map((_, i) => i).sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || this.told(b) - this.told(a) || a - b)
    this.parties = data.events.map((e) => [...new Set(e.participants.map(([, entity]) => entity).filter((entity) => entity >= 0))])
  }

  get articleCount(): number {
    return this.#lines.length
  }

  article(index: number): PackedArticle {
    const known = this.#articles[index]
    if (known) return known
    const line = this.#lines[index]
    if (line === undefined) throw new Error(`no article ${index}`)
    const parsed = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as PackedArticle
    this.#articles[index] = parsed
    return parsed
  }

  /** The JSON of an article, to look for words before parsing it. */
  line(index: number): string {
    return this.#lines[index] ?? ''
  }

  happening(index: number): PackedHappening {
    const event = this.data.events[index]
    if (!event) throw new Error(`no event ${index}`)
    return event
  }

  /** How many articles tell an event. */
  told(index: number): number {
    return this.#told[index] ?? 0
  }

  event([article, fact]: FactPlace): PackedEvent | undefined {
    return this.article(article).events[fact]
  }

  quote([article, fact]: FactPlace): PackedQuote | undefined {
    return this.article(article).quotes[fact]
  }

  name(entity: number): string {
    return this.data.entities[entity]?.name ?? '?'
  }

  /** For every statement the entities that say or relay it. */
  get speakers(): readonly (readonly number[])[] {
    this.#speakers ??= this.data.statements.map((s) => [...s.saidBy, ...s.via])
    return this.#speakers
  }

  /** Entities named by most articles first. */
  get known(): readonly number[] {
    const { entities } = this.data
    this.#known ??= entities.map((_, i) => i).sort((a, b) => (entities[b]?.articles.length ?? 0) - (entities[a]?.articles.length ?? 0) || a - b)
    return this.#known
  }
}

/** The different articles among places. */
export function articlesOf(places: readonly FactPlace[]): number[] {
  return [...new Set(places.map(([article]) => article))]
}

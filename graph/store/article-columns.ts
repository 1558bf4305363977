import type { GraphFacts } from '../facts.ts'
import { sketchSize } from '../summary/sketch.ts'
import type { Days } from '../time-values.ts'
import { Integers } from './growing.ts'
import type { Texts } from './texts.ts'

/** Between the entries of a list; none holds it. */
const separator = '\n'
/** In place of a day that is not known. */
const noDay = -0x80000000

/** What merging needs of every article at any time, in columns: about a kilobyte each, keys included. */
export class ArticleColumns {
  readonly #texts: Texts
  readonly #records = new Integers()
  readonly #revisions = new Integers()
  readonly #outlets = new Integers()
  readonly #languages = new Integers()
  readonly #published = new Integers()
  readonly #from = new Integers()
  readonly #to = new Integers()
  readonly #eventIds = new Integers()
  readonly #quoteIds = new Integers()
  readonly #countries = new Integers()
  readonly #mainCountries = new Integers()
  readonly #topics = new Integers()
  readonly #starts = new Integers()
  readonly #ends = new Integers()
  readonly #eventCounts = new Integers()
  readonly #quoteCounts = new Integers()
  readonly #keys = new Integers()
  readonly #firstKeys = new Integers()
  readonly #sketches = new Integers()
  readonly #firstInSketch = new Integers()

  constructor(texts: Texts) {
    this.#texts = texts
  }

  get length(): number {
    return this.#records.length
  }

  push(article: Omit<GraphFacts, 'events' | 'quotes' | 'links' | 'entities'>): void {
    const texts = this.#texts
    this.#records.push(texts.add(article.record))
    this.#revisions.push(texts.add(article.revision))
    this.#outlets.push(texts.number(article.outlet))
    this.#languages.push(texts.number(article.language))
    this.#published.push(texts.number(article.published))
    this.#from.push(article.publishedDays?.from ?? noDay)
    this.#to.push(article.publishedDays?.to ?? noDay)
    this.#eventIds.push(texts.number(article.eventIds.join(separator)))
    this.#quoteIds.push(texts.number(article.quoteIds.join(separator)))
    this.#countries.push(texts.number(article.countries.join(separator)))
    this.#mainCountries.push(texts.number(article.mainCountry))
    this.#topics.push(texts.add(article.topic))
    this.#starts.push(article.start)
    this.#ends.push(article.end)
    this.#eventCounts.push(article.eventIds.length)
    this.#quoteCounts.push(article.quoteIds.length)
    this.#firstKeys.push(this.#keys.length)
    this.#keys.pushAll(article.keys)
    this.#firstInSketch.push(article.sketch === null ? -1 : this.#sketches.length)
    if (article.sketch !== null) this.#sketches.pushAll(article.sketch)
  }

  record(index: number): string {
    return this.#texts.text(this.#records.at(index))
  }

  revision(index: number): string {
    return this.#texts.text(this.#revisions.at(index))
  }

  outlet(index: number): string | null {
    return this.#texts.textOrNull(this.#outlets.at(index))
  }

  language(index: number): string {
    return this.#texts.text(this.#languages.at(index))
  }

  published(index: number): string | null {
    return this.#texts.textOrNull(this.#published.at(index))
  }

  publishedDays(index: number): Days | null {
    const from = this.#from.at(index)
    return from === noDay ? null : { from, to: this.#to.at(index) }
  }

  eventIds(index: number): readonly string[] {
    return this.#list(this.#eventIds.at(index))
  }

  quoteIds(index: number): readonly string[] {
    return this.#list(this.#quoteIds.at(index))
  }

  eventCount(index: number): number {
    return this.#eventCounts.at(index)
  }

  quoteCount(index: number): number {
    return this.#quoteCounts.at(index)
  }

  countries(index: number): readonly string[] {
    return this.#list(this.#countries.at(index))
  }

  mainCountry(index: number): string | null {
    return this.#texts.textOrNull(this.#mainCountries.at(index))
  }

  topic(index: number): string {
    return this.#texts.text(this.#topics.at(index))
  }

  start(index: number): number {
    return this.#starts.at(index)
  }

  end(index: number): number {
    return this.#ends.at(index)
  }

  keys(index: number): Int32Array {
    return this.#keys.slice(this.#firstKeys.at(index), index + 1 < this.length ? this.#firstKeys.at(index + 1) : this.#keys.length)
  }

  sketch(index: number): Int32Array | null {
    const first = this.#firstInSketch.at(index)
    return first < 0 ? null : this.#sketches.slice(first, first + sketchSize)
  }

  #list(number: number): readonly string[] {
    const text = this.#texts.text(number)
    return text === '' ? [] : text.split(separator)
  }
}

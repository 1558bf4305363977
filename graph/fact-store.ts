import { closeSync, mkdtempSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EntityColumns } from './entity-columns.ts'
import type { ArticleFacts, EntityFacts, GraphFacts, ToldFacts } from './facts.ts'
import { Integers, Strings } from './growing.ts'
import { Held } from './held.ts'
import { FactPool } from './summary/pool.ts'
import { sketchSize } from './summary/sketch.ts'
import type { Days } from './time-values.ts'

/** Events and quotations up to which all that articles tell stays in memory, and those held of what is read back. */
const mostInMemory = 200_000
const mostHeld = 150_000
/** Articles whose entities are held as objects. */
const mostUnpacked = 2000
/** Characters that wait to be written. */
const bufferLength = 1 << 20

/**
 * The facts of any number of records: what is needed of every article in memory, packed, and what it tells in a temporary
 * file once there is much. The file is gone when the process ends.
 */
export class FactStore {
  readonly #articles: StoredArticle[] = []
  readonly #strings = new Strings()
  readonly #pool = new FactPool()
  readonly #entities = new EntityColumns(this.#strings)
  readonly #keys = new Integers()
  readonly #sketches = new Integers()
  readonly #inMemory: ToldFacts[] = []
  #weightInMemory = 0
  readonly #mostInMemory: number
  readonly #held: Held<ToldFacts>
  readonly #unpacked = new Held<readonly EntityFacts[]>(mostUnpacked, () => 1)
  #file: SpillFile | null = null

  /** `inMemory`, `held`: events and quotations up to which all stays in memory, and those held of what is read back. */
  constructor({ inMemory = mostInMemory, held = mostHeld }: { readonly inMemory?: number; readonly held?: number } = {}) {
    this.#mostInMemory = inMemory
    this.#held = new Held(held, weightOf)
  }

  get size(): number {
    return this.#articles.length
  }

  add({ events, quotes, links, entities, keys, sketch, ...article }: GraphFacts): void {
    const pool = this.#pool
    const own = { ...article, path: pool.text(article.path), language: pool.text(article.language), outlet: article.outlet === null ? null : pool.text(article.outlet), eventIds: pool.list(article.eventIds), quoteIds: pool.list(article.quoteIds), countries: pool.list(article.countries) }
    this.#articles.push(new StoredArticle(own, this, { entities: this.#entities.length, keys: this.#keys.length, sketch: sketch === null ? -1 : this.#sketches.length }, this.#articles.length))
    for (const entity of entities) this.#entities.push(entity)
    this.#keys.pushAll(keys)
    if (sketch !== null) this.#sketches.pushAll(sketch)
    this.#keep({ events, quotes, links })
  }

  #keep(told: ToldFacts): void {
    if (this.#file) {
      this.#file.append(JSON.stringify(told))
      return
    }
    this.#inMemory.push(told)
    this.#weightInMemory += weightOf(told)
    if (this.#weightInMemory <= this.#mostInMemory) return
    this.#file = new SpillFile()
    for (const one of this.#inMemory.splice(0)) this.#file.append(JSON.stringify(one))
  }

  article(index: number): StoredArticle {
    return this.#articles[index] as StoredArticle
  }

  told(index: number): ToldFacts {
    const file = this.#file
    if (!file) return this.#inMemory[index] as ToldFacts
    return this.#held.get(index, () => JSON.parse(file.read(index)) as ToldFacts)
  }

  /** Where an article's entities, and the next one's, stand in the columns. */
  entityRange(index: number): readonly [start: number, end: number] {
    return [this.article(index).starts.entities, this.#articles[index + 1]?.starts.entities ?? this.#entities.length]
  }

  get entities(): EntityColumns {
    return this.#entities
  }

  entitiesOf(index: number): readonly EntityFacts[] {
    return this.#unpacked.get(index, () => {
      const [start, end] = this.entityRange(index)
      return Array.from({ length: end - start }, (_, i) => this.#entities.at(start + i))
    })
  }

  keysOf(index: number): Int32Array {
    return this.#keys.slice(this.article(index).starts.keys, this.#articles[index + 1]?.starts.keys ?? this.#keys.length)
  }

  sketchOf(index: number): Int32Array | null {
    const { sketch } = this.article(index).starts
    return sketch < 0 ? null : this.#sketches.slice(sketch, sketch + sketchSize)
  }
}

function weightOf({ events, quotes }: ToldFacts): number {
  return 1 + events.length + quotes.length
}

type OwnFacts = Omit<ArticleFacts, 'entities' | 'keys' | 'sketch'>

/** What stays in memory of an article; the larger parts are packed in the store's columns. */
export class StoredArticle implements ArticleFacts {
  readonly record: string
  readonly revision: string
  readonly path: string
  readonly title: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly language: string
  readonly published: string | null
  readonly publishedDays: Days | null
  readonly eventIds: readonly string[]
  readonly quoteIds: readonly string[]
  readonly topic: string
  readonly start: number
  readonly end: number
  readonly countries: readonly string[]
  readonly mainCountry: string | null
  readonly #store: FactStore
  readonly #index: number
  readonly #starts: Starts

  constructor(facts: OwnFacts, store: FactStore, starts: Starts, index: number) {
    this.record = facts.record
    this.revision = facts.revision
    this.path = facts.path
    this.title = facts.title
    this.url = facts.url
    this.outlet = facts.outlet
    this.language = facts.language
    this.published = facts.published
    this.publishedDays = facts.publishedDays
    this.eventIds = facts.eventIds
    this.quoteIds = facts.quoteIds
    this.topic = facts.topic
    this.start = facts.start
    this.end = facts.end
    this.countries = facts.countries
    this.mainCountry = facts.mainCountry
    this.#store = store
    this.#starts = starts
    this.#index = index
  }

  get starts(): Starts {
    return this.#starts
  }

  get entities(): readonly EntityFacts[] {
    return this.#store.entitiesOf(this.#index)
  }

  get keys(): Int32Array {
    return this.#store.keysOf(this.#index)
  }

  get sketch(): Int32Array | null {
    return this.#store.sketchOf(this.#index)
  }
}

/** Where an article's parts begin in the columns; -1 for no sketch. */
interface Starts {
  readonly entities: number
  readonly keys: number
  readonly sketch: number
}

/** Texts one after the other in a temporary file, read back by number. */
class SpillFile {
  readonly #file: number
  readonly #starts: number[] = [0]
  #waiting: Buffer[] = []
  #waitingLength = 0
  #written = 0

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'cronaca-merge-'))
    const path = join(folder, 'facts')
    this.#file = openSync(path, 'w+')
    try {
      // the open file lives on without a name, and with it the space it takes, until the process ends
      unlinkSync(path)
      rmSync(folder, { recursive: true })
    } catch {
      process.once('exit', () => {
        closeSync(this.#file)
        rmSync(folder, { recursive: true, force: true })
      })
    }
  }

  append(text: string): void {
    const data = Buffer.from(text)
    this.#waiting.push(data)
    this.#waitingLength += data.length
    this.#starts.push((this.#starts.at(-1) as number) + data.length)
    if (this.#waitingLength >= bufferLength) this.#flush()
  }

  read(index: number): string {
    if (this.#waiting.length > 0) this.#flush()
    const start = this.#starts[index] as number
    const data = Buffer.allocUnsafe((this.#starts[index + 1] as number) - start)
    readSync(this.#file, data, 0, data.length, start)
    return data.toString('utf8')
  }

  #flush(): void {
    const data = Buffer.concat(this.#waiting)
    writeSync(this.#file, data, 0, data.length, this.#written)
    this.#written += data.length
    this.#waiting = []
    this.#waitingLength = 0
  }
}

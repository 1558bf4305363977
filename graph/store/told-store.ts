import type { ArgFacts, EventFacts, LinkFacts, QuoteFacts, SourceFacts, TimeFacts } from '../facts.ts'
import { none } from '../summary/pool.ts'
import { Numbers } from './growing.ts'
import { Recent } from './recent.ts'
import { TemporaryFile } from './temporary-file.ts'
import { PartsReader, partsOf } from './told-parts.ts'

/** What an article tells, and what is only needed to show it. */
export interface Told {
  readonly path: string
  readonly title: string | null
  readonly url: string | null
  readonly links: readonly LinkFacts[]
  readonly events: readonly EventFacts[]
  readonly quotes: readonly QuoteFacts[]
}

/** Bytes up to which all that articles tell stays in memory. */
const mostInMemory = 32 << 20
/** Bytes that wait to be written. */
const mostWaiting = 1 << 20
/** Articles whose bytes are held of what is read back: at most twice as many. */
const mostHeld = 1200

/** What articles tell, in parts that are read one by one; in a temporary file once there is much. */
export class ToldStore {
  readonly #mostInMemory: number
  #inMemory: Buffer[] = []
  #bytesInMemory = 0
  #waiting: Buffer[] = []
  #waitingBytes = 0
  #file: TemporaryFile | null = null
  readonly #starts = new Numbers()
  #end = 0
  readonly #held: Recent<PartsReader>

  /** `inMemory`: bytes up to which all stays in memory; `held`: articles held of what is read back. */
  constructor({ inMemory = mostInMemory, held = mostHeld }: { readonly inMemory?: number; readonly held?: number } = {}) {
    this.#mostInMemory = inMemory
    this.#held = new Recent(held)
  }

  add({ path, title, url, links, events, quotes }: Told): void {
    const data = partsOf([JSON.stringify([path, title, url]), JSON.stringify(links), ...events.flatMap((event) => [eventText(event), event.sentences.join(separator)]), ...quotes.map(quoteText)])
    this.#starts.push(this.#end)
    this.#end += data.length
    if (this.#file) this.#write(data)
    else {
      this.#inMemory.push(data)
      this.#bytesInMemory += data.length
      if (this.#bytesInMemory <= this.#mostInMemory) return
      this.#file = new TemporaryFile()
      for (const one of this.#inMemory) this.#write(one)
      this.#inMemory = []
    }
  }

  head(index: number): Pick<Told, 'path' | 'title' | 'url'> {
    const [path, title, url] = JSON.parse(this.#parts(index).text(0)) as [string, string | null, string | null]
    return { path, title, url }
  }

  links(index: number): readonly LinkFacts[] {
    return JSON.parse(this.#parts(index).text(1)) as LinkFacts[]
  }

  event(index: number, local: number): EventFacts {
    const parts = this.#parts(index)
    return eventOf(parts.text(2 + 2 * local), parts.text(3 + 2 * local))
  }

  /** `events`: how many events the article has. */
  quote(index: number, local: number, events: number): QuoteFacts {
    return quoteOf(this.#parts(index).text(2 + 2 * events + local))
  }

  /** All that an article tells, as bytes. */
  bytes(index: number): Uint8Array {
    return this.#parts(index).data
  }

  #parts(index: number): PartsReader {
    return this.#held.get(index, () => new PartsReader(this.#read(index)))
  }

  #read(index: number): Buffer {
    const file = this.#file
    if (!file) return this.#inMemory[index] as Buffer
    if (this.#waiting.length > 0) this.#flush(file)
    const start = this.#starts.at(index) as number
    return file.read(start, (index + 1 < this.#starts.length ? (this.#starts.at(index + 1) as number) : this.#end) - start)
  }

  #write(data: Buffer): void {
    this.#waiting.push(data)
    this.#waitingBytes += data.length
    if (this.#waitingBytes >= mostWaiting) this.#flush(this.#file as TemporaryFile)
  }

  #flush(file: TemporaryFile): void {
    file.append(Buffer.concat(this.#waiting))
    this.#waiting = []
    this.#waitingBytes = 0
  }
}

/** Between packed sentences, which hold no such character. */
const separator = '\n'

// Rows without names: half the text, and all objects made of them are of one shape.

type EventRow = readonly [
  string, string, string, number, 0 | 1, string, EventFacts['extent'], number, number, readonly number[],
  readonly string[], readonly string[], readonly string[], readonly ArgRow[], readonly [string, number, number, 0 | 1, 0 | 1] | null, string | null, readonly SourceFacts[], 0 | 1,
]
type ArgRow = readonly [role: string, entity: number, text: string, count: number | null, inherited: 0 | 1, resolved: 0 | 1, start: number, end: number]
type QuoteRow = readonly [string, string, string, number, number, readonly string[], readonly string[], SourceFacts | null, readonly SourceFacts[], number]

const bit = (flag: boolean): 0 | 1 => (flag ? 1 : 0)

function eventText(event: EventFacts): string {
  const { time } = event
  const args = event.args.map((arg): ArgRow => [arg.role, arg.entity, arg.text, arg.count, bit(arg.inherited), bit(arg.resolved), arg.start, arg.end])
  const row: EventRow = [
    event.id, event.type, event.factuality, event.confidence, bit(event.prominent), event.trigger, event.extent, event.start, event.end, event.again,
    event.triggerStems, event.themeStems, event.meanings, args, time && [time.value, time.days.from, time.days.to, bit(time.stated), bit(time.own)], event.duration, event.sources, bit(event.only),
  ]
  return JSON.stringify(row)
}

function eventOf(text: string, sentences: string): EventFacts {
  const [id, type, factuality, confidence, prominent, trigger, extent, start, end, again, triggerStems, themeStems, meanings, args, time, duration, sources, only] = JSON.parse(text) as EventRow
  return {
    id, type, factuality, confidence, prominent: prominent === 1, trigger, extent, start, end, again, triggerStems, themeStems, meanings, sentences: sentences === '' ? none : sentences.split(separator),
    args: args.length === 0 ? none : args.map(argOf), time: time === null ? null : timeOf(time), duration, sources: sources.length === 0 ? none : sources, only: only === 1,
  }
}

function argOf([role, entity, text, count, inherited, resolved, start, end]: ArgRow): ArgFacts {
  return { role, entity, text, count, inherited: inherited === 1, resolved: resolved === 1, start, end }
}

function timeOf([value, from, to, stated, own]: NonNullable<EventRow[14]>): TimeFacts {
  return { value, days: { from, to }, stated: stated === 1, own: own === 1 }
}

function quoteText(quote: QuoteFacts): string {
  const row: QuoteRow = [quote.id, quote.kind, quote.text, quote.start, quote.end, quote.stems, quote.nameStems, quote.speaker, quote.via, quote.confidence]
  return JSON.stringify(row)
}

function quoteOf(text: string): QuoteFacts {
  const [id, kind, words, start, end, stems, nameStems, speaker, via, confidence] = JSON.parse(text) as QuoteRow
  return { id, kind, text: words, start, end, stems, nameStems, speaker, via: via.length === 0 ? none : via, confidence }
}

import { hash32 } from '../hash.ts'
import { Integers } from './growing.ts'

/** Bytes of a page; a text never crosses into the next one, a longer text has a page of its own. */
const pageSize = 1 << 20
/** Bytes before each text: its length, and whether it takes two bytes a character. */
const headerSize = 4
/** Texts decoded last, by the low bits of their number. */
const decodedSize = 1 << 13

/**
 * Texts by number, outside the heap of objects: millions of strings would weigh three times as much, and the collector
 * would walk them over and over. -1 is null.
 */
export class Texts {
  readonly #pages: Buffer[] = []
  /** Bytes taken of the last page. */
  #used = pageSize
  /** Page times page size plus place in the page, as 32 unsigned bits: four gigabytes of text. */
  readonly #starts = new Integers()
  readonly #hashes = new Integers()
  /** Open addressing: numbers of interned texts, -1 for a free place. */
  #table = new Int32Array(1 << 12).fill(-1)
  #interned = 0
  readonly #decoded = new Array<string>(decodedSize).fill('')
  readonly #decodedNumbers = new Int32Array(decodedSize).fill(-1)

  /** Number of a text, the same for equal ones. */
  number(text: string | null): number {
    if (text === null) return -1
    const hash = hash32(text) | 0
    const mask = this.#table.length - 1
    let place = hash & mask
    for (let number = this.#table[place] as number; number >= 0; number = this.#table[place] as number) {
      if (this.#hashes.at(number) === hash && this.text(number) === text) return number
      place = (place + 1) & mask
    }
    const number = this.#append(text, hash)
    this.#table[place] = number
    if (++this.#interned * 2 > this.#table.length) this.#enlarge()
    return number
  }

  /** Number of a text that is like no other. */
  add(text: string): number {
    return this.#append(text, 0)
  }

  text(number: number): string {
    const at = number & (decodedSize - 1)
    if (this.#decodedNumbers[at] === number) return this.#decoded[at] as string
    const text = this.#read(number)
    this.#decodedNumbers[at] = number
    this.#decoded[at] = text
    return text
  }

  textOrNull(number: number): string | null {
    return number < 0 ? null : this.text(number)
  }

  #read(number: number): string {
    const start = this.#starts.at(number) >>> 0
    const page = this.#pages[Math.floor(start / pageSize)] as Buffer
    const from = start % pageSize
    const header = page.readUInt32LE(from)
    const length = header >>> 1
    const first = from + headerSize
    return (header & 1) === 1 ? page.toString('utf16le', first, first + length * 2) : page.toString('latin1', first, first + length)
  }

  #append(text: string, hash: number): number {
    const wide = isWide(text)
    const size = headerSize + text.length * (wide ? 2 : 1)
    if (this.#used + size > pageSize) {
      this.#pages.push(Buffer.allocUnsafeSlow(Math.max(pageSize, size)))
      this.#used = 0
    }
    const page = this.#pages.at(-1) as Buffer
    const at = this.#used
    page.writeUInt32LE(((text.length << 1) | (wide ? 1 : 0)) >>> 0, at)
    page.write(text, at + headerSize, wide ? 'utf16le' : 'latin1')
    this.#used = at + size
    const number = this.#starts.length
    this.#starts.push((this.#pages.length - 1) * pageSize + at)
    this.#hashes.push(hash)
    return number
  }

  #enlarge(): void {
    const earlier = this.#table
    const table = new Int32Array(earlier.length * 2).fill(-1)
    for (const number of earlier) {
      if (number < 0) continue
      let place = this.#hashes.at(number) & (table.length - 1)
      while ((table[place] as number) >= 0) place = (place + 1) & (table.length - 1)
      table[place] = number
    }
    this.#table = table
  }
}

/** Does it hold a character beyond Latin-1? */
export function isWide(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return true
  return false
}

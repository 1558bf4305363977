import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { readLines } from '../../graph/lines.ts'
import { Integers, Numbers } from '../../graph/store/growing.ts'

/** Hexadecimal digits of a key that it is looked up by, in two halves. */
const digits = 8
/** Bytes read at once: what is asked for next mostly stands behind what was asked for last. */
const windowSize = 1 << 16
/** Characters that wait to be written. */
const mostWaiting = 1 << 16

/** What a merge left, a line each: a key of hexadecimal digits and what was found. In memory is only where each stands. */
export class EarlierFindings {
  readonly #file: number
  readonly #starts = new Numbers()
  readonly #lengths = new Integers()
  readonly #first = new Integers()
  readonly #second = new Integers()
  /** Open addressing by the key's first digits: numbers of lines, -1 for a free place. */
  readonly #table: Int32Array
  readonly #window = Buffer.allocUnsafe(windowSize)
  #windowStart = 0
  #windowLength = 0

  /** The findings at `path`, whose first line is `heading`; null where another state of the program left them. */
  static open(path: string, heading: string): EarlierFindings | null {
    for (const first of readLines(path)) return first === heading ? new EarlierFindings(path) : null
    return null
  }

  private constructor(path: string) {
    let at = 0
    for (const line of readLines(path)) {
      if (at > 0) {
        this.#starts.push(at)
        this.#lengths.push(line.length)
        this.#first.push(parseInt(line.slice(0, digits), 16))
        this.#second.push(parseInt(line.slice(digits, 2 * digits), 16))
      }
      at += line.length + 1
    }
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(this.#lengths.length * 2 + 2))).fill(-1)
    for (let line = 0; line < this.#lengths.length; line++) this.#table[this.#placeOf(this.#first.at(line), this.#second.at(line))] = line
    this.#file = openSync(path, 'r')
  }

  get(key: string): string | undefined {
    const line = this.#table[this.#placeOf(parseInt(key.slice(0, digits), 16) | 0, parseInt(key.slice(digits, 2 * digits), 16) | 0)] as number
    if (line < 0) return undefined
    const found = this.#read(this.#starts.at(line) as number, this.#lengths.at(line))
    return found.startsWith(`${key} `) ? found.slice(key.length + 1) : undefined
  }

  close(): void {
    closeSync(this.#file)
  }

  /** Of the line with these digits, or where it would stand. */
  #placeOf(first: number, second: number): number {
    const mask = this.#table.length - 1
    let place = first & mask
    for (let line = this.#table[place] as number; line >= 0; line = this.#table[place] as number) {
      if (this.#first.at(line) === first && this.#second.at(line) === second) return place
      place = (place + 1) & mask
    }
    return place
  }

  #read(start: number, length: number): string {
    if (length > windowSize) {
      const data = Buffer.allocUnsafe(length)
      readSync(this.#file, data, 0, length, start)
      return data.toString('latin1')
    }
    if (start < this.#windowStart || start + length > this.#windowStart + this.#windowLength) {
      this.#windowStart = start
      this.#windowLength = readSync(this.#file, this.#window, 0, windowSize, start)
    }
    return this.#window.toString('latin1', start - this.#windowStart, start - this.#windowStart + length)
  }
}

/** Writes findings aside; they take the place of earlier ones on `commit`. */
export class NextFindings {
  readonly #path: string
  readonly #file: number
  #waiting: string

  constructor(path: string, heading: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#path = path
    this.#file = openSync(`${path}.partial`, 'w')
    this.#waiting = `${heading}\n`
  }

  /** `found` holds no line break, and ASCII alone. */
  set(key: string, found: string): void {
    this.#waiting += `${key} ${found}\n`
    if (this.#waiting.length > mostWaiting) this.#flush()
  }

  commit(): void {
    this.#flush()
    closeSync(this.#file)
    renameSync(`${this.#path}.partial`, this.#path)
  }

  abandon(): void {
    closeSync(this.#file)
    rmSync(`${this.#path}.partial`, { force: true })
  }

  #flush(): void {
    const data = Buffer.from(this.#waiting, 'latin1')
    for (let done = 0; done < data.length; ) done += writeSync(this.#file, data, done)
    this.#waiting = ''
  }
}

import { closeSync, mkdtempSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArticleFacts, GraphFacts, ToldFacts } from './facts.ts'

/** Articles up to which all facts stay in memory, and articles whose facts are held of those read back. */
const mostInMemory = 3000
const mostHeld = 5000
/** Characters that wait to be written. */
const bufferLength = 1 << 20

/**
 * The facts of any number of records: what is needed of every article in memory, what it tells in a temporary file
 * once there are many. The file is gone when the process ends.
 */
export class FactStore {
  readonly #articles: ArticleFacts[] = []
  readonly #inMemory: ToldFacts[] = []
  readonly #held = new Map<number, ToldFacts>()
  #file: SpillFile | null = null

  get size(): number {
    return this.#articles.length
  }

  add({ events, quotes, links, ...article }: GraphFacts): void {
    this.#articles.push(article)
    const told = { events, quotes, links }
    if (this.#file) this.#file.append(JSON.stringify(told))
    else this.#inMemory.push(told)
    if (this.#file || this.#inMemory.length <= mostInMemory) return
    this.#file = new SpillFile()
    for (const one of this.#inMemory.splice(0)) this.#file.append(JSON.stringify(one))
  }

  article(index: number): ArticleFacts {
    return this.#articles[index] as ArticleFacts
  }

  told(index: number): ToldFacts {
    if (!this.#file) return this.#inMemory[index] as ToldFacts
    let told = this.#held.get(index)
    if (!told) {
      told = JSON.parse(this.#file.read(index)) as ToldFacts
      if (this.#held.size >= mostHeld) this.#held.delete(this.#held.keys().next().value as number)
      this.#held.set(index, told)
    }
    return told
  }
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

import { rm } from 'node:fs/promises'
import type { Entry } from '../readers/format.ts'
import { readJsonLines } from './lines.ts'
import { OutputFolder } from './output.ts'

const name = '.cronaca/articles'

/**
 * What the inputs of a run hold, kept in `DIR/.cronaca/articles` while it goes on: a run needs its articles several times, and its inputs may
 * be slow to read (packed, web pages) or, as standard input, there only once. Read again, they are the same whatever became of the inputs.
 */
export class ArticleSpool {
  readonly #output: OutputFolder

  /** `folder` is that of the run. */
  constructor(folder: string) {
    this.#output = new OutputFolder(folder)
  }

  /** Gives the entries of the inputs as they come, and keeps them. Throws what writing throws (a full disk). */
  async *fill(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
    const kept = await this.#output.lines(name)
    for await (const entry of entries) {
      await kept.write(JSON.stringify(entry))
      yield entry
    }
    await this.#output.commit()
  }

  /** The entries that are kept, in their order. */
  entries(): AsyncGenerator<Entry> {
    return readJsonLines<Entry>(this.#output.path(name))
  }

  async remove(): Promise<void> {
    await this.#output.abandon()
    await rm(this.#output.path(name), { force: true })
  }
}

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { Writable } from 'node:stream'
import { Command } from 'commander'
import { readProfile } from '../../pipeline/profile/read.ts'
import { readInputs } from '../../pipeline/readers/read.ts'
import { inProcess } from '../../pipeline/run/job.ts'
import { mapOrdered } from '../../pipeline/run/ordered.ts'
import { usualConcurrency, WorkerPool } from '../../pipeline/run/pool.ts'
import { keepHeapsSmall } from '../heap.ts'
import { refuseFolders, settingsOf, wholeNumber } from '../options.ts'
import { readOptionsOf, withConfig, withReadingOptions, type ReadingOptions } from '../reading.ts'

interface ExtractOptions extends ReadingOptions {
  readonly to?: string
  readonly quarantine?: string
  readonly profile?: string
  readonly text: boolean
  readonly concurrency?: number
  readonly workers: number
  readonly timeout: number
}

/** `cronaca extract [INPUT…]`: a filter from articles to records, one JSON object a line. */
export function extractCommand(): Command {
  const command = new Command('extract')
    .description('articles in, records out, one JSON object a line; nothing else is written (no graph, no database)')
    .argument('[input...]', 'files of any format that is read (docs/inputs.md); default: JSONL from standard input')
    .option('--to <file>', 'write the records to a file, whole or not at all, instead of standard output')
    .option('--quarantine <file>', 'write what is set aside to a file, one JSON object a line, instead of standard error')
    .option('--profile <file>', 'profile.json that a run or `cronaca profile` made')
  return withReadingOptions(command)
    .option('--no-text', 'leave the article text out of the records')
    .option('--concurrency <n>', 'articles under way at once (default: 8, or two a worker)', wholeNumber(1))
    .option('--workers <n>', 'worker threads, 0 for none', wholeNumber(0), 0)
    .option('--timeout <seconds>', 'with workers: set an article aside that takes longer', wholeNumber(1), 120)
    .action(extract)
}

async function extract(inputs: string[], flags: ExtractOptions, command: Command): Promise<void> {
  keepHeapsSmall()
  const options = await withConfig(flags, command)
  refuseFolders(command, options.to, options.quarantine)
  const settings = settingsOf(options, { keepText: options.text, profile: options.profile === undefined ? null : readProfile(options.profile) })
  const extractor = options.workers === 0 ? inProcess(settings) : new WorkerPool(settings, options.workers, options.timeout * 1000)
  const [records, aside] = [new Output(options.to, process.stdout), new Output(options.quarantine, process.stderr)]
  const entries = readInputs(inputs.length === 0 ? ['-'] : inputs, { stdinFormat: options.format ?? 'jsonl', ...readOptionsOf(options) })
  try {
    for await (const result of mapOrdered(entries, options.concurrency ?? usualConcurrency(options.workers), async (entry) => ('text' in entry ? extractor.run('record', entry) : { quarantined: entry }))) {
      if ('line' in result) await records.write(result.line)
      else {
        await aside.write(JSON.stringify(result.quarantined))
        process.exitCode = 1
      }
    }
    await records.commit()
    await aside.commit()
  } catch (error) {
    await records.abandon()
    await aside.abandon()
    if (!closedByReader(error)) throw error
  } finally {
    await extractor.close()
  }
}

/** `cronaca extract … | head` is no fault. */
function closedByReader(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPIPE'
}

/** Lines to a file that appears whole or not at all, or to a stream of the process. */
class Output {
  readonly #path: string | undefined
  readonly #stream: Writable

  constructor(path: string | undefined, stream: Writable) {
    this.#path = path
    this.#stream = path === undefined ? stream : createWriteStream(`${path}.partial`)
    this.#stream.on('error', () => undefined) // kept in `errored`, thrown by the next write
  }

  async write(line: string): Promise<void> {
    if (this.#stream.errored) throw this.#stream.errored
    if (!this.#stream.write(`${line}\n`)) await once(this.#stream, 'drain')
  }

  async commit(): Promise<void> {
    if (this.#path === undefined) return
    this.#stream.end()
    await finished(this.#stream)
    await rename(`${this.#path}.partial`, this.#path)
  }

  async abandon(): Promise<void> {
    if (this.#path === undefined) return
    this.#stream.destroy()
    await rm(`${this.#path}.partial`, { force: true })
  }
}

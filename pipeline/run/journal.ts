import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { JobResult } from './job.ts'

/** Articles between two journal lines: what a crash costs at most. */
const flushEvery = 64

const partials = ['records.jsonl', 'quarantine.jsonl', 'keys'] as const
type Partial = (typeof partials)[number]

interface Checkpoint {
  readonly articles: number
  readonly records: number
  readonly bytes: Readonly<Record<Partial, number>>
}

const nothing: Checkpoint = { articles: 0, records: 0, bytes: { 'records.jsonl': 0, 'quarantine.jsonl': 0, keys: 0 } }

/**
 * Makes the extraction of a run resumable. Results go to files aside, in input order; after every few articles one journal line
 * says how many bytes of each belong to finished articles. A run that was killed at any moment starts again by cutting the files
 * back to the last line, so that it ends with the same bytes as one that was never disturbed.
 *
 * Lives in `DIR/.cronaca/`. The first journal line is the run's key (version, settings, profile, inputs): another key starts afresh.
 */
export class ExtractionJournal {
  readonly #folder: string
  readonly #state: string
  readonly #files: Readonly<Record<Partial | 'journal', number>>
  readonly #buffers: Record<Partial, string[]> = { 'records.jsonl': [], 'quarantine.jsonl': [], keys: [] }
  readonly #bytes: Record<Partial, number>
  #articles: number
  #records: number
  #waiting = 0

  private constructor(folder: string, state: string, files: Readonly<Record<Partial | 'journal', number>>, last: Checkpoint) {
    this.#folder = folder
    this.#state = state
    this.#files = files
    this.#articles = last.articles
    this.#records = last.records
    this.#bytes = { ...last.bytes }
  }

  /** Opens the journal of a run in `folder`, at the last checkpoint of the same run if there is one. */
  static open(folder: string, key: string): ExtractionJournal {
    const state = join(folder, '.cronaca')
    mkdirSync(state, { recursive: true })
    const last = lastCheckpoint(state, key)
    const open = (name: Partial | 'journal', flags: string): number => openSync(join(state, `${name}.partial`), flags)
    const files = { 'records.jsonl': open('records.jsonl', last ? 'r+' : 'w'), 'quarantine.jsonl': open('quarantine.jsonl', last ? 'r+' : 'w'), keys: open('keys', last ? 'r+' : 'w'), journal: open('journal', 'w') }
    for (const name of partials) ftruncateSync(files[name], (last ?? nothing).bytes[name])
    writeSync(files.journal, `${key}\n${last ? `${JSON.stringify(last)}\n` : ''}`)
    return new ExtractionJournal(folder, state, files, last ?? nothing)
  }

  /** Articles that are finished: so many inputs are to be skipped. */
  get articles(): number {
    return this.#articles
  }

  get records(): number {
    return this.#records
  }

  /** Adds the result of the next article, with the key under which its record may be used again. */
  append(result: JobResult, reuseKey: string | null): void {
    if ('line' in result) {
      this.#buffers['records.jsonl'].push(`${result.line}\n`)
      this.#buffers.keys.push(`${reuseKey ?? '-'} ${Buffer.byteLength(result.line) + 1}\n`)
      this.#records++
    } else this.#buffers['quarantine.jsonl'].push(`${JSON.stringify(result.quarantined)}\n`)
    this.#articles++
    if (++this.#waiting >= flushEvery) this.checkpoint()
  }

  /** Writes what waits, then the journal line that makes it count. */
  checkpoint(): void {
    for (const name of partials) {
      const text = this.#buffers[name].splice(0).join('')
      if (text !== '') this.#bytes[name] += writeAt(this.#files[name], text, this.#bytes[name])
    }
    writeSync(this.#files.journal, `${JSON.stringify({ articles: this.#articles, records: this.#records, bytes: this.#bytes })}\n`)
    this.#waiting = 0
  }

  /** Puts the files in place and forgets the journal. */
  finish(): void {
    this.checkpoint()
    for (const name of partials) fsyncSync(this.#files[name])
    this.close()
    rmSync(join(this.#state, 'keys'), { force: true }) // no keys are better than keys of other records
    renameSync(join(this.#state, 'records.jsonl.partial'), join(this.#folder, 'records.jsonl'))
    renameSync(join(this.#state, 'quarantine.jsonl.partial'), join(this.#folder, 'quarantine.jsonl'))
    renameSync(join(this.#state, 'keys.partial'), join(this.#state, 'keys'))
    rmSync(join(this.#state, 'journal.partial'), { force: true })
  }

  /** Closes the files; the next run with the same key goes on from the last checkpoint. */
  close(): void {
    for (const file of Object.values(this.#files)) closeSync(file)
  }
}

function writeAt(file: number, text: string, position: number): number {
  const data = Buffer.from(text)
  for (let written = 0; written < data.length; ) written += writeSync(file, data, written, data.length - written, position + written)
  return data.length
}

/** The last whole journal line whose bytes are all there; null when there is none, or the journal is another run's. */
function lastCheckpoint(state: string, key: string): Checkpoint | null {
  const path = join(state, 'journal.partial')
  if (!existsSync(path)) return null
  const [first, ...lines] = readFileSync(path, 'utf8').split('\n').slice(0, -1) // what follows the last line break was cut off
  if (first !== key) return null
  const sizes = Object.fromEntries(partials.map((name) => [name, statSync(join(state, `${name}.partial`), { throwIfNoEntry: false })?.size ?? -1]))
  for (const line of lines.reverse()) {
    const checkpoint = parse(line)
    if (checkpoint && partials.every((name) => checkpoint.bytes[name] <= (sizes[name] ?? -1))) return checkpoint
  }
  return null
}

function parse(line: string): Checkpoint | null {
  try {
    return JSON.parse(line) as Checkpoint
  } catch {
    return null
  }
}

import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RoleObservation } from './roles.ts'

/** Observations between two writes: what a crash costs at most. */
const flushEvery = 64

/**
 * What articles said about who holds what, kept from run to run in `DIR/.cronaca/roles`: one line an article, its reuse key, a space, the
 * observations as JSON. Lines are appended to `roles.partial` while a run goes on, so that a killed run finds them again.
 */
export class RoleMemory {
  readonly #path: string
  readonly #earlier = new Map<string, string>()
  readonly #current = new Map<string, string>()
  #waiting: string[] = []

  private constructor(path: string) {
    this.#path = path
  }

  /** Opens what runs before left in the folder of a run, made if missing. */
  static open(folder: string): RoleMemory {
    const state = join(folder, '.cronaca')
    mkdirSync(state, { recursive: true })
    const memory = new RoleMemory(join(state, 'roles'))
    dropCutLine(memory.#partial)
    for (const path of [memory.#path, memory.#partial]) memory.#read(path)
    return memory
  }

  /** What an article with this key said, or null if that is not known. */
  find(key: string): readonly RoleObservation[] | null {
    const found = this.#current.get(key) ?? this.#earlier.get(key)
    if (found === undefined) return null
    this.#current.set(key, found)
    return JSON.parse(found) as readonly RoleObservation[]
  }

  /** Keeps what an article said. */
  keep(key: string, observations: readonly RoleObservation[]): void {
    const text = JSON.stringify(observations)
    this.#current.set(key, text)
    this.#waiting.push(`${key} ${text}\n`)
    if (this.#waiting.length >= flushEvery) this.#flush()
  }

  /** Keeps for the next run what this one asked for, and nothing else. */
  finish(): void {
    writeFileSync(`${this.#path}.new`, [...this.#current].map(([key, text]) => `${key} ${text}\n`).join(''))
    renameSync(`${this.#path}.new`, this.#path)
    rmSync(this.#partial, { force: true })
  }

  get #partial(): string {
    return `${this.#path}.partial`
  }

  #flush(): void {
    appendFileSync(this.#partial, this.#waiting.join(''))
    this.#waiting = []
  }

  #read(path: string): void {
    if (!existsSync(path)) return
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const space = line.indexOf(' ')
      if (space > 0) this.#earlier.set(line.slice(0, space), line.slice(space + 1))
    }
  }
}

/** A run that was killed while it wrote leaves half a line at the end. */
function dropCutLine(path: string): void {
  if (existsSync(path)) truncateSync(path, readFileSync(path).lastIndexOf(10) + 1)
}

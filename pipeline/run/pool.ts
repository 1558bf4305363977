import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Quarantined, RawArticle } from '../article.ts'
import { packageRoot } from '../files.ts'
import type { Settings } from '../settings.ts'
import type { Extractor, Results, Task } from './job.ts'
import type { WorkerMessage } from './worker.ts'

/** Beside this module, or where the build puts it: this module itself is then part of a larger file. */
const workerFile = import.meta.url.endsWith('/pool.ts') ? new URL('./worker.js', import.meta.url) : join(packageRoot, 'dist/pipeline/run/worker.js')

/**
 * Room for what an article leaves behind, twice what Node gives: an article's layers are then mostly gone before they are
 * moved, and a quarter less time is spent on it.
 */
const maxYoungGenerationSizeMb = 96

interface Job {
  readonly task: Task
  readonly article: RawArticle
  readonly resolve: (result: Results[Task]) => void
}

/**
 * Worker threads, started as work piles up, at most `size`. A worker that dies, or is ended because its article took longer than
 * the time limit, takes one article with it, which is set aside; the next job gets a new worker.
 */
export class WorkerPool implements Extractor {
  #settings: Settings
  readonly #size: number
  readonly #timeLimit: number
  readonly #idle: Worker[] = []
  readonly #busy = new Map<Worker, Job & { readonly timer: NodeJS.Timeout }>()
  readonly #queue: Job[] = []
  #closed = false

  /** `timeLimit` in milliseconds per article. */
  constructor(settings: Settings, size: number, timeLimit = 120_000) {
    this.#settings = settings
    this.#size = size
    this.#timeLimit = timeLimit
  }

  run<T extends Task>(task: T, article: RawArticle): Promise<Results[T]> {
    return new Promise((resolve) => {
      this.#queue.push({ task, article, resolve: resolve as Job['resolve'] })
      this.#dispatch()
    })
  }

  use(settings: Settings): void {
    this.#settings = settings
    for (const worker of [...this.#idle, ...this.#busy.keys()]) send(worker, { settings })
  }

  /** Ends the workers; jobs that are not done are dropped, and no worker starts again for them. */
  async close(): Promise<void> {
    this.#closed = true
    for (const { timer } of this.#busy.values()) clearTimeout(timer)
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()))
  }

  #dispatch(): void {
    while (!this.#closed && this.#queue.length > 0) {
      const worker = this.#idle.pop() ?? (this.#busy.size < this.#size ? this.#start() : undefined)
      if (!worker) return
      const job = this.#queue.shift()
      if (!job) return
      const timer = setTimeout(() => this.#expire(worker), this.#timeLimit)
      this.#busy.set(worker, { ...job, timer })
      send(worker, { task: job.task, article: job.article })
    }
  }

  #start(): Worker {
    const worker = new Worker(workerFile, { workerData: this.#settings, resourceLimits: { maxYoungGenerationSizeMb } })
    worker.on('message', (result: Results[Task]) => {
      const job = this.#busy.get(worker)
      if (!job) return
      clearTimeout(job.timer)
      this.#busy.delete(worker)
      this.#idle.push(worker)
      job.resolve(result)
      this.#dispatch()
    })
    worker.on('error', (error) => this.#lost(worker, 'extract/worker-crash', `The worker that read this article ended: ${error instanceof Error ? error.message : String(error)}`))
    worker.on('exit', (code) => this.#lost(worker, 'extract/worker-crash', `The worker that read this article ended with code ${code}.`))
    return worker
  }

  #expire(worker: Worker): void {
    this.#lost(worker, 'extract/time-limit', `The article took longer than the limit of ${this.#timeLimit / 1000} seconds.`)
    void worker.terminate()
  }

  #lost(worker: Worker, rule: string, reason: string): void {
    const at = this.#idle.indexOf(worker)
    if (at >= 0) this.#idle.splice(at, 1)
    const job = this.#busy.get(worker)
    if (!job) return
    clearTimeout(job.timer)
    this.#busy.delete(worker)
    job.resolve(job.task === 'record' ? { quarantined: setAside(job.article, rule, reason) } : [])
    this.#dispatch()
  }
}

function send(worker: Worker, message: WorkerMessage): void {
  worker.postMessage(message)
}

function setAside(article: RawArticle, rule: string, reason: string): Quarantined {
  return {
    path: article.path,
    entry: article.entry,
    stage: 'extract',
    rule,
    reason,
    next: 'Run the article alone with `cronaca try`; if it fails again, report it with this line.',
    raw: article.text.slice(0, 10_000),
  }
}

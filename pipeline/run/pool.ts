import { Worker } from 'node:worker_threads'
import type { Quarantined, RawArticle } from '../article.ts'
import type { Settings } from '../settings.ts'
import type { Extractor, JobResult } from './job.ts'

interface Job {
  readonly article: RawArticle
  readonly resolve: (result: JobResult) => void
}

/**
 * Worker threads, started as work piles up, at most `size`. A worker that dies takes one article with it,
 * which is set aside; the next job gets a new worker.
 */
export class WorkerPool implements Extractor {
  readonly #settings: Settings
  readonly #size: number
  readonly #idle: Worker[] = []
  readonly #busy = new Map<Worker, Job>()
  readonly #queue: Job[] = []

  constructor(settings: Settings, size: number) {
    this.#settings = settings
    this.#size = size
  }

  extract(article: RawArticle): Promise<JobResult> {
    return new Promise((resolve) => {
      this.#queue.push({ article, resolve })
      this.#dispatch()
    })
  }

  async close(): Promise<void> {
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()))
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const worker = this.#idle.pop() ?? (this.#busy.size < this.#size ? this.#start() : undefined)
      if (!worker) return
      const job = this.#queue.shift()
      if (!job) return
      this.#busy.set(worker, job)
      worker.postMessage(job.article)
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: this.#settings })
    worker.on('message', (result: JobResult) => {
      const job = this.#busy.get(worker)
      this.#busy.delete(worker)
      this.#idle.push(worker)
      job?.resolve(result)
      this.#dispatch()
    })
    worker.on('error', (error) => this.#lost(worker, error instanceof Error ? error.message : String(error)))
    worker.on('exit', (code) => this.#lost(worker, `the worker ended with code ${code}`))
    return worker
  }

  #lost(worker: Worker, reason: string): void {
    const at = this.#idle.indexOf(worker)
    if (at >= 0) this.#idle.splice(at, 1)
    const job = this.#busy.get(worker)
    if (!job) return
    this.#busy.delete(worker)
    job.resolve({ quarantined: crashed(job.article, reason) })
    this.#dispatch()
  }
}

function crashed(article: RawArticle, reason: string): Quarantined {
  return {
    path: article.path,
    entry: article.entry,
    stage: 'extract',
    rule: 'extract/worker-crash',
    reason: `The worker that read this article ended: ${reason}`,
    next: 'Run the article alone with `cronaca try`; if it fails again, report it with this line.',
    raw: article.text.slice(0, 10_000),
  }
}

import type { Worker } from 'node:worker_threads'
import type { Quarantined, RawArticle } from '../article.ts'
import type { Settings } from '../settings.ts'
import type { Extractor, Results, Task } from './job.ts'
import { startWorker } from './start-worker.ts'
import type { WorkerMessage } from './worker.ts'

interface Job {
  readonly task: Task
  readonly article: RawArticle
  readonly resolve: (result: Results[Task]) => void
}

/** What a worker has to do: the job it is at comes first. */
interface Duty {
  readonly jobs: Job[]
  timer: NodeJS.Timeout | undefined
}

/** Jobs that a worker has at most: it begins the next without waiting for this thread. */
const jobsAhead = 2

/** Articles under way at once where nothing else is asked for: enough that none of so many workers waits. */
export function usualConcurrency(workers: number): number {
  return Math.max(8, jobsAhead * workers)
}

/**
 * Worker threads, started as work piles up, at most `size`. A worker that dies, or is ended because its article took longer than
 * the time limit, takes one article with it, which is set aside; what else it had to do goes to others.
 */
export class WorkerPool implements Extractor {
  #settings: Settings
  readonly #size: number
  readonly #timeLimit: number
  readonly #workers = new Map<Worker, Duty>()
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
    for (const worker of this.#workers.keys()) send(worker, { settings })
  }

  /** Ends the workers; jobs that are not done are dropped, and no worker starts again for them. */
  async close(): Promise<void> {
    this.#closed = true
    for (const { timer } of this.#workers.values()) clearTimeout(timer)
    await Promise.all([...this.#workers.keys()].map((worker) => worker.terminate()))
  }

  #dispatch(): void {
    while (!this.#closed && this.#queue.length > 0) {
      const worker = this.#leastBusy()
      const job = worker && this.#queue.shift()
      if (!job) return
      this.#duty(worker).jobs.push(job)
      this.#watch(worker)
      send(worker, { task: job.task, article: job.article })
    }
  }

  /** A worker with nothing to do, else a new one, else the one with least to do; none where all have enough. */
  #leastBusy(): Worker | undefined {
    let best: Worker | undefined
    for (const [worker, { jobs }] of this.#workers) if (best === undefined || jobs.length < this.#duty(best).jobs.length) best = worker
    const least = best === undefined ? Infinity : this.#duty(best).jobs.length
    if (least > 0 && this.#workers.size < this.#size) return this.#start()
    return least < jobsAhead ? best : undefined
  }

  #duty(worker: Worker): Duty {
    return this.#workers.get(worker) ?? { jobs: [], timer: undefined }
  }

  /** Times the job that the worker is at. */
  #watch(worker: Worker): void {
    const duty = this.#duty(worker)
    if (duty.timer === undefined && duty.jobs.length > 0) duty.timer = setTimeout(() => this.#expire(worker), this.#timeLimit)
  }

  #start(): Worker {
    const worker = startWorker(this.#settings)
    this.#workers.set(worker, { jobs: [], timer: undefined })
    worker.on('message', (result: Results[Task]) => {
      const duty = this.#duty(worker)
      const job = duty.jobs.shift()
      if (!job) return
      clearTimeout(duty.timer)
      duty.timer = undefined
      this.#watch(worker)
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
    const { jobs: [job, ...others], timer } = this.#duty(worker)
    clearTimeout(timer)
    this.#workers.delete(worker)
    this.#queue.unshift(...others)
    job?.resolve(job.task === 'record' ? { quarantined: setAside(job.article, rule, reason) } : [])
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

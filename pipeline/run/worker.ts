import { parentPort, workerData } from 'node:worker_threads'
import type { RawArticle } from '../article.ts'
import type { Settings } from '../settings.ts'
import { runJob, type Task } from './job.ts'

/** What a worker is told: settings for what follows, or a job. */
export type WorkerMessage = { readonly settings: Settings } | { readonly task: Task; readonly article: RawArticle }

const port = parentPort
if (!port) throw new Error('worker.ts runs only as a worker thread')

let settings = workerData as Settings
let before: Promise<unknown> = Promise.resolve()
port.on('message', (message: WorkerMessage) => {
  // One after the other, in the order in which they came: the pool tells results by it.
  before = before.then(async () => {
    if ('settings' in message) settings = message.settings
    else port.postMessage(await runJob(message.task, message.article, settings))
  })
})

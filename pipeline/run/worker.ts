import { parentPort, workerData } from 'node:worker_threads'
import type { RawArticle } from '../article.ts'
import type { Settings } from '../settings.ts'
import { runJob } from './job.ts'

const port = parentPort
if (!port) throw new Error('worker.ts runs only as a worker thread')

port.on('message', (article: RawArticle) => {
  void runJob(article, workerData as Settings).then((result) => port.postMessage(result))
})

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { packageRoot } from '../files.ts'
import type { Settings } from '../settings.ts'

/**
 * Room for what an article leaves behind, twice what Node gives: an article's layers are then mostly gone before they are
 * moved, and a quarter less time is spent on it.
 */
const maxYoungGenerationSizeMb = 96

/** Whether this is the source itself and not what the build made of it. */
const fromSource = import.meta.url.endsWith('/start-worker.ts')

/** Starts a thread that runs `worker.ts`: as the build left it, or the source through the loader that reads it. */
export function startWorker(settings: Settings): Worker {
  const options: WorkerOptions = { workerData: settings, resourceLimits: { maxYoungGenerationSizeMb } }
  if (!fromSource) return new Worker(join(packageRoot, 'dist/pipeline/run/worker.js'), options)
  const loader = new URL('dist/esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))).href
  const source = new URL('./worker.ts', import.meta.url).href
  return new Worker(`import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(source)}) })`, { ...options, eval: true })
}

import { compiled } from './compiled.ts'
import { italianArticles, tokensOf } from './samples.ts'

/** One worker is busy for at least so long, start and warming up included: a run in small. */
const shortest = 20

interface Measured {
  readonly seconds: number
  /** Of the processor, all threads together. */
  readonly processor: number
}

/**
 * Two worker threads against one over the dump, as often as it takes: by the clock, on which other work on the machine shows, and what
 * the clock would be if it had both processors to itself (the processor time of two workers is shared by them).
 */
export async function workers(): Promise<void> {
  const dump = italianArticles(Infinity)
  const once = await measure(1, dump)
  const texts = new Array<readonly string[]>(Math.max(1, Math.ceil(shortest / once.processor))).fill(dump).flat()
  const one = texts.length === dump.length ? once : await measure(1, texts)
  const two = await measure(2, texts)
  for (const [name, { seconds, processor }] of [['1 worker', one], ['2 workers', two]] as const) {
    console.log(`${name.padEnd(10)} ${Math.round(tokensOf(texts) / seconds)} tokens/s by the clock, ${processor.toFixed(1)} s of processor time`)
  }
  console.log(`  two workers are ${(one.seconds / two.seconds).toFixed(2)} times as fast as one, on processors of their own ${((2 * one.processor) / two.processor).toFixed(2)} times`)
}

async function measure(count: number, texts: readonly string[]): Promise<Measured> {
  const { createPipeline } = await compiled<typeof import('../pipeline/library.ts')>('pipeline/library.ts')
  const pipeline = createPipeline({ workers: count, language: 'it', concurrency: 8 })
  const [start, before] = [performance.now(), process.cpuUsage()]
  for await (const outcome of pipeline.stream(texts)) if ('quarantined' in outcome) throw new Error(outcome.quarantined.reason)
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - start) / 1000
  await pipeline.close()
  return { seconds, processor: (user + system) / 1e6 }
}

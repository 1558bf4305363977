import { compiled } from './compiled.ts'
import { median } from './measure.ts'
import { italianArticles, tokensOf } from './samples.ts'

const measured = 3

/** Two worker threads against one, by the clock: other work on the machine shows. */
export async function workers(articles: number): Promise<void> {
  const texts = italianArticles(articles)
  const { createPipeline } = await compiled<typeof import('../pipeline/library.ts')>('pipeline/library.ts')
  const seconds: number[] = []
  for (const count of [1, 2]) {
    const pipeline = createPipeline({ workers: count, language: 'it', concurrency: 8 })
    const times: number[] = []
    for (let round = 0; round <= measured; round++) {
      const start = performance.now()
      for await (const outcome of pipeline.stream(texts)) if ('quarantined' in outcome) throw new Error(outcome.quarantined.reason)
      if (round > 0) times.push((performance.now() - start) / 1000)
    }
    await pipeline.close()
    seconds.push(median(times))
    console.log(`${count} worker${count === 1 ? ' ' : 's'} ${Math.round(tokensOf(texts) / median(times))} tokens/s by the clock`)
  }
  console.log(`  two workers are ${((seconds[0] ?? 0) / (seconds[1] ?? 1)).toFixed(2)} times as fast as one`)
}

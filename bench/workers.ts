import type { RawArticle } from '../pipeline/article.ts'
import { hash } from '../pipeline/identity.ts'
import type { WorkerPool } from '../pipeline/run/pool.ts'
import { defaultSettings } from '../pipeline/settings.ts'
import { compiled } from './compiled.ts'
import { grownDump } from './grown.ts'
import { median, rounds } from './measure.ts'
import { tokensOf } from './samples.ts'

/** Characters of an article: the mean of the annotated ones. */
const articleLength = 2800
/** Articles that a worker extracts before it counts, and in each round that does: seconds of work. */
const [warmUp, perRound] = [1500, 300]
/** Articles under way for each worker, so that none waits. */
const ahead = 4

/**
 * What a second worker thread adds once both run at their pace, as in a dump of many thousand articles: the worker pool alone, over a grown dump of which no
 * article comes twice. Each thread compiles for itself while it warms up, in good part in the background: `warmUp` articles a
 * worker are not counted. Then one worker and two take turns at `perRound` new articles a worker; figures are medians of the rounds. By the clock they tell
 * something only of a machine that does nothing else; the processor time of all threads together says what a token costs either way.
 */
export async function workers(): Promise<void> {
  const { WorkerPool } = await compiled<typeof import('../pipeline/run/pool.ts')>('pipeline/run/pool.ts')
  const articles = sample()
  const take = (count: number): readonly RawArticle[] => Array.from({ length: count }, () => articles.next().value as RawArticle)
  const pools = [1, 2].map((size) => ({ size, pool: new WorkerPool(defaultSettings, size), rates: [] as number[], costs: [] as number[] }))
  for (const { pool, size } of pools) await measure(pool, size, take(size * warmUp))
  for (let round = 0; round < rounds; round++) {
    for (const { pool, size, rates, costs } of pools) {
      const texts = take(size * perRound)
      const tokens = tokensOf(texts.map(({ text }) => text))
      const { seconds, processor } = await measure(pool, size, texts)
      rates.push(tokens / seconds)
      costs.push(processor / tokens)
    }
  }
  for (const { pool } of pools) await pool.close()
  const [one, two] = pools.map(({ rates, costs }) => ({ rate: median(rates), cost: median(costs) }))
  for (const [name, figures] of [['1 worker', one], ['2 workers', two]] as const) console.log(`${name.padEnd(10)} ${Math.round(figures?.rate ?? 0)} tokens/s by the clock, ${((figures?.cost ?? 0) * 1e6).toFixed(1)} µs of processor time a token`)
  if (one && two) console.log(`  two workers are ${(two.rate / one.rate).toFixed(2)} times as fast as one by the clock, a token costs them ${(two.cost / one.cost).toFixed(2)} times the processor time`)
}

/** Articles without end, each another. */
function* sample(): Generator<RawArticle> {
  const none = { id: null, url: null, title: null, notes: [] }
  for (const { id, date, outlet, text } of grownDump(Number.MAX_SAFE_INTEGER, articleLength)) yield { ...none, path: id, entry: 0, text, sha256: hash(text), date, outlet, language: 'it' }
}

async function measure(pool: WorkerPool, size: number, articles: readonly RawArticle[]): Promise<{ readonly seconds: number; readonly processor: number }> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const left = articles.values()
  const lane = async (): Promise<void> => {
    for (const article of left) {
      const result = await pool.run('record', article)
      if ('quarantined' in result) throw new Error(result.quarantined.reason)
    }
  }
  await Promise.all(Array.from({ length: size * ahead }, lane))
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 }
}

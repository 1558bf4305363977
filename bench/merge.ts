import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFileSync } from 'node:fs'
import type { ArticleRecord } from '../schemas/record.ts'
import { compiled } from './compiled.ts'
import { grower } from './grow.ts'
import { data, italianArticles } from './samples.ts'

// Time and memory of `cronaca merge`, in a process of its own for each size, over records grown from real ones (grow.ts): the
// annotated articles to learn from and the pages of ordinary length of the dump, of which a few hold comment threads of half a million characters.

/** Longest page of the dump that records are grown from, in UTF-16 units. */
const longestPage = 10_000

/** Merges `sizes` records grown from the annotated articles and the first `articles` pages of the dump. */
export async function merge(articles: number, sizes: readonly number[]): Promise<void> {
  const grown = grower(await baseRecords(articles))
  const folder = mkdtempSync(join(tmpdir(), 'cronaca-bench-'))
  try {
    let previous: number | null = null
    for (const size of sizes) {
      const path = join(folder, 'records.jsonl')
      const file = openSync(path, 'w')
      for (let i = 0; i < size; i++) writeSync(file, `${JSON.stringify(grown(i))}\n`)
      closeSync(file)
      const child = spawnSync(process.execPath, [fileURLToPath(new URL('child.mjs', import.meta.url)), 'command', 'merge', path, '--out', join(folder, `graph-${size}`)], { encoding: 'utf8' })
      const usage = /^usage (.*)$/mu.exec(child.stderr)?.[1]
      if (child.status !== 0 || usage === undefined) throw new Error(`merge ended with ${child.status}: ${child.stderr.slice(-2000)}`)
      const { processor, clock, peak } = JSON.parse(usage) as { processor: number; clock: number; peak: number }
      const growth = previous === null ? '' : `  ×${(processor / previous).toFixed(2)}`
      console.log(`merge, ${String(size).padStart(6)} records  ${processor.toFixed(1).padStart(6)} s of processor time  ${((processor * 1000) / size).toFixed(2)} ms each${growth}  ${clock.toFixed(0)} s by the clock  peak ${peak.toFixed(0)} MB  ${child.stdout.split(' in ')[0] ?? ''}`)
      rmSync(join(folder, `graph-${size}`), { recursive: true })
      previous = processor
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function baseRecords(articles: number): Promise<ArticleRecord[]> {
  const { createPipeline } = await compiled<typeof import('../pipeline/library.ts')>('pipeline/library.ts')
  const pipeline = createPipeline({ language: 'it', date: '2012-06-01' })
  const annotated = readFileSync(join(data, 'gold/train/articles.jsonl'), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { text: string }).text)
  const base: ArticleRecord[] = []
  for await (const outcome of pipeline.stream([...annotated, ...italianArticles(articles)].filter((text) => text.length <= longestPage))) if ('record' in outcome) base.push(outcome.record)
  return base
}

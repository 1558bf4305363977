import type { Quarantined, RawArticle } from '../article.ts'
import type { Settings } from '../settings.ts'
import { inProcess, type Extractor, type JobResult } from './job.ts'
import { mapOrdered } from './ordered.ts'
import type { OutputFolder } from './output.ts'
import { WorkerPool } from './pool.ts'

export interface ExtractionOptions {
  /** Articles under way at once. */
  readonly concurrency: number
  /** Worker threads; 0 runs everything in this thread. */
  readonly workers: number
  readonly settings: Settings
  /** Called after every article, in input order. */
  readonly onArticle?: (outcome: 'record' | 'quarantined') => void
}

export interface ExtractionCounts {
  readonly records: number
  readonly quarantined: number
  /** UTF-16 length of the texts read, all articles together. */
  readonly characters: number
}

/** Extracts every input into `records.jsonl` and `quarantine.jsonl`, in input order, opened in `output` and not yet committed. */
export async function extractAll(inputs: AsyncIterable<RawArticle | Quarantined>, output: OutputFolder, options: ExtractionOptions): Promise<ExtractionCounts> {
  const records = await output.lines('records.jsonl')
  const quarantine = await output.lines('quarantine.jsonl')
  const extractor = options.workers > 0 ? new WorkerPool(options.settings, options.workers) : inProcess(options.settings)
  let characters = 0
  try {
    for await (const { result, length } of mapOrdered(inputs, options.concurrency, (input) => process(input, extractor))) {
      characters += length
      if ('line' in result) await records.write(result.line)
      else await quarantine.write(JSON.stringify(result.quarantined))
      options.onArticle?.('line' in result ? 'record' : 'quarantined')
    }
  } finally {
    await extractor.close()
  }
  return { records: records.count, quarantined: quarantine.count, characters }
}

async function process(input: RawArticle | Quarantined, extractor: Extractor): Promise<{ result: JobResult; length: number }> {
  if ('reason' in input) return { result: { quarantined: input }, length: 0 }
  return { result: await extractor.extract(input), length: input.text.length }
}

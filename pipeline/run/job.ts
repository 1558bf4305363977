import type { Quarantined, RawArticle } from '../article.ts'
import { extractArticle } from '../extract.ts'
import type { Settings } from '../settings.ts'

/** What comes back for one article: its line of `records.jsonl` (without line break), or why there is none. */
export type JobResult = { readonly line: string } | { readonly quarantined: Quarantined }

/** One job of a worker: a plain value in, a plain value out. */
export async function runJob(article: RawArticle, settings: Settings): Promise<JobResult> {
  const outcome = await extractArticle(article, settings)
  return 'record' in outcome ? { line: JSON.stringify(outcome.record) } : outcome
}

/** Something that runs jobs: this thread or a pool of workers. */
export interface Extractor {
  extract(article: RawArticle): Promise<JobResult>
  close(): Promise<void>
}

/** Runs jobs in the calling thread. */
export function inProcess(settings: Settings): Extractor {
  return {
    extract: (article) => runJob(article, settings),
    close: () => Promise.resolve(),
  }
}

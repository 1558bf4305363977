import type { Quarantined, RawArticle } from '../article.ts'
import { extractArticle, observeRoles } from '../extract.ts'
import type { RoleObservation } from '../profile/roles.ts'
import type { Settings } from '../settings.ts'

/** What comes back for one article: its line of `records.jsonl` (without line break), or why there is none. */
export type JobResult = { readonly line: string } | { readonly quarantined: Quarantined }

/** What the jobs of a run are: the two passes over the articles. */
export interface Results {
  readonly record: JobResult
  readonly roles: readonly RoleObservation[]
}
export type Task = keyof Results

const tasks: { readonly [T in Task]: (article: RawArticle, settings: Settings) => Promise<Results[T]> } = {
  record: async (article, settings) => {
    const outcome = await extractArticle(article, settings)
    return 'record' in outcome ? { line: JSON.stringify(outcome.record) } : outcome
  },
  // An article that fails here will fail again, and be reported, when its record is made.
  roles: (article, settings) => observeRoles(article, settings).catch(() => []),
}

/** One job of a worker: a plain value in, a plain value out. */
export function runJob<T extends Task>(task: T, article: RawArticle, settings: Settings): Promise<Results[T]> {
  return tasks[task](article, settings)
}

/** Something that runs jobs: this thread or a pool of workers. */
export interface Extractor {
  run<T extends Task>(task: T, article: RawArticle): Promise<Results[T]>
  /** Settings of the jobs that follow. */
  use(settings: Settings): void
  close(): Promise<void>
}

/** Runs jobs in the calling thread. */
export function inProcess(settings: Settings): Extractor {
  let current = settings
  return {
    run: (task, article) => runJob(task, article, current),
    use: (next) => {
      current = next
    },
    close: () => Promise.resolve(),
  }
}

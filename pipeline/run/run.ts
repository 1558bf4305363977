import type { Quarantined, RawArticle } from '../article.ts'
import type { Profile } from '../profile/profile.ts'
import type { Settings } from '../settings.ts'
import type { Extractor, JobResult } from './job.ts'
import { ExtractionJournal } from './journal.ts'
import { mapOrdered } from './ordered.ts'
import { EarlierRecords, reuseKey } from './reuse.ts'

export interface ExtractionOptions {
  /** Articles under way at once. */
  readonly concurrency: number
  /** Runs the jobs, with these settings. */
  readonly extractor: Extractor
  readonly settings: Settings & { readonly profile: Profile }
  /** Hash of all that every record depends on: version and settings without the profile. */
  readonly base: string
  /** Hash of `base`, profile and inputs: the same key goes on where a killed run stopped. */
  readonly key: string
  /** Called after every article, in input order; articles finished by an earlier, killed run included. */
  readonly onArticle?: () => void
  /** When it says so, extraction stops at a checkpoint and throws `Interrupted`. */
  readonly interrupted?: () => boolean
}

/** What an extraction over a dump came to. */
export interface ExtractionCounts {
  /** Articles with a record. */
  readonly records: number
  /** Entries set aside in `quarantine.jsonl`. */
  readonly quarantined: number
  /** Records taken over from an earlier run. */
  readonly reused: number
  /** UTF-16 length of the texts extracted in this run. */
  readonly characters: number
}

/** A run that was asked to stop: what is finished is kept. */
export class Interrupted extends Error {}

/**
 * Extracts every input into `records.jsonl` and `quarantine.jsonl` of `folder`, in input order. Resumable at any moment (see
 * `ExtractionJournal`); records of an earlier run in the folder are used again where nothing they depend on has changed.
 */
export async function extractAll(inputs: AsyncIterable<RawArticle | Quarantined>, folder: string, options: ExtractionOptions): Promise<ExtractionCounts> {
  const journal = ExtractionJournal.open(folder, options.key)
  const earlier = EarlierRecords.open(folder)
  let [characters, reused] = [0, 0]
  try {
    for (let i = 0; i < journal.articles; i++) options.onArticle?.()
    for await (const done of mapOrdered(skip(inputs, journal.articles), options.concurrency, (input) => process(input, earlier, options))) {
      journal.append(done.result, done.key)
      characters += done.characters
      if (done.reused) reused++
      options.onArticle?.()
      if (options.interrupted?.()) {
        journal.checkpoint()
        throw new Interrupted(`stopped after ${journal.articles} articles`)
      }
    }
    journal.finish()
  } catch (error) {
    journal.close()
    throw error
  } finally {
    earlier?.close()
  }
  return { records: journal.records, quarantined: journal.articles - journal.records, reused, characters }
}

interface Processed {
  readonly result: JobResult
  readonly key: string | null
  readonly reused: boolean
  readonly characters: number
}

async function process(input: RawArticle | Quarantined, earlier: EarlierRecords | null, options: ExtractionOptions): Promise<Processed> {
  if ('reason' in input) return { result: { quarantined: input }, key: null, reused: false, characters: 0 }
  const key = reuseKey(input, options.base, options.settings.profile)
  const line = earlier?.find(key, input)
  if (line) return { result: { line }, key, reused: true, characters: 0 }
  return { result: await options.extractor.run('record', input), key, reused: false, characters: input.text.length }
}

async function* skip<T>(source: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let index = 0
  for await (const item of source) if (index++ >= count) yield item
}

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBSink } from '../../sinks/duckdb.ts'
import { loadRun } from '../../sinks/load.ts'
import { writeReport } from '../../viewer/write.ts'
import { hash } from '../identity.ts'
import { learnRoles, survey, type Survey } from '../profile/learn.ts'
import { RoleMemory } from '../profile/memory.ts'
import { readInputs, type ReadOptions } from '../readers/read.ts'
import type { Settings } from '../settings.ts'
import { programFingerprint } from './fingerprint.ts'
import { inProcess, type Extractor } from './job.ts'
import { mergeRun, type MergeCounts } from './merge.ts'
import { OutputFolder } from './output.ts'
import { WorkerPool } from './pool.ts'
import { extractAll, Interrupted, type ExtractionCounts } from './run.ts'
import { ArticleSpool } from './spool.ts'

/** What `fullRun` needs to know; the command line fills all of it. */
export interface FullRunOptions {
  /** Files, folders, globs, or `-` for standard input. */
  readonly inputs: readonly string[]
  /** Folder for the results, made if missing. */
  readonly out: string
  readonly read: ReadOptions
  /** Settings without a profile: the run learns it. */
  readonly settings: Settings
  /** Articles under way at once. */
  readonly concurrency: number
  /** Worker threads; 0 extracts in this thread, as a small input does in any case. */
  readonly workers: number
  /** Milliseconds after which an article is set aside. */
  readonly timeLimit: number
  /** Version of the program, for `run.json` and to know whether earlier records can be used again. */
  readonly version: string
  /** Reads the wall clock, in milliseconds; only for `run.json` and the progress bar. */
  readonly clock: () => number
  /** Called as each step begins. */
  readonly onStep?: (step: RunStep) => void
  /** Called after every article; the total is known from the first pass. */
  readonly onArticle?: (total: number) => void
  /** When it says so, the run stops, keeps what is finished and throws `Interrupted`. */
  readonly interrupted?: () => boolean
}

/** The steps of a run, in order. */
export const runSteps = ['survey', 'profile', 'extract', 'merge', 'load', 'report'] as const
/** One of `runSteps`. */
export type RunStep = (typeof runSteps)[number]

/** What a run came to, as `run.json` has it. */
export interface RunSummary {
  readonly extraction: ExtractionCounts
  readonly merge: MergeCounts
  readonly milliseconds: Readonly<Record<RunStep, number>>
}

/**
 * Everything `cronaca run` does: profile, extraction, merge, database, report, `run.json`. Each file appears whole or not at all; a run that
 * was stopped goes on where it was. Throws what the system throws (a full disk), and `Interrupted` when `interrupted` said so.
 */
export async function fullRun(options: FullRunOptions): Promise<RunSummary> {
  await mkdir(options.out, { recursive: true })
  const output = new OutputFolder(options.out)
  const articles = new ArticleSpool(options.out)
  const milliseconds = { survey: 0, profile: 0, extract: 0, merge: 0, load: 0, report: 0 }
  const timed = async <T>(step: RunStep, work: () => Promise<T>): Promise<T> => {
    if (options.interrupted?.()) throw new Interrupted(`stopped before the step ${step}`)
    options.onStep?.(step)
    const start = options.clock()
    const result = await work()
    milliseconds[step] = Math.round(options.clock() - start)
    return result
  }
  let extractor: Extractor | null = null
  try {
    const base = hash(JSON.stringify([options.version, programFingerprint(), options.settings]))
    const surveyed = await timed('survey', () => survey(interruptible(articles.fill(readInputs(options.inputs, options.read)), options)))
    const jobs = (extractor = startExtractor(options, surveyed))
    const profile = await timed('profile', () => learnRoles(interruptible(articles.entries(), options), surveyed, jobs, options.concurrency, { memory: RoleMemory.open(options.out), base }))
    const profileText = `${JSON.stringify(profile, null, 2)}\n`
    const settings = Object.freeze({ ...options.settings, profile })
    jobs.use(settings)
    const extraction = await timed('extract', () =>
      extractAll(articles.entries(), options.out, {
        concurrency: options.concurrency,
        extractor: jobs,
        settings,
        base,
        key: hash(JSON.stringify([base, profileText, surveyed.inputs])),
        onArticle: () => options.onArticle?.(surveyed.articles),
        ...(options.interrupted && { interrupted: options.interrupted }),
      }),
    )
    await output.write('profile.json', profileText)
    const merge = await timed('merge', () => mergeRun(options.out))
    await timed('load', async () => loadRun(options.out, await DuckDBSink.open(join(options.out, 'cronaca.duckdb'))))
    await timed('report', () => writeReport(options.out, output))
    const summary: RunSummary = { extraction, merge, milliseconds }
    await output.write('run.json', `${JSON.stringify(runFile(options, summary, hash(profileText)), null, 2)}\n`)
    return summary
  } finally {
    await extractor?.close()
    await articles.remove()
  }
}

/** Below this many articles and characters, starting worker threads takes longer than the work. */
const fewArticles = 16
const fewCharacters = 200_000

function startExtractor({ settings, workers, timeLimit }: FullRunOptions, { articles, characters }: Survey): Extractor {
  const small = articles <= fewArticles && characters <= fewCharacters
  return workers === 0 || small ? inProcess(settings) : new WorkerPool(settings, workers, timeLimit)
}

/** Stops between two inputs when asked to. */
async function* interruptible<T>(inputs: AsyncIterable<T>, { interrupted }: FullRunOptions): AsyncGenerator<T> {
  for await (const input of inputs) {
    if (interrupted?.()) throw new Interrupted('stopped before extraction began')
    yield input
  }
}

function runFile(options: FullRunOptions, { extraction, merge, milliseconds }: RunSummary, profile: string): object {
  const { date, language, timezone, keepText, kb } = options.settings
  const seconds = Math.max(1, milliseconds.extract) / 1000
  return {
    schema: 'cronaca/run/1',
    version: options.version,
    node: process.versions.node,
    inputs: options.inputs,
    settings: { date, language, timezone, text: keepText, kb: kb?.hash ?? null, concurrency: options.concurrency, workers: options.workers },
    profile,
    counts: { ...extraction, ...merge },
    milliseconds,
    throughput: { articlesPerSecond: round((extraction.records - extraction.reused) / seconds), charactersPerSecond: Math.round(extraction.characters / seconds) },
  }
}

function round(x: number): number {
  return Math.round(x * 10) / 10
}

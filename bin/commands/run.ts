import { availableParallelism } from 'node:os'
import { Command } from 'commander'
import { readJsonData } from '../../pipeline/files.ts'
import { keepHeapsSmall } from '../heap.ts'
import { settingsOf, wholeNumber } from '../options.ts'
import { readOptionsOf, withConfig, withReadingOptions, type ReadingOptions } from '../reading.ts'
import { createProgress } from '../show/progress.ts'
import { showSummary } from '../show/summary.ts'

interface RunOptions extends ReadingOptions {
  readonly out: string
  readonly concurrency?: number
  readonly workers: number
  readonly text: boolean
  readonly timeout: number
}

/** `cronaca run INPUT… --out DIR`. */
export function runCommand(): Command {
  const command = new Command('run')
    .description('read articles, extract their facts, merge them into one event graph, load them into a database')
    .argument('<input...>', 'files (text, JSONL, CSV, HTML, RSS, WARC, Parquet…, also .gz and .zst; docs/inputs.md), folders (their *.txt), or - for standard input')
    .requiredOption('--out <dir>', 'folder for the results')
  return withReadingOptions(command)
    .option('--timezone <name>', 'IANA time zone of the articles, kept in run.json')
    .option('--no-text', 'leave the article text out of the records')
    .option('--concurrency <n>', 'articles under way at once (default: 8, or two a worker)', wholeNumber(1))
    .option('--workers <n>', 'worker threads, 0 for none (default: one per core)', wholeNumber(0), availableParallelism())
    .option('--timeout <seconds>', 'set an article aside that takes longer', wholeNumber(1), 120)
    .action(run)
}

async function run(inputs: string[], flags: RunOptions, command: Command): Promise<void> {
  keepHeapsSmall()
  const options = await withConfig(flags, command)
  const { fullRun } = await import('../../pipeline/run/full-run.ts')
  const { usualConcurrency } = await import('../../pipeline/run/pool.ts')
  const { Interrupted } = await import('../../pipeline/run/run.ts')
  const progress = createProgress(process.stderr)
  const interruption = onInterrupt()
  try {
    const { extraction } = await fullRun({
      inputs,
      out: options.out,
      read: readOptionsOf(options),
      settings: settingsOf(options, { keepText: options.text }),
      concurrency: options.concurrency ?? usualConcurrency(options.workers),
      workers: options.workers,
      timeLimit: options.timeout * 1000,
      version: readJsonData<{ version: string }>('package.json').version,
      clock: () => performance.now(),
      onStep: (step) => progress.step(step),
      onArticle: (total) => progress.article(total),
      interrupted: () => interruption.asked,
    })
    progress.end()
    console.log(await showSummary(options.out, extraction.records, extraction.quarantined))
    if (extraction.quarantined > 0) process.exitCode = 1
  } catch (error) {
    progress.end()
    if (error instanceof Interrupted) throw new Error(`${error.message}; run the same command again to go on from there`, { cause: error })
    throw error
  } finally {
    interruption.end()
  }
}

/** Ctrl-C asks the run to stop at the next article; a second one ends the process at once. */
function onInterrupt(): { readonly asked: boolean; end(): void } {
  const state = { asked: false, end: () => void process.off('SIGINT', handler) }
  const handler = (): void => {
    process.off('SIGINT', handler)
    state.asked = true
  }
  process.on('SIGINT', handler)
  return state
}

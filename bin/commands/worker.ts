import { once } from 'node:events'
import { Command } from 'commander'
import { readProfile } from '../../pipeline/profile/read.ts'
import { readInputs } from '../../pipeline/readers/read.ts'
import { inProcess, type JobResult } from '../../pipeline/run/job.ts'
import { mapOrdered } from '../../pipeline/run/ordered.ts'
import { usualConcurrency, WorkerPool } from '../../pipeline/run/pool.ts'
import { keepHeapsSmall } from '../heap.ts'
import { settingsOf, wholeNumber } from '../options.ts'
import { readOptionsOf, withConfig, withEntryOptions, type ReadingOptions } from '../reading.ts'

interface WorkerOptions extends ReadingOptions {
  readonly profile?: string
  readonly text: boolean
  readonly concurrency?: number
  readonly workers: number
  readonly timeout: number
}

/** `cronaca worker`: answers other programs, article by article, for as long as they ask (docs/worker.md). */
export function workerCommand(): Command {
  const command = new Command('worker')
    .description('answer another program: one article a line on standard input, one answer a line on standard output, at once and in order')
    .option('--profile <file>', 'profile.json that a run or `cronaca profile` made')
  return withEntryOptions(command)
    .option('--no-text', 'leave the article text out of the records')
    .option('--concurrency <n>', 'articles under way at once (default: 8, or two a worker)', wholeNumber(1))
    .option('--workers <n>', 'worker threads, 0 for none', wholeNumber(0), 0)
    .option('--timeout <seconds>', 'with --workers: set an article aside that takes longer', wholeNumber(1), 120)
    .action(answer)
}

async function answer(flags: WorkerOptions, command: Command): Promise<void> {
  keepHeapsSmall()
  const options = await withConfig(flags, command)
  const settings = settingsOf(options, { keepText: options.text, profile: options.profile === undefined ? null : readProfile(options.profile) })
  const extractor = options.workers === 0 ? inProcess(settings) : new WorkerPool(settings, options.workers, options.timeout * 1000)
  process.stdout.on('error', () => undefined) // whoever asked is gone: kept in `errored`
  const requests = readInputs(['-'], { ...readOptionsOf(options), stdinFormat: 'jsonl' })
  try {
    for await (const result of mapOrdered(requests, options.concurrency ?? usualConcurrency(options.workers), async (entry) => ('text' in entry ? extractor.run('record', entry) : { quarantined: entry }))) {
      if (process.stdout.errored) break
      if (!process.stdout.write(`${answerLine(result)}\n`)) await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')])
    }
  } finally {
    await extractor.close()
  }
}

function answerLine(result: JobResult): string {
  return 'line' in result ? `{"record":${result.line}}` : JSON.stringify(result)
}

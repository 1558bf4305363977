import { availableParallelism } from 'node:os'
import { Command, InvalidArgumentError } from 'commander'
import { readInputs } from '../../pipeline/readers/read.ts'
import { OutputFolder } from '../../pipeline/run/output.ts'
import { extractAll } from '../../pipeline/run/run.ts'
import { defaultSettings, type Settings } from '../../pipeline/settings.ts'

interface RunOptions {
  readonly out: string
  readonly concurrency: number
  readonly workers: number
  readonly date?: string
  readonly language?: string
  readonly timezone?: string
  readonly text: boolean
}

/** `cronaca run INPUT… --out DIR`. */
export function runCommand(): Command {
  return new Command('run')
    .description('read articles, extract their facts, merge them into one event graph')
    .argument('<input...>', 'text files, folders, .jsonl files, or - for standard input')
    .requiredOption('--out <dir>', 'folder for the results')
    .option('--concurrency <n>', 'articles under way at once', whole, 8)
    .option('--workers <n>', 'worker threads (0: none)', whole, availableParallelism())
    .option('--date <date>', 'publication date for articles that show none (ISO 8601)')
    .option('--language <code>', 'language of all articles (ISO 639-1), instead of detection')
    .option('--timezone <name>', 'IANA time zone of the articles')
    .option('--no-text', 'leave the article text out of the records')
    .action(run)
}

async function run(inputs: string[], options: RunOptions): Promise<void> {
  const settings: Settings = Object.freeze({
    ...defaultSettings,
    date: options.date ?? null,
    language: options.language ?? null,
    timezone: options.timezone ?? null,
    keepText: options.text,
  })
  const output = new OutputFolder(options.out)
  const counts = await extractAll(readInputs(inputs), output, { concurrency: Math.max(1, options.concurrency), workers: options.workers, settings })
  await output.commit()
  console.log(`${counts.records} records, ${counts.quarantined} quarantined`)
  if (counts.quarantined > 0) process.exitCode = 1
}

function whole(text: string): number {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 0 || text.trim() === '') throw new InvalidArgumentError('a whole number is wanted')
  return n
}

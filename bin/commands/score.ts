import { Command, InvalidArgumentError } from 'commander'
import { goldFaults } from '../../regression/score/gold-faults.ts'
import { readGold } from '../../regression/score/read-gold.ts'
import { readRun, scoreRun } from '../../regression/score/score.ts'
import { printable } from '../show/printable.ts'
import { showFigures, showReliability } from '../show/score.ts'

interface ScoreOptions {
  readonly gold: string
  readonly run: string
  readonly show?: string | true
  readonly skip?: string
  readonly json?: boolean
  readonly minConfidence: readonly number[]
}

/** `cronaca score --gold DIR --run DIR`: a run measured against annotated articles. */
export function scoreCommand(): Command {
  return new Command('score')
    .description('measure a run against annotated articles (docs/annotate.md), and whether its confidences mean what they say')
    .requiredOption('--gold <dir>', 'folder of annotated articles: ID.txt with ID.json')
    .requiredOption('--run <dir>', 'folder of the run')
    .option('--show [id]', 'also print every miss and fault: of one article, of "graph", or of all')
    .option('--skip <prefix>', 'leave out articles whose id begins so')
    .option('--min-confidence <list>', 'confidences to cut at, with commas', thresholds, [0.5, 0.7, 0.9])
    .option('--json', 'print figures and reliability as JSON')
    .action(score)
}

async function score(options: ScoreOptions): Promise<void> {
  const gold = readGold(options.gold, options.skip ?? null)
  for (const fault of goldFaults(gold)) console.error(`annotation: ${printable(fault)}`)
  const { figures, reliability, notes } = scoreRun(gold, await readRun(options.run), options.minConfidence)
  if (options.json) {
    console.log(JSON.stringify({ figures: Object.fromEntries(figures.map(({ name, ...figure }) => [name, figure])), reliability }, null, 1))
    return
  }
  const shown = options.show === undefined ? [] : notes.filter(({ article }) => options.show === true || article === options.show)
  for (const { article, message } of shown) console.log(`${article}: ${printable(message)}`)
  console.log(`${shown.length > 0 ? '\n' : ''}${showFigures(figures)}\n\n${showReliability(reliability)}`)
}

function thresholds(text: string): number[] {
  const values = text.split(',').map((one) => (one.trim() === '' ? NaN : Number(one)))
  if (values.some((one) => !(one >= 0 && one <= 1))) throw new InvalidArgumentError('Numbers from 0 to 1 with commas are wanted, e.g. 0.5,0.8.')
  return values
}

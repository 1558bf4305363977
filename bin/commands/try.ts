import { Command } from 'commander'
import { analyse, extractArticle } from '../../pipeline/extract.ts'
import { readInputs } from '../../pipeline/readers/read.ts'
import { settingsOf } from '../options.ts'
import { readOptionsOf, withConfig, withReadingOptions, type ReadingOptions } from '../reading.ts'
import { showFacts } from '../show/facts.ts'
import { showTrace } from '../show/trace.ts'

/** `cronaca try FILE|-`: the facts of one article, in colour. */
export function tryCommand(): Command {
  const command = new Command('try')
    .description("show one article's facts on the terminal")
    .argument('<input>', 'a file of any format that is read (docs/inputs.md), or - for standard input')
    .option('--trace', 'also show the tokens and the rules that fired')
  return withReadingOptions(command).action(tryArticles)
}

async function tryArticles(input: string, flags: ReadingOptions & { readonly trace?: boolean }, command: Command): Promise<void> {
  const options = await withConfig(flags, command)
  const settings = settingsOf(options)
  for await (const article of readInputs([input], readOptionsOf(options))) {
    const outcome = 'text' in article ? await extractArticle(article, settings) : { quarantined: article }
    if ('record' in outcome) console.log(showFacts(outcome.record))
    else {
      const { path, entry, stage, reason, next } = outcome.quarantined
      console.error(`${path}, entry ${entry}, ${stage}: ${reason}\n${next}`)
      process.exitCode = 1
    }
    if (options.trace && 'text' in article) console.log(showTrace(await analyse(article, settings)))
  }
}

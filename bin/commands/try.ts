import { Command } from 'commander'
import { analyse, extractArticle } from '../../pipeline/extract.ts'
import { readInputs } from '../../pipeline/readers/read.ts'
import { isoDate, knowledgeBase, languageCode, settingsOf, type ArticleOptions } from '../options.ts'
import { showFacts } from '../show/facts.ts'
import { showTrace } from '../show/trace.ts'

/** `cronaca try FILE|-`: the facts of one article, in colour. */
export function tryCommand(): Command {
  return new Command('try')
    .description("show one article's facts on the terminal")
    .argument('<input>', 'a text file, a .jsonl file, or - for standard input')
    .option('--trace', 'also show the tokens and the rules that fired')
    .option('--date <date>', 'publication date, if the article shows none (ISO 8601)', isoDate)
    .option('--language <code>', 'language (ISO 639-1), instead of detection', languageCode)
    .option('--kb <file>', 'your own people, organisations and places with identifiers, JSON Lines (docs/kb.md)', knowledgeBase)
    .action(tryArticles)
}

async function tryArticles(input: string, options: ArticleOptions & { readonly trace?: boolean }): Promise<void> {
  const settings = settingsOf(options)
  for await (const article of readInputs([input])) {
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

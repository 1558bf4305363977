import { Command } from 'commander'
import pc from 'picocolors'
import { packCodes } from '../../languages/registry.ts'
import { rulesOf } from '../../languages/rules.ts'
import { languageCode } from '../options.ts'

/** `cronaca rules [PART]`: every rule with an id, why it is there, what it finds and what not. */
export function rulesCommand(): Command {
  return new Command('rules')
    .description('list the rules of a language: id, why, examples (the ids are the `rule` of facts and the rules of --trace)')
    .argument('[part]', 'only rules whose id contains this')
    .option('--lang <code>', 'language (default: all)', languageCode)
    .option('--json', 'print one JSON object a line')
    .action(rules)
}

function rules(part: string | undefined, options: { readonly lang?: string; readonly json?: boolean }): void {
  const codes = options.lang === undefined ? packCodes : packCodes.filter((code) => code === options.lang)
  const found = codes.flatMap((code) => rulesOf(code)).filter(({ id }) => part === undefined || id.includes(part))
  if (found.length === 0) throw new Error(`no rule${part === undefined ? '' : ` with "${part}" in its id`}${options.lang === undefined ? '' : ` for the language "${options.lang}"`}; languages: ${packCodes.join(', ')}`)
  for (const rule of found) {
    if (options.json) console.log(JSON.stringify(rule))
    else console.log([`${pc.bold(rule.id)} ${pc.dim(rule.file)}`, `  ${rule.why}`, ...rule.examples.slice(0, 3).map((example) => `  ${pc.green('+')} ${example}`), ...rule.counterExamples.slice(0, 3).map((example) => `  ${pc.red('–')} ${example}`)].join('\n'))
  }
}

import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import pc from 'picocolors'
import { check, type CheckResult } from '../../regression/check.ts'
import { junit } from '../../regression/junit.ts'
import { isoDate, languageCode, settingsOf, type ArticleOptions } from '../options.ts'
import { printable } from '../show/printable.ts'

interface CheckOptions extends ArticleOptions {
  readonly update?: boolean
  readonly junit?: string
}

/** `cronaca check PATH…`: fixture regression. */
export function checkCommand(): Command {
  return new Command('check')
    .description('extract articles and compare the facts with what is pinned beside them (X.expected.json, X.must.json)')
    .argument('<path...>', 'article files, or folders of .txt and .jsonl')
    .option('--update', 'write X.expected.json from what is found now')
    .option('--junit <file>', 'also write the result as JUnit XML')
    .option('--date <date>', 'publication date for articles that show none (ISO 8601)', isoDate)
    .option('--language <code>', 'language of all articles (ISO 639-1), instead of detection', languageCode)
    .action(run)
}

async function run(paths: string[], options: CheckOptions): Promise<void> {
  const results: CheckResult[] = []
  for await (const result of check(paths, settingsOf(options), options.update === true)) {
    results.push(result)
    show(result)
  }
  if (options.junit !== undefined) await writeFile(options.junit, junit(results))
  const failed = results.filter((r) => r.faults.length > 0).length
  const unpinned = results.filter((r) => r.state === 'unpinned').length
  console.log(`${results.length} ${results.length === 1 ? 'article' : 'articles'}, ${failed} ${failed === 1 ? 'differs' : 'differ'}${unpinned > 0 ? `, ${unpinned} with nothing pinned (pin them with --update)` : ''}`)
  if (failed > 0) process.exitCode = 1
}

function show({ name, path, faults, state }: CheckResult): void {
  if (faults.length === 0) {
    console.log(`${state === 'unpinned' ? pc.dim('–') : pc.green('✓')} ${name}${state === 'checked' ? '' : ` (${state})`}`)
    return
  }
  console.log(`${pc.red('✗')} ${name}`)
  for (const fault of faults) {
    console.log(`    ${printable(fault)}`)
    if (process.env['GITHUB_ACTIONS'] === 'true') console.log(`::error file=${annotation(path, true)}::${annotation(fault, false)}`)
  }
}

/** GitHub's workflow commands end at a line break and take %, and in properties : and , as escapes. */
function annotation(text: string, property: boolean): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return property ? escaped.replaceAll(':', '%3A').replaceAll(',', '%2C') : escaped
}

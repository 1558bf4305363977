import { Command } from 'commander'
import pc from 'picocolors'
import { diffRuns } from '../../regression/diff.ts'
import { printable } from '../show/printable.ts'

/** `cronaca diff BEFORE AFTER`: what changed between two runs, fact by fact. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('compare the records of two runs fact by fact, in words; exit code 1 where they differ')
    .argument('<before>', 'folder of a run')
    .argument('<after>', 'folder of another')
    .option('--json', 'print one JSON object a line: article, change, message')
    .action(diff)
}

async function diff(before: string, after: string, options: { readonly json?: boolean }): Promise<void> {
  let [articles, changes] = [0, 0]
  for await (const { article, title, differences } of diffRuns(before, after)) {
    articles++
    changes += differences.length
    if (options.json) for (const { change, message } of differences) console.log(JSON.stringify({ article, change, message }))
    else console.log([`${pc.bold(printable(title))} ${pc.dim(article)}`, ...differences.map(({ message }) => `    ${printable(message)}`)].join('\n'))
  }
  if (!options.json) console.log(`${articles} articles differ, ${changes} changes`)
  if (articles > 0) process.exitCode = 1
}

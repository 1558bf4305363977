import { Command } from 'commander'
import { readProfile } from '../../pipeline/profile/read.ts'
import { readInputs } from '../../pipeline/readers/read.ts'
import { settingsOf, wholeNumber } from '../options.ts'
import { readOptionsOf, withConfig, withReadingOptions, type ReadingOptions } from '../reading.ts'
import { showEntry, showTrouble } from '../show/entry.ts'

interface InspectOptions extends ReadingOptions {
  readonly entries: number
  readonly profile?: string
}

/** `cronaca inspect INPUT…`: how the first entries would be read, before a long run. */
export function inspectCommand(): Command {
  const command = new Command('inspect')
    .description('show how the first entries of an input would be read: fields, date, language, which lines are furniture')
    .argument('<input...>', 'a file, folder or glob of any format that is read (docs/inputs.md), or - for standard input')
    .option('--entries <n>', 'entries to show', wholeNumber(1), 3)
    .option('--profile <file>', 'profile.json with the furniture of these outlets')
  return withReadingOptions(command).action(inspect)
}

async function inspect(inputs: string[], flags: InspectOptions, command: Command): Promise<void> {
  const options = await withConfig(flags, command)
  const { analyse } = await import('../../pipeline/extract.ts')
  const settings = settingsOf(options, { profile: options.profile === undefined ? null : readProfile(options.profile) })
  let shown = 0
  for await (const entry of readInputs(inputs, readOptionsOf(options))) {
    if ('text' in entry) console.log(showEntry(entry, await analyse(entry, settings)))
    else {
      console.log(showTrouble(entry))
      process.exitCode = 1
    }
    if (++shown >= options.entries) break
  }
}

import { rename, writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { learnRoles, survey } from '../../pipeline/profile/learn.ts'
import { readInputs } from '../../pipeline/readers/read.ts'
import { inProcess } from '../../pipeline/run/job.ts'
import { refuseFolders, settingsOf } from '../options.ts'
import { readOptionsOf, withConfig, withReadingOptions, type ReadingOptions } from '../reading.ts'

/** `cronaca profile INPUT…`: the first pass of a run alone. */
export function profileCommand(): Command {
  const command = new Command('profile')
    .description('learn from a dump as a whole what one article does not tell: furniture of its outlets, holders of roles')
    .argument('<input...>', 'files, folders or globs (docs/inputs.md); read twice, so no standard input')
    .option('--to <file>', 'write the profile to a file instead of standard output')
  return withReadingOptions(command).action(profile)
}

async function profile(inputs: string[], flags: ReadingOptions & { readonly to?: string }, command: Command): Promise<void> {
  const options = await withConfig(flags, command)
  refuseFolders(command, options.to)
  if (inputs.includes('-')) command.error('error: a profile is learned in two readings, and standard input can be read once: name files', { exitCode: 2 })
  const read = (): ReturnType<typeof readInputs> => readInputs(inputs, readOptionsOf(options))
  const text = `${JSON.stringify(await learnRoles(read(), await survey(read()), inProcess(settingsOf(options)), 8), null, 2)}\n`
  if (options.to === undefined) {
    process.stdout.write(text)
    return
  }
  await writeFile(`${options.to}.partial`, text)
  await rename(`${options.to}.partial`, options.to)
}

import { CommanderError } from 'commander'
import { createProgram } from './program.ts'

/** As the system says it, and as the database does. */
const noSpace = /ENOSPC|no space left/iu

try {
  const args = process.argv.slice(2)
  await (await createProgram(args)).parseAsync(args, { from: 'user' })
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(`cronaca: ${reason}${noSpace.test(reason) ? '. Free some space, then give the same command again: a run goes on where it was' : ''}`)
    process.exitCode = 3
  }
}

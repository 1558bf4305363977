import { CommanderError } from 'commander'
import { createProgram } from './program.ts'

try {
  const args = process.argv.slice(2)
  await (await createProgram(args)).parseAsync(args, { from: 'user' })
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    console.error(`cronaca: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 3
  }
}

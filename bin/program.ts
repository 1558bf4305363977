import { Command } from 'commander'
import { readJsonData } from '../pipeline/files.ts'
import { checkCommand } from './commands/check.ts'
import { exportCommand } from './commands/export.ts'
import { runCommand } from './commands/run.ts'
import { sqlCommand } from './commands/sql.ts'
import { tryCommand } from './commands/try.ts'

/** Exit codes: 0 done, 1 done but some articles were quarantined or a check failed, 2 wrong usage, 3 could not go on. */
export function createProgram(): Command {
  const { version, description } = readJsonData<{ version: string; description: string }>('package.json')
  const program = new Command('cronaca').description(description).version(version).exitOverride().showHelpAfterError()
  for (const command of [runCommand, tryCommand, checkCommand, exportCommand, sqlCommand]) program.addCommand(command().exitOverride())
  return program
}

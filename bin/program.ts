import { Command } from 'commander'
import { readJsonData } from '../pipeline/files.ts'

/** One line per command. Loaded when called, so that a small command starts without the parts of a large one. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./commands/run.ts')).runCommand(),
  extract: async () => (await import('./commands/extract.ts')).extractCommand(),
  profile: async () => (await import('./commands/profile.ts')).profileCommand(),
  merge: async () => (await import('./commands/merge.ts')).mergeCommand(),
  worker: async () => (await import('./commands/worker.ts')).workerCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  inspect: async () => (await import('./commands/inspect.ts')).inspectCommand(),
  try: async () => (await import('./commands/try.ts')).tryCommand(),
  check: async () => (await import('./commands/check.ts')).checkCommand(),
  score: async () => (await import('./commands/score.ts')).scoreCommand(),
  explain: async () => (await import('./commands/explain.ts')).explainCommand(),
  diff: async () => (await import('./commands/diff.ts')).diffCommand(),
  rules: async () => (await import('./commands/rules.ts')).rulesCommand(),
  remove: async () => (await import('./commands/remove.ts')).removeCommand(),
  schema: async () => (await import('./commands/schema.ts')).schemaCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  load: async () => (await import('./commands/load.ts')).loadCommand(),
  tag: async () => (await import('./commands/tag.ts')).tagCommand(),
  view: async () => (await import('./commands/view.ts')).viewCommand(),
  sql: async () => (await import('./commands/sql.ts')).sqlCommand(),
}

/**
 * The command line for these arguments (without node and script): the command they name, or all of them for the help.
 * Exit codes: 0 done, 1 done but some articles were quarantined or a check failed, 2 wrong usage, 3 could not go on.
 */
export async function createProgram(args: readonly string[]): Promise<Command> {
  const { version, description } = readJsonData<{ version: string; description: string }>('package.json')
  const program = new Command('cronaca').description(description).version(version).exitOverride().showHelpAfterError()
  const named = Object.entries(commands).filter(([name]) => name === args[0])
  const versionOnly = args[0] === '--version' || args[0] === '-V'
  for (const [, load] of named.length > 0 || versionOnly ? named : Object.entries(commands)) program.addCommand((await load()).exitOverride())
  return program
}

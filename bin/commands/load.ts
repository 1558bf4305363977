import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'

/** `cronaca load --out DIR`: what a run left, into PostgreSQL. */
export function loadCommand(): Command {
  return new Command('load')
    .description('load what a run left into PostgreSQL; loading again changes nothing, a re-extracted article replaces its rows')
    .option('--out <dir>', 'folder of the run', 'out')
    .option('--postgres <url>', 'postgres://user@host/database (default: the environment variable DATABASE_URL)')
    .action(load)
}

async function load(options: { readonly out: string; readonly postgres?: string }, command: Command): Promise<void> {
  const url = options.postgres ?? process.env['DATABASE_URL']
  if (url === undefined) return command.error('error: say where to load: --postgres postgres://user@host/database, or the environment variable DATABASE_URL', { exitCode: 2 })
  if (!existsSync(join(options.out, 'records.jsonl'))) throw new Error(`${join(options.out, 'records.jsonl')} is not there: run \`cronaca run INPUT… --out ${options.out}\` first, or name the folder with --out`)
  const { connectPostgres } = await import('../../sinks/postgres/server.ts')
  const { PostgresSink } = await import('../../sinks/postgres/sink.ts')
  const { loadRun } = await import('../../sinks/load.ts')
  const client = await connectPostgres(url)
  try {
    await loadRun(options.out, await PostgresSink.open(client))
  } finally {
    await client.end()
  }
}

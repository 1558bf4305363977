import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { removeRecords } from '../../pipeline/run/remove.ts'

/** `cronaca remove KEY… --out DIR`: articles out of a run, with everything that rests on them. */
export function removeCommand(): Command {
  return new Command('remove')
    .description('take articles out of a run: records, graph, database and report are then what they would be without them')
    .argument('<key...>', "an article's record id, the id or address its source gave, or its path in the dump")
    .option('--out <dir>', 'folder of the run', 'out')
    .option('--postgres <url>', 'also delete them from this PostgreSQL database and load the graph anew')
    .action(remove)
}

async function remove(keys: string[], options: { readonly out: string; readonly postgres?: string }): Promise<void> {
  const { out } = options
  if (!existsSync(join(out, 'records.jsonl'))) throw new Error(`${join(out, 'records.jsonl')} is not there: name the folder of the run with --out`)
  const { removed, missing } = await removeRecords(out, keys)
  for (const key of missing) console.error(`no article: ${key}`)
  if (missing.length > 0) process.exitCode = 1
  if (removed.length > 0) {
    const { rebuild } = await import('../../pipeline/run/rebuild.ts')
    await rebuild(out)
    if (options.postgres !== undefined) await removeFromPostgres(options.postgres, out, removed)
  }
  console.log(`${removed.length} records removed. An input that still holds them brings them back when it is run again.`)
}

async function removeFromPostgres(url: string, out: string, ids: readonly string[]): Promise<void> {
  const { connectPostgres } = await import('../../sinks/postgres/server.ts')
  const { PostgresSink } = await import('../../sinks/postgres/sink.ts')
  const { loadRun } = await import('../../sinks/load.ts')
  const client = await connectPostgres(url)
  try {
    const sink = await PostgresSink.open(client)
    await sink.remove(ids)
    await loadRun(out, sink)
  } finally {
    await client.end()
  }
}

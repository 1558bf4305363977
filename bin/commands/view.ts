import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { serveRun } from '../../viewer/serve.ts'
import { wholeNumber } from '../options.ts'

/** `cronaca view`: the report of a run of any size, served to this machine only. */
export function viewCommand(): Command {
  return new Command('view')
    .description('show a run in the browser: the report, for any part of a run of any size (read-only, this machine only)')
    .option('--out <dir>', 'folder of the run', 'out')
    .option('--port <number>', 'port on 127.0.0.1; 0 takes a free one', wholeNumber(0), 0)
    .action(view)
}

async function view(options: { readonly out: string; readonly port: number }): Promise<void> {
  for (const needed of ['records.jsonl', join('graph', 'nodes.jsonl')]) {
    const path = join(options.out, needed)
    if (!existsSync(path)) throw new Error(`${path} is not there: run \`cronaca run INPUT… --out ${options.out}\` first, or name the folder with --out`)
  }
  const server = await serveRun(options.out, options.port)
  console.log(`${options.out} is shown at ${server.address} (Ctrl-C ends)`)
  await new Promise<void>((resolve) => process.once('SIGINT', resolve))
  await server.close()
}

import { DuckDBInstance } from '@duckdb/node-api'
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readLines } from '../pipeline/run/lines.ts'
import { grownDump } from './grown.ts'

// Time and memory of `cronaca run` (or `extract`) over dumps of several sizes, grown from the real one:
//   npx tsx bench/dump.ts [--length CHARACTERS] [--workers N] [--command run|extract] SIZE…
// Needs the compiled program (npm run build). Prints, for each size: seconds of processor time and by the clock, peak memory of the
// process with its workers, and what came out; a slip (an entry set aside, another number of records) ends it with code 1.
const { values, positionals } = parseArgs({
  options: { length: { type: 'string', default: '600' }, workers: { type: 'string', default: '1' }, command: { type: 'string', default: 'run' } },
  allowPositionals: true,
})
for (const size of positionals.map(Number)) await measure(size)

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cronaca-dump-'))
  try {
    const input = join(folder, 'dump.jsonl')
    const characters = writeDump(input, size)
    const out = join(folder, 'out')
    const options = values.command === 'run' ? ['--out', out] : ['--to', `${out}.jsonl`]
    const child = spawnSync(process.execPath, [fileURLToPath(new URL('child.mjs', import.meta.url)), 'command', values.command, input, ...options, '--workers', values.workers], { encoding: 'utf8', maxBuffer: 1 << 28 })
    const usage = /^usage (.*)$/mu.exec(child.stderr)?.[1]
    if (child.status !== 0 || usage === undefined) throw new Error(`${values.command} ended with ${child.status}: ${child.stderr.slice(-2000)}`)
    const { processor, clock, peak } = JSON.parse(usage) as { processor: number; clock: number; peak: number }
    console.log(`${values.command}, ${size} articles, ${(characters / 1e6).toFixed(1)} million characters: ${processor.toFixed(0)} s of processor time, ${clock.toFixed(0)} s by the clock, peak ${peak.toFixed(0)} MB; ${await outcome(out, size)}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function writeDump(path: string, size: number): number {
  const file = openSync(path, 'w')
  let characters = 0
  for (const article of grownDump(size, Number(values.length))) {
    characters += article.text.length
    writeSync(file, `${JSON.stringify(article)}\n`)
  }
  closeSync(file)
  return characters
}

/** What came out, checked: as many records as entries, in the file and in the database. Throws otherwise. */
async function outcome(out: string, size: number): Promise<string> {
  if (values.command !== 'run') {
    const records = await countLines(`${out}.jsonl`)
    if (records !== size) throw new Error(`${records} records of ${size} articles`)
    return `${records} records`
  }
  const { counts, milliseconds } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as { counts: Record<string, number>; milliseconds: Record<string, number> }
  const database = await (await DuckDBInstance.create(join(out, 'cronaca.duckdb'))).connect()
  const rows = await database.runAndReadAll('SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM graph_nodes), (SELECT count(*) FROM graph_edges)')
  const [articles, nodes, edges] = (rows.getRows()[0] ?? []).map(Number)
  database.closeSync()
  const right = counts['records'] === size && articles === size && nodes === counts['nodes'] && edges === counts['edges'] && existsSync(join(out, 'report.html'))
  if (!right) throw new Error(`${JSON.stringify(counts)}, in the database ${articles} articles, ${nodes} nodes, ${edges} edges`)
  return `${articles} articles, ${nodes} nodes, ${edges} edges in the database; milliseconds ${JSON.stringify(milliseconds)}`
}

async function countLines(path: string): Promise<number> {
  let count = 0
  for await (const _line of readLines(path)) count++
  return count
}

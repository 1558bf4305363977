import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { OutputFolder } from '../../pipeline/run/output.ts'
import { runFiles } from '../../sinks/export/format.ts'
import { exportFormats } from '../../sinks/export/index.ts'

/** `cronaca export --format NAME`: the graph of a run in another format. */
export function exportCommand(): Command {
  const formats = exportFormats.map((f) => `${f.name}: ${f.doc}`).join('; ')
  return new Command('export')
    .summary('write what a run left in another format: CSV, GeoJSON, GraphML, JSON-LD, Neo4j, PLOVER, Parquet, for BigQuery and Snowflake')
    .description(`write what a run left in another format (${formats}; parquet: every table as Parquet files by day of publication)`)
    .addOption(new Option('--format <name>', 'format').choices([...exportFormats.map((f) => f.name), 'parquet']).makeOptionMandatory())
    .option('--out <dir>', 'folder of the run', 'out')
    .option('--to <dir>', 'folder for the exported files (default: export/FORMAT in the run)')
    .action(exportRun)
}

async function exportRun(options: { readonly format: string; readonly out: string; readonly to?: string }): Promise<void> {
  if (options.format === 'parquet') {
    const { writeParquet } = await import('../../sinks/warehouse/parquet.ts')
    const to = options.to ?? join(options.out, 'export', 'parquet')
    await writeParquet(options.out, to)
    console.log(to)
    return
  }
  const format = exportFormats.find((f) => f.name === options.format)
  if (!format) throw new Error(`unknown format ${options.format}`)
  for (const file of ['records.jsonl', 'graph/nodes.jsonl', 'graph/edges.jsonl']) {
    if (!existsSync(join(options.out, file))) throw new Error(`${join(options.out, file)} is not there: run \`cronaca run INPUT… --out ${options.out}\` first, or name the folder with --out`)
  }
  const output = new OutputFolder(options.to ?? join(options.out, 'export', format.name))
  const run = runFiles(options.out)
  try {
    for (const file of format.files) {
      const writer = await output.open(file.name)
      for await (const piece of file.content(run)) await writer.write(piece)
    }
    await output.commit()
  } catch (error) {
    await output.abandon()
    throw error
  }
  for (const file of format.files) console.log(output.path(file.name))
}

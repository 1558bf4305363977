import { join } from 'node:path'
import { DuckDBSink } from '../../sinks/duckdb.ts'
import { loadRun } from '../../sinks/load.ts'
import { writeReport } from '../../viewer/write.ts'
import { mergeRun, type MergeCounts } from './merge.ts'
import { OutputFolder } from './output.ts'

/** Makes graph, database and report of a run anew from its `records.jsonl`, after records came or went. */
export async function rebuild(folder: string): Promise<MergeCounts> {
  const counts = await mergeRun(folder)
  await loadRun(folder, await DuckDBSink.open(join(folder, 'cronaca.duckdb')))
  await writeReport(folder, new OutputFolder(folder))
  return counts
}

import { join } from 'node:path'
import { RecordMerger } from '../../graph/merge.ts'
import { writeGraph } from '../../graph/write.ts'
import type { ArticleRecord } from '../../schemas/record.ts'
import { readJsonLines } from './lines.ts'

/** Size of the event graph. */
export interface MergeCounts {
  readonly nodes: number
  readonly edges: number
}

/** Merges the records of a run into its event graph. */
export async function mergeRun(folder: string): Promise<MergeCounts> {
  const merger = new RecordMerger()
  for await (const record of readJsonLines<ArticleRecord>(join(folder, 'records.jsonl'))) merger.add(record)
  return writeGraph(merger.graph(), join(folder, 'graph'))
}

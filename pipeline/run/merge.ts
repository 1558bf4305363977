import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MergeMemory } from '../../graph/memory.ts'
import { RecordMerger } from '../../graph/merge.ts'
import { writeGraph } from '../../graph/write.ts'
import type { ArticleRecord } from '../../schemas/record.ts'
import { EarlierFindings, NextFindings } from './findings.ts'
import { programFingerprint } from './fingerprint.ts'
import { readJsonLines } from './lines.ts'

/** Size of the event graph. */
export interface MergeCounts {
  readonly nodes: number
  readonly edges: number
}

const nothing = { get: () => undefined }

/**
 * Merges the records of a run into its event graph. What the merge before in the same folder found (`.cronaca/merge`) serves again for
 * pairs of articles that have not changed; the graph is the same with it or without.
 */
export async function mergeRun(folder: string): Promise<MergeCounts> {
  const program = programFingerprint()
  const path = join(folder, '.cronaca', 'merge')
  const earlier = existsSync(path) ? EarlierFindings.open(path, program) : null
  const next = new NextFindings(path, program)
  try {
    const merger = new RecordMerger({ memory: new MergeMemory(earlier ?? nothing, next) })
    for await (const record of readJsonLines<ArticleRecord>(join(folder, 'records.jsonl'))) merger.add(record)
    const counts = writeGraph(merger.graph(), join(folder, 'graph'))
    next.commit()
    return counts
  } catch (error) {
    next.abandon()
    throw error
  } finally {
    earlier?.close()
  }
}

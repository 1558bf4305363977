import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { MergeMemory } from '../../graph/memory.ts'
import { RecordMerger } from '../../graph/merge.ts'
import { writeGraph } from '../../graph/write.ts'
import type { ArticleRecord } from '../../schemas/record.ts'
import { programFingerprint } from './fingerprint.ts'
import { readJsonLines } from './lines.ts'
import { OutputFolder } from './output.ts'

/** Size of the event graph. */
export interface MergeCounts {
  readonly nodes: number
  readonly edges: number
}

/**
 * Merges the records of a run into its event graph. What the merge before in the same folder found (`.cronaca/merge`) serves again for
 * pairs of articles that have not changed; the graph is the same with it or without.
 */
export async function mergeRun(folder: string): Promise<MergeCounts> {
  const program = programFingerprint()
  const memory = new MergeMemory(await earlierFindings(folder, program))
  const merger = new RecordMerger({ memory })
  for await (const record of readJsonLines<ArticleRecord>(join(folder, 'records.jsonl'))) merger.add(record)
  const counts = writeGraph(merger.graph(), join(folder, 'graph'))
  await keepFindings(folder, program, memory)
  return counts
}

const name = join('.cronaca', 'merge')

/** Nothing where another state of the program left them. */
async function earlierFindings(folder: string, program: string): Promise<[string, string][]> {
  const path = join(folder, name)
  const findings: [string, string][] = []
  if (!existsSync(path)) return findings
  let first = true
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    if (first && line !== program) return []
    if (!first) findings.push([line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)])
    first = false
  }
  return findings
}

async function keepFindings(folder: string, program: string, memory: MergeMemory): Promise<void> {
  const output = new OutputFolder(folder)
  try {
    const lines = await output.lines(name)
    await lines.write(program)
    for (const [key, found] of memory.entries()) await lines.write(`${key} ${found}`)
    await output.commit()
  } catch (error) {
    await output.abandon()
    throw error
  }
}

import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { RecordMerger } from '../../graph/merge.ts'
import { writeGraph } from '../../graph/write.ts'
import { readJsonLines } from '../../pipeline/run/lines.ts'
import type { ArticleRecord } from '../../schemas/record.ts'

/** `cronaca merge RECORDS… --out DIR`: one event graph over records of any number of runs. */
export function mergeCommand(): Command {
  return new Command('merge')
    .description('merge records into one event graph: nodes.jsonl and edges.jsonl; the order of the records changes nothing')
    .argument('<records...>', 'files of records, or folders of runs')
    .requiredOption('--out <dir>', 'folder for the graph')
    .action(merge)
}

async function merge(inputs: string[], options: { readonly out: string }): Promise<void> {
  const merger = new RecordMerger()
  for (const input of inputs) {
    const path = existsSync(input) && statSync(input).isDirectory() ? join(input, 'records.jsonl') : input
    if (!existsSync(path)) throw new Error(`${path} is not there: name files of records or folders of runs`)
    for await (const record of readJsonLines<ArticleRecord>(path)) merger.add(record)
  }
  const { nodes, edges } = writeGraph(merger.graph(), options.out)
  console.log(`${nodes} nodes, ${edges} edges in ${options.out}`)
}

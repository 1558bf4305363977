import { readJsonLines } from '../pipeline/run/lines.ts'
import type { OutputFolder } from '../pipeline/run/output.ts'
import type { GraphNode } from '../schemas/graph.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { renderReport, reportLimit } from './report.ts'

/** Writes `report.html` over what a run left in its folder. */
export async function writeReport(folder: string, output: OutputFolder): Promise<void> {
  const records: ArticleRecord[] = []
  let total = 0
  for await (const record of readJsonLines<ArticleRecord>(`${folder}/records.jsonl`)) if (total++ < reportLimit) records.push(record)
  const shown = new Set(records.map((r) => r.id))
  const events: GraphNode[] = []
  for await (const node of readJsonLines<GraphNode>(`${folder}/graph/nodes.jsonl`)) if (node.kind === 'event' && node.members.some((m) => shown.has(m.record))) events.push(node)
  await output.write('report.html', renderReport(records, events, total))
}

import { join } from 'node:path'
import { readRedirects } from '../graph/redirects.ts'
import { countedRecords } from '../pipeline/run/counted.ts'
import { readJsonLines } from '../pipeline/run/lines.ts'
import type { GraphEdge, GraphNode } from '../schemas/graph.ts'
import type { Sink } from './sink.ts'

/** Loads what a run left in `folder` (`records.jsonl`, `graph/nodes.jsonl`, `graph/edges.jsonl`, `graph/redirects.jsonl` if there) into a sink, all or nothing. Throws what reading or the sink throws, after `abandon`. */
export async function loadRun(folder: string, sink: Sink): Promise<void> {
  try {
    for await (const record of countedRecords(folder)) await sink.record(record)
    for await (const node of readJsonLines<GraphNode>(join(folder, 'graph', 'nodes.jsonl'))) await sink.node(node)
    for await (const edge of readJsonLines<GraphEdge>(join(folder, 'graph', 'edges.jsonl'))) await sink.edge(edge)
    for (const redirect of readRedirects(join(folder, 'graph'))) await sink.redirect(redirect)
    await sink.commit()
  } catch (error) {
    await sink.abandon().catch(() => undefined) // what went wrong first is what to tell
    throw error
  }
}

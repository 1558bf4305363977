import { join } from 'node:path'
import { readRedirects, type Redirect } from '../../graph/redirects.ts'
import { countedRecords } from '../../pipeline/run/counted.ts'
import { readJsonLines } from '../../pipeline/run/lines.ts'
import type { GraphEdge, GraphNode } from '../../schemas/graph.ts'
import type { ArticleRecord } from '../../schemas/record.ts'

/** What a run left, read as streams: each call starts from the beginning. */
export interface RunFiles {
  records(): AsyncIterable<ArticleRecord>
  nodes(): AsyncIterable<GraphNode>
  edges(): AsyncIterable<GraphEdge>
  redirects(): Iterable<Redirect>
}

/** One file of an export. */
export interface ExportFile {
  readonly name: string
  /** Its text in pieces, line breaks included. */
  content(run: RunFiles): AsyncIterable<string>
}

export interface ExportFormat {
  readonly name: string
  /** One line for the command's help. */
  readonly doc: string
  readonly files: readonly ExportFile[]
}

export function runFiles(folder: string): RunFiles {
  return {
    records: () => countedRecords(folder),
    nodes: () => readJsonLines<GraphNode>(join(folder, 'graph', 'nodes.jsonl')),
    edges: () => readJsonLines<GraphEdge>(join(folder, 'graph', 'edges.jsonl')),
    redirects: () => readRedirects(join(folder, 'graph')),
  }
}

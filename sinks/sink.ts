import type { GraphEdge, GraphNode } from '../schemas/graph.ts'
import type { ArticleRecord } from '../schemas/record.ts'

/** Somewhere that facts are loaded into. Rows of one load belong together: they appear all at once on `commit` or not at all. */
export interface Sink {
  record(record: ArticleRecord): Promise<void>
  node(node: GraphNode): Promise<void>
  edge(edge: GraphEdge): Promise<void>
  commit(): Promise<void>
  /** Drops what was not committed. */
  abandon(): Promise<void>
}

import type { Redirect } from '../graph/redirects.ts'
import type { GraphEdge, GraphNode } from '../schemas/graph.ts'
import type { ArticleRecord } from '../schemas/record.ts'

/** Somewhere that facts are loaded into. Rows of one load belong together: they appear all at once on `commit` or not at all. */
export interface Sink {
  /** Takes the facts of one article. */
  record(record: ArticleRecord): Promise<void>
  /** Takes one node of the graph. */
  node(node: GraphNode): Promise<void>
  /** Takes one edge of the graph. */
  edge(edge: GraphEdge): Promise<void>
  /** Takes what became of one id of an earlier graph. */
  redirect(redirect: Redirect): Promise<void>
  /** Makes all of it visible at once and ends the load. */
  commit(): Promise<void>
  /** Drops what was not committed and ends the load. */
  abandon(): Promise<void>
}

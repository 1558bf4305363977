import type { GraphEdge } from '../../schemas/graph.ts'
import type { Merged } from '../merge.ts'
import type { NodeIds } from '../project/ids.ts'

/** Edges between events: `before`, `subevent`, `response`, `cause`. */
export function* relationEdges(merged: Merged, ids: NodeIds): Generator<GraphEdge> {
  void merged
  void ids
  yield* []
}

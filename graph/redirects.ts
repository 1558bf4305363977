import type { GraphNode, NodeMember } from '../schemas/graph.ts'
import { append, compareStrings } from './order.ts'

/** An id that is no longer there, and where its members are now. */
export interface Redirect {
  readonly from: string
  /** Ids that its members belong to now, the one with most of them first; empty when all its records are gone. */
  readonly to: readonly string[]
}

/**
 * What became of the ids of an earlier graph: one entry per id that the later graph does not have, by id. Nodes that
 * joined lead to the joined node, nodes that parted lead to every part.
 */
export function redirectsBetween(earlier: Iterable<GraphNode>, later: Iterable<GraphNode>): Redirect[] {
  const gone = new Map<string, readonly NodeMember[]>()
  for (const node of earlier) gone.set(node.id, node.members)
  const owners = new Map<string, string[]>()
  for (const node of later) {
    gone.delete(node.id)
    for (const member of node.members) append(owners, keyOf(node.kind, member), node.id)
  }
  return [...gone].sort(([a], [b]) => compareStrings(a, b)).map(([from, members]) => ({ from, to: heirs(from, members, owners) }))
}

function heirs(from: string, members: readonly NodeMember[], owners: ReadonlyMap<string, readonly string[]>): string[] {
  const kind = from.slice(0, from.indexOf(':'))
  const counts = new Map<string, number>()
  for (const member of members) for (const id of owners.get(keyOf(kind, member)) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || compareStrings(a, b)).map(([id]) => id)
}

/** People, bodies and places share one key: an entity may change its type when its article is read anew. */
function keyOf(kind: string, member: NodeMember): string {
  const what = member.entity ?? member.event ?? member.quote ?? kind
  return `${member.record} ${what}`
}

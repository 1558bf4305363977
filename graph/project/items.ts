import type { GraphEdge, GraphNode } from '../../schemas/graph.ts'
import { Classes } from '../classes.ts'
import { classesOf } from '../corpus.ts'
import type { Merged } from '../merge.ts'
import { Relations } from '../relations/relations.ts'
import { articleEdges, eventEdges, roleEdges, statementEdges } from './edges.ts'
import { entityNode } from './entity-nodes.ts'
import { eventNode } from './event-nodes.ts'
import { NodeIds } from './ids.ts'
import { articleNode, outletNodes, statementNode } from './other-nodes.ts'

/** A node or an edge. */
export interface GraphItem {
  readonly node?: GraphNode
  readonly edge?: GraphEdge
}

/** Every node and edge of a merge once. What articles tell comes in order of publication, so that what is read back from disk is read once. */
export function* itemsOf(merged: Merged): Generator<GraphItem> {
  const { corpus, copies, statements } = merged
  const ids = new NodeIds(corpus)
  yield* entityItems(merged, ids)
  const quotes = new Classes(statements)
  const relations = new Relations(merged, ids)
  for (const record of corpus.chronological()) {
    yield* eventItems(merged, ids, record)
    for (const root of quotes.rootsIn(corpus.quoteAt(record, 0), corpus.quotesOf(record))) {
      const said = quotes.members(root).map((quote) => ({ quote, facts: corpus.quote(quote) }))
      yield { node: statementNode(corpus, ids, root, said) }
      for (const edge of statementEdges(corpus, merged.identity, ids, root, said)) yield { edge }
    }
    for (const edge of relations.ofRecord(record)) yield { edge }
    yield { node: articleNode(corpus, ids, record) }
    for (const edge of articleEdges(corpus, ids, copies, record)) yield { edge }
  }
  for (const node of outletNodes(corpus)) yield { node }
  for (const edge of relations.rest()) yield { edge }
}

/** People, bodies and places, with the functions of people. */
function* entityItems({ corpus, identity }: Merged, ids: NodeIds): Generator<GraphItem> {
  for (const [root, members] of classesOf(corpus.entityCount, (entity) => identity[entity] as number)) {
    yield { node: entityNode(corpus, ids, root, members) }
    if (corpus.entityType(root) === 'person') for (const edge of roleEdges(corpus, identity, ids, root, members)) yield { edge }
  }
}

/** Happenings whose first mention a record holds, with who takes part. */
function* eventItems({ corpus, identity, copies, happenings, profiles }: Merged, ids: NodeIds, record: number): Generator<GraphItem> {
  for (const root of happenings.rootsIn(record)) {
    const mentions = happenings.members(root).map((event) => profiles.event(event))
    yield { node: eventNode(corpus, identity, copies, ids, happenings.of(root), mentions) }
    for (const edge of eventEdges(corpus, identity, ids, root, mentions)) yield { edge }
  }
}

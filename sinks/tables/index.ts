import { articles, diagnostics, regions } from './articles.ts'
import { entities, mentions, roles } from './entities.ts'
import { eventArgs, eventSources, eventTriggers, events, quoteVia, quotes } from './facts.ts'
import { claims, edgeEvidence, graphEdges, graphNodes, nodeMembers, redirects } from './graph.ts'
import type { Table } from './table.ts'
import { times } from './times.ts'

/** Every table, parents before children. */
export const tables: readonly Table[] = [
  articles, regions, diagnostics,
  entities, mentions, roles,
  times, quotes, quoteVia,
  events, eventTriggers, eventArgs, eventSources,
  graphNodes, nodeMembers, claims, graphEdges, edgeEvidence, redirects,
]

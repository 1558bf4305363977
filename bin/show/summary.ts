import { join } from 'node:path'
import pc from 'picocolors'
import { readJsonLines } from '../../pipeline/run/lines.ts'
import type { GraphNode } from '../../schemas/graph.ts'
import { printable } from './printable.ts'

const topEvents = 8

/** What a run found, for the terminal: counts, the events that most articles tell, where to look next. */
export async function showSummary(folder: string, records: number, quarantined: number): Promise<string> {
  const counts = new Map<string, number>()
  const events: GraphNode[] = []
  for await (const node of readJsonLines<GraphNode>(join(folder, 'graph', 'nodes.jsonl'))) {
    counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1)
    if (node.kind === 'event') keepTop(events, node)
  }
  const count = (kind: string): number => counts.get(kind) ?? 0
  return [
    '',
    `${pc.bold(String(records))} ${records === 1 ? 'article' : 'articles'}${quarantined > 0 ? pc.red(`, ${quarantined} set aside (see quarantine.jsonl)`) : ''}: ` +
      `${count('person')} people, ${count('organization')} organisations, ${count('place')} places, ${count('statement')} statements, ${count('event')} events`,
    '',
    ...(events.length > 0 ? [pc.bold('Told by most articles'), ...events.map((e) => `  ${eventLine(e)}`), ''] : []),
    pc.bold('Look next'),
    `  ${join(folder, 'report.html')}  the articles with their evidence marked`,
    `  npx cronaca sql --out ${/\s/u.test(folder) ? `'${folder}'` : folder} "SELECT label, time, place, origins FROM graph_nodes WHERE kind = 'event' ORDER BY members DESC LIMIT 10"`,
    `  ${join(folder, 'records.jsonl')}, ${join(folder, 'graph')}  the facts, one JSON object a line`,
  ].join('\n')
}

function eventLine(e: GraphNode): string {
  const articles = new Set(e.members.map((m) => m.record)).size
  return `${(e.time ?? 'no date').padEnd(12)} ${printable(e.label)} ${pc.dim(`${e.factuality ?? ''}, ${articles} article${articles === 1 ? '' : 's'}`)}`
}

/** Keeps the few events that most articles tell; ties by id, so that the same run prints the same lines. */
function keepTop(top: GraphNode[], node: GraphNode): void {
  top.push(node)
  top.sort((a, b) => spread(b) - spread(a) || (a.id < b.id ? -1 : 1))
  if (top.length > topEvents) top.pop()
}

function spread(node: GraphNode): number {
  return new Set(node.members.map((m) => m.record)).size
}

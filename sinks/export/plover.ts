import { readJsonData } from '../../pipeline/files.ts'
import type { GraphNode } from '../../schemas/graph.ts'
import type { ExportFormat } from './format.ts'

interface Ontology {
  readonly types: readonly { readonly id: string; readonly plover: string | null }[]
}

/**
 * Events that have a PLOVER code as PLOVER-like JSON lines (github.com/openeventdata/PLOVER): event, date, actors, recipients,
 * location, with the mode of its reality in `context`. Actors carry the words or names of the articles, no actor codes: we invent none.
 */
export const plover: ExportFormat = {
  name: 'plover',
  doc: 'events with their PLOVER code, one JSON object a line',
  files: [
    {
      name: 'events.plover.jsonl',
      async *content(run) {
        const codes = new Map(readJsonData<Ontology>('schemas/event-types.json').types.map((t) => [t.id, t.plover]))
        const countries = new Map<string, string>()
        for await (const node of run.nodes()) if (node.links?.iso3166) countries.set(node.id, node.links.iso3166)
        for await (const node of run.nodes()) {
          const code = node.kind === 'event' ? codes.get(node.type ?? '') : null
          if (code) yield `${JSON.stringify(event(node, code, countries))}\n`
        }
      },
    },
  ],
}

function event(node: GraphNode, code: string, countries: ReadonlyMap<string, string>): object {
  const actors = (...roles: readonly string[]): object[] =>
    (node.participants ?? []).filter((p) => roles.includes(p.role)).map((p) => ({ name: p.text, node: p.node ?? null, country: countries.get(p.node ?? '') ?? null }))
  return {
    id: node.id,
    event: code,
    type: node.type,
    date: node.time ?? null,
    actors: actors('agent'),
    recipients: actors('patient', 'recipient'),
    location: node.place ?? null,
    context: [node.factuality],
    sources: [...new Set(node.members.map((m) => m.record))],
    origins: node.origins ?? null,
  }
}

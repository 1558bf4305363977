import type { GraphEdge, GraphNode } from '../../schemas/graph.ts'
import type { ExportFormat } from './format.ts'
import { escapeXml } from './xml.ts'

type AttributeType = 'string' | 'int' | 'double'
interface Attribute<Item> {
  readonly name: string
  readonly type: AttributeType
  value(item: Item): string | number | null | undefined
}

const nodeAttributes: readonly Attribute<GraphNode>[] = [
  { name: 'kind', type: 'string', value: (n) => n.kind },
  { name: 'label', type: 'string', value: (n) => n.label },
  { name: 'type', type: 'string', value: (n) => n.type },
  { name: 'time', type: 'string', value: (n) => n.time },
  { name: 'factuality', type: 'string', value: (n) => n.factuality },
  { name: 'country', type: 'string', value: (n) => n.links?.iso3166 },
  { name: 'members', type: 'int', value: (n) => n.members.length },
  { name: 'origins', type: 'int', value: (n) => n.origins },
  { name: 'lat', type: 'double', value: (n) => n.geo?.lat },
  { name: 'lon', type: 'double', value: (n) => n.geo?.lon },
]

const edgeAttributes: readonly Attribute<GraphEdge>[] = [
  { name: 'kind', type: 'string', value: (e) => e.kind },
  { name: 'role', type: 'string', value: (e) => e.role },
  { name: 'time', type: 'string', value: (e) => e.when },
  { name: 'evidence', type: 'int', value: (e) => e.evidence.length },
]

/** The graph as GraphML (graphml.graphdrawing.org), for Gephi, yEd, networkx, igraph. */
export const graphml: ExportFormat = {
  name: 'graphml',
  doc: 'the graph for Gephi, yEd, networkx',
  files: [
    {
      name: 'graph.graphml',
      async *content(run) {
        yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
        for (const a of nodeAttributes) yield `  <key id="n_${a.name}" for="node" attr.name="${a.name}" attr.type="${a.type}"/>\n`
        for (const a of edgeAttributes) yield `  <key id="e_${a.name}" for="edge" attr.name="${a.name}" attr.type="${a.type}"/>\n`
        yield '  <graph edgedefault="directed">\n'
        for await (const node of run.nodes()) yield `    <node id="${escapeXml(node.id)}">${data('n', nodeAttributes, node)}</node>\n`
        for await (const edge of run.edges()) yield `    <edge id="${escapeXml(edge.id)}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}">${data('e', edgeAttributes, edge)}</edge>\n`
        yield '  </graph>\n</graphml>\n'
      },
    },
  ],
}

function data<Item>(prefix: string, attributes: readonly Attribute<Item>[], item: Item): string {
  return attributes
    .map((a) => {
      const value = a.value(item)
      return value === null || value === undefined ? '' : `<data key="${prefix}_${a.name}">${escapeXml(String(value))}</data>`
    })
    .join('')
}

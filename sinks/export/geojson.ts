import type { GraphNode } from '../../schemas/graph.ts'
import type { ExportFormat } from './format.ts'

/** Places and the events that happened in them, as GeoJSON (RFC 7946): one feature each, coordinates as lon, lat. */
export const geojson: ExportFormat = {
  name: 'geojson',
  doc: 'places, and events at their place, for maps',
  files: [
    {
      name: 'places.geojson',
      async *content(run) {
        const places = new Map<string, GraphNode>()
        for await (const node of run.nodes()) if (node.kind === 'place' && node.geo) places.set(node.id, node)
        const placeOf = new Map<string, string>()
        for await (const edge of run.edges()) if (edge.kind === 'at' && !placeOf.has(edge.from)) placeOf.set(edge.from, edge.to)
        let separator = ''
        yield '{"type":"FeatureCollection","features":[\n'
        for await (const node of run.nodes()) {
          const place = places.get(node.kind === 'place' ? node.id : (placeOf.get(node.id) ?? ''))
          if (!place?.geo) continue
          yield separator + JSON.stringify({ type: 'Feature', id: node.id, geometry: { type: 'Point', coordinates: [place.geo.lon, place.geo.lat] }, properties: properties(node, place) })
          separator = ',\n'
        }
        yield '\n]}\n'
      },
    },
  ],
}

function properties(node: GraphNode, place: GraphNode): object {
  const shared = { kind: node.kind, label: node.label, country: place.links?.iso3166 ?? null, members: node.members.length }
  return node.kind === 'event' ? { ...shared, place: place.label, type: node.type, time: node.time ?? null, factuality: node.factuality, origins: node.origins } : shared
}

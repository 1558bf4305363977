import type { GraphNode } from '../../schemas/graph.ts'
import type { ExportFormat } from './format.ts'

/**
 * Places and the events that happened in them, as GeoJSON (RFC 7946): one feature each, coordinates as lon, lat. An event stands where its
 * node says that it happened, not wherever an article mentions: without such a place it has no feature. A place that has a country but no
 * coordinates of its own is shown at its country, and said to be `approximate`.
 */
export const geojson: ExportFormat = {
  name: 'geojson',
  doc: 'places, and events at their place, for maps',
  files: [
    {
      name: 'places.geojson',
      async *content(run) {
        const places = new Map<string, GraphNode>()
        const countries = new Map<string, GraphNode>()
        for await (const node of run.nodes()) {
          if (node.kind !== 'place') continue
          places.set(node.id, node)
          const { geonames, iso3166 } = node.links ?? {}
          if (node.geo && iso3166 !== undefined && geonames === undefined && !countries.has(iso3166)) countries.set(iso3166, node)
        }
        let separator = ''
        yield '{"type":"FeatureCollection","features":[\n'
        for await (const node of run.nodes()) {
          const place = node.kind === 'place' ? node : places.get(placeOf(node) ?? '')
          const spot = place?.geo ? place : node.kind === 'event' ? countries.get(place?.links?.iso3166 ?? '') : undefined
          if (!place || !spot?.geo) continue
          yield separator + JSON.stringify({ type: 'Feature', id: node.id, geometry: { type: 'Point', coordinates: [spot.geo.lon, spot.geo.lat] }, properties: properties(node, place, spot !== place) })
          separator = ',\n'
        }
        yield '\n]}\n'
      },
    },
  ],
}

/** The node of the place that an event's node names. */
function placeOf({ kind, place, participants = [] }: GraphNode): string | undefined {
  return kind === 'event' ? participants.find(({ role, node, text }) => role === 'place' && node !== undefined && text === place)?.node : undefined
}

function properties(node: GraphNode, place: GraphNode, approximate: boolean): object {
  const shared = { kind: node.kind, label: node.label, country: place.links?.iso3166 ?? null, members: node.members.length }
  return node.kind === 'event' ? { ...shared, place: place.label, approximate, type: node.type, time: node.time ?? null, factuality: node.factuality, origins: node.origins } : shared
}

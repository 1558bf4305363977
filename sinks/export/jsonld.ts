import type { GraphEdge, GraphNode } from '../../schemas/graph.ts'
import type { ExportFormat } from './format.ts'

/** Written once, in the first line: JSON-LD readers take the whole file as one document of `@graph`. */
const context = {
  schema: 'https://schema.org/',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  cronaca: 'urn:cronaca:',
  'prov:wasDerivedFrom': { '@type': '@id' },
  'oa:hasSource': { '@type': '@id' },
}

const types: Readonly<Record<GraphNode['kind'], readonly string[]>> = {
  person: ['schema:Person', 'sem:Actor'],
  organization: ['schema:Organization', 'sem:Actor'],
  place: ['schema:Place', 'sem:Place'],
  event: ['schema:Event', 'sem:Event'],
  statement: ['schema:Quotation'],
  article: ['schema:NewsArticle', 'prov:Entity'],
  outlet: ['schema:NewsMediaOrganization'],
}

/** Properties of other vocabularies for our edges; the rest stay under `cronaca:`. */
const properties: Partial<Readonly<Record<GraphEdge['kind'], string>>> = {
  agent: 'sem:hasActor',
  patient: 'sem:hasActor',
  recipient: 'sem:hasActor',
  at: 'sem:hasPlace',
  place: 'sem:hasPlace',
  saidBy: 'schema:creator',
  subevent: 'sem:hasSubEvent',
}

/** The graph as JSON-LD in the terms of schema.org and SEM, with PROV and Web Annotation selectors for the evidence. */
export const jsonld: ExportFormat = {
  name: 'jsonld',
  doc: 'linked data: schema.org and SEM, evidence as PROV',
  files: [
    {
      name: 'graph.jsonld',
      async *content(run) {
        yield `{"@context":${JSON.stringify(context)},"@graph":[\n`
        let separator = ''
        for await (const node of run.nodes()) {
          yield separator + JSON.stringify(nodeObject(node))
          separator = ',\n'
        }
        for await (const edge of run.edges()) {
          yield separator + JSON.stringify(edgeObject(edge))
          yield separator + JSON.stringify(evidenceObject(edge))
          separator = ',\n'
        }
        yield '\n]}\n'
      },
    },
  ],
}

function nodeObject(node: GraphNode): object {
  return {
    '@id': iri(node.id),
    '@type': types[node.kind],
    'schema:name': node.label,
    ...(node.aliases && node.aliases.length > 0 && { 'schema:alternateName': node.aliases }),
    ...(node.geo && { 'schema:latitude': node.geo.lat, 'schema:longitude': node.geo.lon }),
    ...(node.links?.iso3166 !== undefined && { 'schema:addressCountry': node.links.iso3166 }),
    ...(node.links?.geonames !== undefined && { 'schema:sameAs': { '@id': `https://sws.geonames.org/${node.links.geonames}/` } }),
    ...(node.type !== undefined && { 'sem:eventType': { '@id': `urn:cronaca:type:${node.type}` } }),
    ...(typeof node.time === 'string' && { 'sem:hasTimeStamp': node.time }),
    ...(node.factuality !== undefined && { 'cronaca:factuality': node.factuality }),
    ...(node.origins !== undefined && { 'cronaca:origins': node.origins }),
    ...(typeof node.published === 'string' && { 'schema:datePublished': node.published }),
    ...(node.language !== undefined && { 'schema:inLanguage': node.language }),
    ...(node.kind !== 'article' && { 'prov:wasDerivedFrom': [...new Set(node.members.map((m) => record(m.record)))] }),
    ...(node.kind === 'article' && { 'cronaca:record': node.members.map((m) => ({ '@id': record(m.record) })) }),
  }
}

/** The relation itself, as a plain triple (and in the terms of another vocabulary where there is one). */
function edgeObject(edge: GraphEdge): object {
  const to = { '@id': iri(edge.to) }
  const other = properties[edge.kind]
  return { '@id': iri(edge.from), [`cronaca:${edge.kind}`]: to, ...(other !== undefined && { [other]: to }) }
}

/** The relation as a thing of its own, so that its evidence can be told: record and code-point offsets. */
function evidenceObject(edge: GraphEdge): object {
  return {
    '@id': iri(edge.id),
    '@type': 'cronaca:Edge',
    'cronaca:from': { '@id': iri(edge.from) },
    'cronaca:to': { '@id': iri(edge.to) },
    'cronaca:kind': edge.kind,
    'cronaca:evidence': edge.evidence.map((e) => ({
      '@type': 'oa:SpecificResource',
      'oa:hasSource': record(e.record),
      'oa:hasSelector': { '@type': 'oa:TextPositionSelector', 'oa:start': e.start, 'oa:end': e.end },
    })),
  }
}

function iri(id: string): string {
  return `urn:cronaca:${encodeURIComponent(id).replaceAll('%3A', ':')}`
}

function record(id: string): string {
  return `urn:cronaca:record:${id}`
}

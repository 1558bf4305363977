import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { MultiDirectedGraph } from 'graphology'
import graphmlParser from 'graphology-graphml'
import { Store } from 'oxigraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GraphEdge, GraphNode } from '../schemas/graph.ts'
import { csv } from '../sinks/export/csv.ts'
import type { RunFiles } from '../sinks/export/format.ts'
import { cypherString } from '../sinks/export/neo4j.ts'
import { cronaca, jsonLines } from './support/cli.ts'

/** A run over the fixtures and a hostile article, exported in every format. */
let out: string
let nodes: GraphNode[]
let edges: GraphEdge[]
const hostile = `=cmd|' /C calc'!A0\n\nIl presidente russo Vladimir "Vova" Putin ha incontrato ieri a Mosca Giulia O'Hara'); MATCH (n) DETACH DELETE n; // </node><x> ]]> & il premier giapponese Fumio Kishida.`

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'cronaca-'))
  const input = join(out, 'hostile.jsonl')
  writeFileSync(input, JSON.stringify({ text: hostile, title: "=cmd|' /C calc'!A0", language: 'it', date: '2023-09-13', outlet: '</script>"; DROP' }))
  cronaca(['run', 'fixtures/articles', input, '--out', out])
  for (const format of ['csv', 'geojson', 'graphml', 'jsonld', 'neo4j', 'plover']) expect(cronaca(['export', '--format', format, '--out', out]).code, format).toBe(0)
  nodes = jsonLines(join(out, 'graph/nodes.jsonl'))
  edges = jsonLines(join(out, 'graph/edges.jsonl'))
})

afterAll(() => rmSync(out, { recursive: true, force: true }))

const exported = (path: string): string => readFileSync(join(out, 'export', path), 'utf8')

describe('exports, each read by a consumer of its own', () => {
  it('csv: the rows of every table, formulas disarmed', () => {
    const rows = parse(exported('csv/graph_nodes.csv'), { columns: true })
    expect(rows).toHaveLength(nodes.length)
    for (const cell of parse(exported('csv/articles.csv')).flat()) expect(cell).not.toMatch(/^[=+@\t\r]/u)
  })

  it('graphml: the same nodes and edges, labels unharmed', () => {
    const graph = graphmlParser.parse(MultiDirectedGraph, exported('graphml/graph.graphml'))
    expect([graph.order, graph.size]).toEqual([nodes.length, edges.length])
    for (const node of nodes) expect(graph.getNodeAttribute(node.id, 'kind')).toBe(node.kind)
  })

  it('jsonld: an RDF store loads it and SPARQL finds events with their actors and evidence', () => {
    const store = new Store()
    store.load(exported('jsonld/graph.jsonld'), { format: 'application/ld+json' })
    const count = (sparql: string): number => (store.query(sparql) as unknown[]).length
    const prefixes = 'PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX c: <urn:cronaca:>'
    expect(count(`${prefixes} SELECT ?e WHERE { ?e a sem:Event }`)).toBe(nodes.filter((n) => n.kind === 'event').length)
    expect(count(`${prefixes} SELECT DISTINCT ?e ?a WHERE { ?e c:agent ?a }`)).toBe(new Set(edges.filter((e) => e.kind === 'agent').map((e) => e.from + e.to)).size)
    expect(count(`${prefixes} SELECT ?x WHERE { ?x c:evidence/oa:hasSelector/oa:start ?s }`)).toBeGreaterThan(0)
  })

  it('neo4j: importer headers, one row a node and an edge, and as many statements', () => {
    const [header, ...rows] = parse(exported('neo4j/nodes.csv')) as string[][]
    expect(header?.[0]).toBe('id:ID')
    expect(rows).toHaveLength(nodes.length)
    expect(parse(exported('neo4j/edges.csv'))).toHaveLength(edges.length + 1)
    expect(exported('neo4j/graph.cypher').trimEnd().split('\n')).toHaveLength(1 + nodes.length + edges.length)
  })

  it('geojson: points with longitude first', () => {
    const { features } = JSON.parse(exported('geojson/places.geojson')) as { features: { geometry: { coordinates: [number, number] }; properties: { label: string } }[] }
    expect(features.length).toBeGreaterThan(0)
    const tokyo = features.find((f) => f.properties.label === 'Tokyo')
    expect(tokyo?.geometry.coordinates[0]).toBeGreaterThan(100)
  })

  it('geojson: events stand where their node says, if only at the country of the place', () => {
    interface Feature { readonly id: string; readonly geometry: { readonly coordinates: readonly number[] }; readonly properties: { readonly kind: string; readonly place: string; readonly approximate: boolean; readonly country: string } }
    const { features } = JSON.parse(exported('geojson/places.geojson')) as { features: Feature[] }
    const events = features.filter(({ properties }) => properties.kind === 'event')
    expect(events.length).toBeGreaterThan(0)
    for (const { id, geometry, properties } of events) {
      const node = nodes.find((one) => one.id === id)
      const told = node?.participants?.find(({ role, text }) => role === 'place' && text === node.place)
      const place = nodes.find((one) => one.id === told?.node)
      expect(place?.label).toBe(properties.place)
      expect(place?.geo === undefined).toBe(properties.approximate)
      const spot = nodes.find((one) => one.kind === 'place' && one.geo?.lon === geometry.coordinates[0] && one.geo?.lat === geometry.coordinates[1])
      expect(spot?.links?.iso3166).toBe(properties.country)
    }
    expect(events.find(({ properties }) => properties.place === 'Vostochny')?.properties).toMatchObject({ approximate: true, country: 'RU' })
  })

  it('plover: events with a code, a date and their actors', () => {
    const events = exported('plover/events.plover.jsonl').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { event: string; actors: { name: string }[] })
    expect(events.some((e) => e.event === 'CONSULT' && e.actors.some((a) => a.name.includes('Putin')))).toBe(true)
  })

  it('refuses an unknown format with exit code 2 and a folder without a run with 3', () => {
    expect(cronaca(['export', '--format', 'xls', '--out', out]).code).toBe(2)
    expect(cronaca(['export', '--format', 'csv', '--out', join(out, 'nothing')]).code).toBe(3)
  })
})

describe('escaping', () => {
  it('keeps text inside a Cypher literal', () => {
    expect(cypherString("a'); DETACH \\ \n\u2028\"")).toBe(String.raw`'a\'); DETACH \\ \u000a\u2028\"'`)
  })

  it('disarms formulas in CSV', async () => {
    const node: GraphNode = { id: 'x', kind: 'person', label: '=1+1', members: [] }
    const none = async function* (): AsyncGenerator<never> {}
    const run: RunFiles = { records: none, edges: none, redirects: () => [], nodes: async function* () { yield await Promise.resolve(node) } }
    const file = csv.files.find((f) => f.name === 'graph_nodes.csv')
    let text = ''
    for await (const piece of file?.content(run) ?? []) text += piece
    expect(text).toContain("'=1+1")
  })
})

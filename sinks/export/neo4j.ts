import { stringify } from 'csv-stringify/sync'
import type { GraphEdge, GraphNode } from '../../schemas/graph.ts'
import type { ExportFormat } from './format.ts'

type Value = string | number | null | undefined

const nodeColumns: readonly (readonly [header: string, value: (n: GraphNode) => Value])[] = [
  ['id:ID', (n) => n.id],
  ['label', (n) => n.label],
  ['type', (n) => n.type],
  ['time', (n) => n.time],
  ['place', (n) => n.place],
  ['factuality', (n) => n.factuality],
  ['origins:int', (n) => n.origins],
  ['members:int', (n) => n.members.length],
  ['country', (n) => n.links?.iso3166],
  ['lat:double', (n) => n.geo?.lat],
  ['lon:double', (n) => n.geo?.lon],
  [':LABEL', (n) => nodeLabel(n)],
]

const edgeColumns: readonly (readonly [header: string, value: (e: GraphEdge) => Value])[] = [
  [':START_ID', (e) => e.from],
  [':END_ID', (e) => e.to],
  ['id', (e) => e.id],
  ['role', (e) => e.role],
  ['time', (e) => e.when],
  ['evidence:int', (e) => e.evidence.length],
  [':TYPE', (e) => relationship(e)],
]

/**
 * For Neo4j: CSV files for `neo4j-admin database import full --nodes=nodes.csv --relationships=edges.csv`,
 * and the same as Cypher statements that may be run any number of times.
 */
export const neo4j: ExportFormat = {
  name: 'neo4j',
  doc: 'CSV for the Neo4j importer, and Cypher statements',
  files: [
    {
      name: 'nodes.csv',
      async *content(run) {
        yield stringify([nodeColumns.map(([header]) => header)])
        for await (const node of run.nodes()) yield stringify([nodeColumns.map(([, value]) => value(node) ?? '')])
      },
    },
    {
      name: 'edges.csv',
      async *content(run) {
        yield stringify([edgeColumns.map(([header]) => header)])
        for await (const edge of run.edges()) yield stringify([edgeColumns.map(([, value]) => value(edge) ?? '')])
      },
    },
    {
      name: 'graph.cypher',
      async *content(run) {
        yield 'CREATE CONSTRAINT cronaca_id IF NOT EXISTS FOR (n:Cronaca) REQUIRE n.id IS UNIQUE;\n'
        for await (const node of run.nodes()) yield `MERGE (n:Cronaca {id: ${cypherString(node.id)}}) SET n:${nodeLabel(node)}${assignments('n', nodeColumns, node)};\n`
        for await (const edge of run.edges()) {
          yield `MATCH (a:Cronaca {id: ${cypherString(edge.from)}}), (b:Cronaca {id: ${cypherString(edge.to)}}) MERGE (a)-[r:${relationship(edge)} {id: ${cypherString(edge.id)}}]->(b)${set(assignments('r', edgeColumns, edge))};\n`
        }
      },
    },
  ],
}

function nodeLabel({ kind }: GraphNode): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

/** `saidBy` → `SAID_BY`, as Neo4j names relationships. Kinds are a closed list of letters: nothing to escape. */
function relationship({ kind }: GraphEdge): string {
  return kind.replace(/[A-Z]/gu, (c) => `_${c}`).toUpperCase()
}

/** `, n.time = '2023-09-13'` for every column that is a property and has a value. */
function assignments<Item>(variable: string, columns: readonly (readonly [string, (item: Item) => Value])[], item: Item): string {
  return columns
    .filter(([header]) => !header.startsWith(':') && header !== 'id:ID' && header !== 'id')
    .map(([header, value]) => [header.replace(/:.*/u, ''), value(item)] as const)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `, ${variable}.${name} = ${typeof value === 'number' ? value : cypherString(String(value))}`)
    .join('')
}

function set(list: string): string {
  return list === '' ? '' : ` SET ${list.slice(2)}`
}

/** A Cypher string literal: backslash, quotes and every line break or control character escaped, so that text stays text. */
export function cypherString(text: string): string {
  // eslint-disable-next-line no-control-regex
  const escaped = text.replace(/[\\'"\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu, (c) => (c === '\\' || c === "'" || c === '"' ? `\\${c}` : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`))
  return `'${escaped}'`
}

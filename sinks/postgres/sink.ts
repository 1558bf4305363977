import type { Redirect } from '../../graph/redirects.ts'
import type { GraphEdge, GraphNode } from '../../schemas/graph.ts'
import type { ArticleRecord } from '../../schemas/record.ts'
import type { Sink } from '../sink.ts'
import { tables } from '../tables/index.ts'
import type { Cell, Table } from '../tables/table.ts'
import type { PostgresClient } from './client.ts'
import { migrate } from './migrations.ts'

/** Articles, nodes, edges or redirects that are sent together. */
const batchSize = 500

const articleTables = tables.filter((t) => t.ofRecord)
const nodeTables = tables.filter((t) => t.ofNode)
const edgeTables = tables.filter((t) => t.ofEdge)
const redirectTables = tables.filter((t) => t.ofRedirect)

/**
 * Loads a run into PostgreSQL in one transaction. An article that is there already is replaced with all its rows, so that loading
 * twice changes nothing; the graph is replaced as a whole, since merging may have changed any node.
 */
export class PostgresSink implements Sink {
  readonly #client: PostgresClient
  #records: ArticleRecord[] = []
  #nodes: GraphNode[] = []
  #edges: GraphEdge[] = []
  #redirects: Redirect[] = []
  #graphCleared = false

  private constructor(client: PostgresClient) {
    this.#client = client
  }

  /** Begins the transaction; the tables are made or migrated within it. */
  static async open(client: PostgresClient): Promise<PostgresSink> {
    await client.query('BEGIN')
    try {
      await migrate(client)
    } catch (error) {
      await client.query('ROLLBACK')
      throw error
    }
    return new PostgresSink(client)
  }

  async record(record: ArticleRecord): Promise<void> {
    if (this.#records.push(record) >= batchSize) await this.#flushRecords()
  }

  async node(node: GraphNode): Promise<void> {
    if (this.#nodes.push(node) >= batchSize) await this.#flushNodes()
  }

  async edge(edge: GraphEdge): Promise<void> {
    if (this.#edges.push(edge) >= batchSize) await this.#flushEdges()
  }

  async redirect(redirect: Redirect): Promise<void> {
    if (this.#redirects.push(redirect) >= batchSize) await this.#flushRedirects()
  }

  /** Deletes articles with all their rows. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.#client.query('DELETE FROM "articles" WHERE "id" = ANY($1::text[])', [ids])
  }

  async commit(): Promise<void> {
    await this.#flushRecords()
    await this.#clearGraph()
    await this.#flushNodes()
    await this.#flushEdges()
    await this.#flushRedirects()
    await this.#client.query('COMMIT')
  }

  async abandon(): Promise<void> {
    await this.#client.query('ROLLBACK')
  }

  async #flushRecords(): Promise<void> {
    const records = this.#records.splice(0)
    if (records.length === 0) return
    await this.remove(records.map((r) => r.id))
    for (const table of articleTables) await this.#copy(table, records.flatMap((r) => table.ofRecord?.(r) ?? []))
  }

  async #flushNodes(): Promise<void> {
    await this.#clearGraph()
    const nodes = this.#nodes.splice(0)
    for (const table of nodeTables) await this.#copy(table, nodes.flatMap((n) => table.ofNode?.(n) ?? []))
  }

  async #flushEdges(): Promise<void> {
    await this.#flushNodes()
    const edges = this.#edges.splice(0)
    for (const table of edgeTables) await this.#copy(table, edges.flatMap((e) => table.ofEdge?.(e) ?? []))
  }

  async #flushRedirects(): Promise<void> {
    await this.#clearGraph()
    const redirects = this.#redirects.splice(0)
    for (const table of redirectTables) await this.#copy(table, redirects.flatMap((r) => table.ofRedirect?.(r) ?? []))
  }

  async #clearGraph(): Promise<void> {
    if (this.#graphCleared) return
    this.#graphCleared = true
    await this.#client.query('TRUNCATE "graph_nodes", "redirects" CASCADE')
  }

  async #copy(table: Table, rows: readonly (readonly Cell[])[]): Promise<void> {
    if (rows.length === 0) return
    await this.#client.copy(table.name, table.columns.map((c) => c.name), rows.map((row) => `${row.map(copyCell).join('\t')}\n`).join(''))
  }
}

/** A cell in the text format of COPY: tab, line breaks and backslash escaped. U+0000, which PostgreSQL can't store, never gets here from a record. */
export function copyCell(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'boolean') return cell ? 't' : 'f'
  if (typeof cell === 'number') return String(cell)
  return cell.replaceAll('\0', '\ufffd').replace(/[\\\t\n\r]/gu, (c) => (c === '\\' ? '\\\\' : c === '\t' ? '\\t' : c === '\n' ? '\\n' : '\\r'))
}

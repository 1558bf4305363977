import { rename, rm } from 'node:fs/promises'
import { DuckDBInstance, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api'
import type { Redirect } from '../graph/redirects.ts'
import type { GraphEdge, GraphNode } from '../schemas/graph.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import type { Sink } from './sink.ts'
import { tables } from './tables/index.ts'
import type { Cell, Column, ColumnType, Table } from './tables/table.ts'
import { views } from './views.ts'

const types: Readonly<Record<ColumnType, string>> = { text: 'VARCHAR', integer: 'INTEGER', bigint: 'BIGINT', double: 'DOUBLE', boolean: 'BOOLEAN' }

/** Statements that make a table, with the docs of its columns as comments. */
export function definition(table: Table): string[] {
  const columns = table.columns.map((c) => `"${c.name}" ${types[c.type]}`)
  const key = table.key.map((k) => `"${k}"`).join(', ')
  return [
    `CREATE TABLE "${table.name}" (${columns.join(', ')}, PRIMARY KEY (${key}))`,
    `COMMENT ON TABLE "${table.name}" IS ${literal(table.doc)}`,
    ...table.columns.map((c) => `COMMENT ON COLUMN "${table.name}"."${c.name}" IS ${literal(c.doc)}`),
  ]
}

/** The embedded database of a run: built aside and put in place on commit, so that readers are never locked out. */
export class DuckDBSink implements Sink {
  readonly #path: string
  readonly #connection: DuckDBConnection
  readonly #instance: DuckDBInstance
  readonly #appenders: ReadonlyMap<string, DuckDBAppender>
  #closed = false

  private constructor(path: string, instance: DuckDBInstance, connection: DuckDBConnection, appenders: ReadonlyMap<string, DuckDBAppender>) {
    this.#path = path
    this.#instance = instance
    this.#connection = connection
    this.#appenders = appenders
  }

  /** Begins a load into the file at `path`, made if missing; tables and views are those of `docs/tables.md`. */
  static async open(path: string): Promise<DuckDBSink> {
    await rm(`${path}.partial`, { force: true })
    await rm(`${path}.partial.wal`, { force: true })
    const instance = await DuckDBInstance.create(`${path}.partial`)
    const connection = await instance.connect()
    await connection.run(['BEGIN', ...tables.flatMap(definition), ...views.map((v) => `CREATE VIEW "${v.name}" AS ${v.query}`), 'COMMIT'].join(';\n'))
    const appenders = new Map<string, DuckDBAppender>()
    for (const { name } of tables) appenders.set(name, await connection.createAppender(name))
    return new DuckDBSink(path, instance, connection, appenders)
  }

  /** Takes the facts of one article. */
  record(record: ArticleRecord): Promise<void> {
    return this.#append((t) => t.ofRecord?.(record))
  }

  /** Takes one node of the graph. */
  node(node: GraphNode): Promise<void> {
    return this.#append((t) => t.ofNode?.(node))
  }

  /** Takes one edge of the graph. */
  edge(edge: GraphEdge): Promise<void> {
    return this.#append((t) => t.ofEdge?.(edge))
  }

  /** Takes what became of one id of an earlier graph. */
  redirect(redirect: Redirect): Promise<void> {
    return this.#append((t) => t.ofRedirect?.(redirect))
  }

  /** Puts the new database in place of an earlier one. */
  async commit(): Promise<void> {
    for (const appender of this.#appenders.values()) appender.closeSync()
    await this.#connection.run('CHECKPOINT')
    this.#close()
    await rename(`${this.#path}.partial`, this.#path)
  }

  /** Drops the load; an earlier database stays as it was. */
  async abandon(): Promise<void> {
    this.#close()
    await rm(`${this.#path}.partial`, { force: true })
    await rm(`${this.#path}.partial.wal`, { force: true })
  }

  #append(rowsOf: (table: Table) => readonly (readonly Cell[])[] | undefined): Promise<void> {
    for (const table of tables) {
      const appender = this.#appenders.get(table.name)
      for (const row of (appender && rowsOf(table)) ?? []) {
        table.columns.forEach((c, i) => appendCell(appender as DuckDBAppender, c, row[i] ?? null))
        appender?.endRow()
      }
    }
    return Promise.resolve()
  }

  #close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#connection.closeSync()
    this.#instance.closeSync()
  }
}

function appendCell(appender: DuckDBAppender, { type }: Column, cell: Cell): void {
  if (cell === null) return appender.appendNull()
  if (type === 'text') return appender.appendVarchar(String(cell))
  if (type === 'boolean') return appender.appendBoolean(Boolean(cell))
  if (type === 'bigint') return appender.appendBigInt(BigInt(cell))
  if (type === 'integer') return appender.appendInteger(Number(cell))
  return appender.appendDouble(Number(cell))
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

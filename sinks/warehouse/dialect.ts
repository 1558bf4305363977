import type { ColumnType } from '../tables/table.ts'
import { partitionColumn, warehouseTables, type WarehouseTable } from './tables.ts'

/** What warehouses say differently. */
export interface Dialect {
  readonly name: string
  readonly doc: string
  readonly types: Readonly<Record<ColumnType | 'date', string>>
  readonly begin: string
  readonly commit: string
  /** A table or column by name. */
  identifier(name: string): string
  /** A column's documentation, after its type. */
  comment(doc: string): string
  /** What follows the columns of a table: its documentation, how it is laid out. */
  tail(doc: string, partition: string | null, cluster: readonly string[]): string
  /** Statements that load a table's Parquet files into a staging table. */
  load(staging: string, target: string, folder: string): readonly string[]
}

/** Statements that make the tables. Run once; running them again changes nothing. */
export function schemaStatements(dialect: Dialect): readonly string[] {
  return warehouseTables.map(({ table, columns, article }) => {
    const lines = columns.map((c) => `  ${dialect.identifier(c.name)} ${dialect.types[c.type]}${table.key.includes(c.name) ? ' NOT NULL' : ''} ${dialect.comment(c.doc)}`)
    const key = `  PRIMARY KEY (${table.key.map((k) => dialect.identifier(k)).join(', ')}) NOT ENFORCED`
    return `CREATE TABLE IF NOT EXISTS ${dialect.identifier(table.name)} (\n${[...lines, key].join(',\n')}\n)${dialect.tail(table.doc, article === null ? null : partitionColumn, table.key.slice(0, 1))}`
  })
}

/** Statements that load an export: files into staging tables, then all of it at once into the tables. */
export function loadStatements(dialect: Dialect): readonly string[] {
  const staged = warehouseTables.flatMap(({ table }) => dialect.load(stagingName(table.name), table.name, table.name))
  return [...staged, dialect.begin, ...mergeStatements(dialect), dialect.commit]
}

/**
 * Staging tables into the tables. Rows of a re-extracted article that it no longer has are deleted; the graph is replaced, since merging
 * may have changed any node. Running it twice changes nothing.
 */
export function mergeStatements(dialect: Dialect): readonly string[] {
  const name = (table: string): string => dialect.identifier(table)
  return warehouseTables.flatMap((warehouse) => {
    const { table, article } = warehouse
    const stale = article === null ? 'TRUE' : `${name(article)} IN (SELECT ${name('id')} FROM ${name(stagingName('articles'))})`
    return [`DELETE FROM ${name(table.name)} WHERE ${stale}`, merge(dialect, warehouse)]
  })
}

export function stagingName(table: string): string {
  return `staging_${table}`
}

function merge(dialect: Dialect, { table, columns }: WarehouseTable): string {
  const name = (column: string): string => dialect.identifier(column)
  const on = table.key.map((k) => `t.${name(k)} = s.${name(k)}`).join(' AND ')
  const rest = columns.filter((c) => !table.key.includes(c.name))
  const update = rest.length === 0 ? '' : `WHEN MATCHED THEN UPDATE SET ${rest.map((c) => `${name(c.name)} = s.${name(c.name)}`).join(', ')}\n`
  const all = columns.map((c) => name(c.name)).join(', ')
  return `MERGE INTO ${name(table.name)} t USING ${name(stagingName(table.name))} s ON ${on}\n${update}WHEN NOT MATCHED THEN INSERT (${all}) VALUES (${columns.map((c) => `s.${name(c.name)}`).join(', ')})`
}

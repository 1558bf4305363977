import { tables } from '../tables/index.ts'
import type { Column, Table } from '../tables/table.ts'

/** The day that partitions go by: tables of articles have it, the graph, which every load replaces as a whole, has not. */
export const partitionColumn = 'published_date'

/** A table as warehouses get it. */
export interface WarehouseTable {
  readonly table: Table
  readonly columns: readonly (Column | { readonly name: string; readonly type: 'date'; readonly doc: string })[]
  /** Column with the article that a row belongs to; null for tables of the graph. */
  readonly article: string | null
}

export const warehouseTables: readonly WarehouseTable[] = tables.map((table) => {
  const article = table.ofRecord ? (table.name === 'articles' ? 'id' : 'article_id') : null
  const day = { name: partitionColumn, type: 'date' as const, doc: 'day of publication of the article; the first day where only a month or year is known, null where nothing is' }
  return { table, article, columns: article === null ? table.columns : [...table.columns, day] }
})

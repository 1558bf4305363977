import { mkdir, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { partitionColumn, warehouseTables, type WarehouseTable } from './tables.ts'

/**
 * Writes the database of a run as Parquet: a folder a table, flat columns only; tables of articles in a folder for each day of
 * publication (`articles/published_date=2023-09-13/…`). The folder `to` is replaced whole or not at all.
 */
export async function writeParquet(run: string, to: string): Promise<void> {
  const database = join(run, 'cronaca.duckdb')
  if (!existsSync(database)) throw new Error(`${database} is not there: run \`cronaca run INPUT… --out ${run}\` first, or name the folder with --out`)
  const aside = `${to}.partial`
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true })
  const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  try {
    await connection.run('SET threads = 1') // one file a folder, its rows in order
    for (const table of warehouseTables) {
      const folder = join(aside, table.table.name)
      const empty = (await connection.runAndReadAll(`SELECT 1 FROM "${table.table.name}" LIMIT 1`)).currentRowCount === 0
      if (empty) await mkdir(folder) // with a file that has the columns and no row: loaders refuse a folder without files
      await connection.run(empty ? `COPY (${selection(table)}) TO ${literal(join(folder, 'data_0.parquet'))} (FORMAT parquet)` : copyStatement(table, folder))
    }
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw error
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
  await rm(to, { recursive: true, force: true })
  await rename(aside, to)
}

/** `2023` and `2023-09` begin on their first day; what is no date is null. */
const day = `TRY_CAST(CASE length(published) WHEN 4 THEN published || '-01-01' WHEN 7 THEN published || '-01' ELSE published END AS DATE)`

function copyStatement(table: WarehouseTable, folder: string): string {
  const layout = table.article === null ? 'PER_THREAD_OUTPUT true' : `PARTITION_BY (${partitionColumn}), WRITE_PARTITION_COLUMNS true`
  return `COPY (${selection(table)}) TO ${literal(folder)} (FORMAT parquet, COMPRESSION zstd, ${layout})`
}

/** The rows of a table in a fixed order, with the day of their article. */
function selection({ table, article }: WarehouseTable): string {
  const columns = table.columns.map((c) => `t."${c.name}"`).join(', ')
  const order = table.key.map((k) => `t."${k}"`).join(', ')
  if (article === null) return `SELECT ${columns} FROM "${table.name}" t ORDER BY ${order}`
  const from = `"${table.name}" t JOIN (SELECT id AS article, ${day} AS ${partitionColumn} FROM articles) a ON a.article = t."${article}"`
  return `SELECT ${columns}, a.${partitionColumn} FROM ${from} ORDER BY a.${partitionColumn}, ${order}`
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

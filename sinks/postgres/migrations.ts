import { redirects } from '../tables/graph.ts'
import { tables } from '../tables/index.ts'
import { coverColumns, times } from '../tables/times.ts'
import { views } from '../views.ts'
import type { PostgresClient } from './client.ts'
import type { Table } from '../tables/table.ts'
import { columnStatements, identifier, tableStatements } from './ddl.ts'

/**
 * Versions of the database schema, in order; a load brings an older database up to the last one. A version, once released, is
 * never changed: a change of the tables is a new version with the statements that alter them.
 */
export const migrations: readonly { readonly version: number; readonly statements: () => readonly string[] }[] = [
  { version: 1, statements: () => [...tables.filter((table) => table !== redirects).map(asFirst).flatMap(tableStatements), ...views.map((v) => `CREATE VIEW ${identifier(v.name)} AS ${v.query}`)] },
  { version: 2, statements: () => tableStatements(redirects) },
  { version: 3, statements: () => coverColumns.flatMap((added) => columnStatements(times, added)) },
]

/** A table without the columns that later versions added. */
function asFirst(table: Table): Table {
  return table === times ? { ...table, columns: table.columns.filter((known) => !coverColumns.some((added) => added === known)) } : table
}

/** Brings the schema up to date within the caller's transaction. Throws when the database is from a later version of the program. */
export async function migrate(client: PostgresClient): Promise<void> {
  await client.query('CREATE TABLE IF NOT EXISTS "cronaca_schema" ("version" integer PRIMARY KEY)')
  const rows = await client.query('SELECT COALESCE(max("version"), 0) AS "version" FROM "cronaca_schema"')
  const current = Number(rows[0]?.['version'] ?? 0)
  const latest = migrations.at(-1)?.version ?? 0
  if (current > latest) throw new Error(`The database has schema version ${current}, this program knows ${latest}: update Cronaca, or load into another database.`)
  for (const { version, statements } of migrations.filter((m) => m.version > current)) {
    for (const statement of statements()) await client.query(statement)
    await client.query('INSERT INTO "cronaca_schema" ("version") VALUES ($1)', [version])
  }
}

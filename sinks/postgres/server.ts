import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { PostgresClient } from './client.ts'
import { copyStatement } from './ddl.ts'

/** Connects to a PostgreSQL server. The URL may hold a password: it is never logged and not part of any error here. */
export async function connectPostgres(url: string): Promise<PostgresClient> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    const { host, port, database } = client
    throw new Error(`PostgreSQL at ${host}:${port}/${database ?? ''} can't be reached: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  return {
    query: async (sql, values = []) => (await client.query<Record<string, unknown>>(sql, [...values])).rows,
    copy: async (table, columns, rows) => pipeline(Readable.from([rows]), client.query(from(copyStatement(table, columns)))),
    end: () => client.end(),
  }
}

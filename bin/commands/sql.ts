import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import Table from 'cli-table3'
import { Command } from 'commander'
import { printable } from '../show/printable.ts'

/** `cronaca sql "SELECT …"`: a query on the database of a run, printed as a table. */
export function sqlCommand(): Command {
  return new Command('sql')
    .description('run a query on the database of a run and print a table (tables: docs/tables.md)')
    .argument('<query>', 'SQL, e.g. "SELECT name, count(*) FROM entities GROUP BY name"')
    .option('--out <dir>', 'folder of the run', 'out')
    .option('--json', 'print one JSON object a line instead of a table')
    .action(sql)
}

async function sql(query: string, options: { readonly out: string; readonly json?: boolean }): Promise<void> {
  const path = join(options.out, 'cronaca.duckdb')
  if (!existsSync(path)) throw new Error(`${path} is not there: run \`cronaca run INPUT… --out ${options.out}\` first, or name the folder with --out`)
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  try {
    const reader = await connection.runAndReadAll(query)
    const names = reader.columnNames()
    const rows = reader.getRowsJson()
    console.log(options.json ? rows.map((row) => JSON.stringify(Object.fromEntries(names.map((n, i) => [n, row[i]])))).join('\n') : asTable(names, rows))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function asTable(names: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const table = new Table({ head: [...names], style: { head: [], border: [] } })
  for (const row of rows) table.push(row.map((cell) => (cell === null ? '' : printable(typeof cell === 'string' ? cell : JSON.stringify(cell)))))
  return `${table.toString()}\n${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`
}

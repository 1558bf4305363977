import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { definition } from '../sinks/duckdb.ts'
import { tables } from '../sinks/tables/index.ts'
import { bigquery } from '../sinks/warehouse/bigquery.ts'
import { mergeStatements, schemaStatements, stagingName } from '../sinks/warehouse/dialect.ts'
import { snowflake } from '../sinks/warehouse/snowflake.ts'
import { warehouseTables } from '../sinks/warehouse/tables.ts'
import { cronaca } from './support/cli.ts'

let folder: string
let out: string
let connection: DuckDBConnection

const text = 'Il premier giapponese Fumio Kishida ha incontrato ieri a Roma il presidente russo Vladimir Putin. 😀'
const parquet = (table: string): string => `read_parquet('${join(out, 'export', 'parquet', table).replaceAll("'", "''")}/**/*.parquet', hive_partitioning = false)`
const rows = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRowsJson()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cronaca-o'"))
  out = join(folder, 'out')
  const articles = [['a', '2023-09-13'], ['b', '2023-09'], ['c', '2023-09-14'], ['d', undefined]].map(([id, date]) => JSON.stringify({ id, text: `${text} Articolo ${id}.`, language: 'it', ...(date !== undefined && { date }) }))
  writeFileSync(join(folder, 'in.jsonl'), `${articles.join('\n')}\n`)
  cronaca(['run', join(folder, 'in.jsonl'), '--out', out, '--workers', '0'])
  expect(cronaca(['export', '--format', 'parquet', '--out', out]).code).toBe(0)
  connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`ATTACH '${join(out, 'cronaca.duckdb').replaceAll("'", "''")}' AS run (READ_ONLY)`)
})

afterAll(() => {
  connection.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

describe('the Parquet export', () => {
  it('holds the rows of every table', async () => {
    for (const { table } of warehouseTables) {
      const source = parquet(table.name)
      const columns = table.columns.map((c) => `"${c.name}"`).join(', ')
      const [row] = await rows(`SELECT (SELECT count(*) FROM run."${table.name}")::INTEGER, (SELECT count(*) FROM ${source})::INTEGER, (SELECT count(*) FROM (SELECT ${columns} FROM run."${table.name}" EXCEPT SELECT ${columns} FROM ${source}))::INTEGER`)
      expect(row, table.name).toEqual([row?.[0], row?.[0], 0])
    }
  })

  it('is partitioned by day and read by another reader', async () => {
    const file = join(out, 'export/parquet/articles/published_date=2023-09-13/data_0.parquet')
    const read = await parquetReadObjects({ file: await asyncBufferFromFile(file), compressors })
    expect(read).toHaveLength(1)
    expect(read[0]).toMatchObject({ source_id: 'a', published: '2023-09-13', text: `${text} Articolo a.` })
    const month = await parquetReadObjects({ file: await asyncBufferFromFile(join(out, 'export/parquet/articles/published_date=2023-09-01/data_0.parquet')), compressors })
    expect(month).toMatchObject([{ source_id: 'b', published: '2023-09' }])
  })
})

/** Words that Snowflake takes for no name without quotation marks (its reference: reserved and limited keywords). */
const reserved =
  'account all alter and any as between by case cast check column connect connection constraint create cross current current_date current_time current_timestamp current_user database delete distinct drop else exists false following for from full grant group gscluster having ilike in increment inner insert intersect into is issue join lateral left like localtime localtimestamp minus natural not null of on or order organization qualify regexp revoke right rlike row rows sample schema select set some start table tablesample then to trigger true try_cast union unique update using values view when whenever where with'.split(' ')

describe('warehouse statements', () => {
  it('name nothing by a word that a warehouse reserves, nor document a column in more than BigQuery takes', () => {
    const names = warehouseTables.flatMap(({ table, columns }) => [table.name, stagingName(table.name), ...columns.map(({ name }) => name)])
    expect(names.filter((name) => reserved.includes(name) || !/^[a-z][a-z_]*$/u.test(name))).toEqual([])
    expect(warehouseTables.flatMap(({ columns }) => columns.filter(({ doc }) => doc.length > 1024))).toEqual([])
  })

  it('declare every table, column and key with its documentation', () => {
    for (const dialect of [bigquery, snowflake]) {
      const statements = schemaStatements(dialect)
      expect(statements).toHaveLength(tables.length)
      for (const [i, { table, columns }] of warehouseTables.entries()) {
        for (const { name } of columns) expect(statements[i], `${dialect.name} ${table.name}`).toMatch(new RegExp(`^ {2}\`?${name}\`? [A-Z]`, 'mu'))
        expect(statements[i]).toContain('NOT ENFORCED')
      }
    }
    expect(schemaStatements(bigquery)[0]).toContain('PARTITION BY DATE_TRUNC(`published_date`, MONTH)')
  })

  it('merge staging tables: loading twice changes nothing, a re-extracted article replaces its rows', async () => {
    const run = async (statements: readonly string[]): Promise<void> => {
      for (const statement of statements) await connection.run(statement)
    }
    await run(tables.flatMap(definition))
    for (const { table, article } of warehouseTables) {
      if (article !== null) await connection.run(`ALTER TABLE "${table.name}" ADD COLUMN published_date DATE`)
      await connection.run(`CREATE TABLE ${stagingName(table.name)} AS SELECT * FROM ${parquet(table.name)}`)
    }
    const state = async (): Promise<unknown> => Promise.all(tables.map((t) => rows(`SELECT * FROM "${t.name}" ORDER BY ALL`)))
    await run(mergeStatements(snowflake))
    const first = await state()
    expect(await rows('SELECT count(*)::INTEGER FROM mentions')).toEqual(await rows('SELECT count(*)::INTEGER FROM run.mentions'))
    await run(mergeStatements(snowflake))
    expect(await state()).toEqual(first)
    // Another load brings article a with one mention less: its rows go, those of the others stay.
    const [[a]] = (await rows("SELECT id FROM run.articles WHERE source_id = 'a'")) as [[string]]
    for (const { table, article } of warehouseTables) if (article !== null) await connection.run(`DELETE FROM ${stagingName(table.name)} WHERE ${article} <> '${a}'`)
    await connection.run(`DELETE FROM ${stagingName('mentions')} WHERE mention = 0 AND entity = 'e1'`)
    const before = Number((await rows('SELECT count(*)::INTEGER FROM mentions'))[0]?.[0])
    await run(mergeStatements(snowflake))
    expect(await rows('SELECT count(*)::INTEGER FROM mentions')).toEqual([[before - 1]])
    expect(await rows('SELECT count(*)::INTEGER FROM articles')).toEqual([[4]])
  })

  it('are written by export and printed by schema', () => {
    for (const dialect of ['bigquery', 'snowflake']) {
      expect(cronaca(['export', '--format', dialect, '--out', out]).code).toBe(0)
      expect(readFileSync(join(out, 'export', dialect, 'load.sql'), 'utf8')).toContain('MERGE INTO')
      expect(cronaca(['schema', '--dialect', dialect]).stdout).toBe(readFileSync(join(out, 'export', dialect, 'schema.sql'), 'utf8'))
    }
    for (const dialect of ['duckdb', 'postgres']) expect(cronaca(['schema', '--dialect', dialect]).stdout).toContain('CREATE TABLE "articles"')
    expect(JSON.parse(cronaca(['schema', 'graph']).stdout)).toHaveProperty('$id')
    expect(cronaca(['schema', 'nonsense']).code).toBe(2)
  })
})

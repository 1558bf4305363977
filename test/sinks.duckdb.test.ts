import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { cronaca, temporaryFolder } from './support/cli.ts'

const text = '🔴 DIRETTA 🌧️ – Il presidente russo Vladimir Putin ha incontrato ieri a Mosca il premier Fumio Kishida. «È andata bene 🙏», ha detto il portavoce del Cremlino Dmitry Peskov.'

async function query(out: string, sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(join(out, 'cronaca.duckdb'), { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll(sql)).getRowsJson()
  connection.closeSync()
  instance.closeSync()
  return rows
}

describe('the database of a run', () => {
  it('has offsets that substring accepts, emoji included', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'in.jsonl'), JSON.stringify({ text, date: '2023-09-13', language: 'it' }))
    const out = join(folder, 'out')
    cronaca(['run', join(folder, 'in.jsonl'), '--out', out])
    for (const table of ['mentions', 'times', 'quotes', 'event_triggers']) {
      const [row] = await query(out, `SELECT count(*), count(*) FILTER (substring(a.text, t.start_offset + 1, t.end_offset - t.start_offset) = t.text) FROM ${table} t JOIN articles a ON a.id = t.article_id`)
      expect(Number(row?.[0]), table).toBeGreaterThan(0)
      expect(row?.[1], table).toBe(row?.[0])
    }
  })

  it('has the days that a time covers', async () => {
    const folder = temporaryFolder()
    const months = 'A metà settembre il premier è partito per Mosca. Nel 2019 era rimasto a casa per tre settimane. Ogni lunedì parla alla radio. Il 3 ottobre tornerà.'
    writeFileSync(join(folder, 'in.jsonl'), JSON.stringify({ text: months, date: '2023-09-20', language: 'it' }))
    const out = join(folder, 'out')
    cronaca(['run', join(folder, 'in.jsonl'), '--out', out])
    expect(await query(out, 'SELECT value, covers_start, covers_end FROM times ORDER BY start_offset')).toEqual([
      ['2023-09', '2023-09-11', '2023-09-20'],
      ['2019', '2019-01-01', '2019-12-31'],
      ['P3W', null, null],
      ['XXXX-WXX-1', null, null],
      ['2023-10-03', '2023-10-03', '2023-10-03'],
    ])
  })

  it('documents every table and column', async () => {
    const out = join(temporaryFolder(), 'out')
    cronaca(['run', 'fixtures/articles', '--out', out])
    expect(await query(out, "SELECT table_name FROM duckdb_tables() WHERE comment IS NULL OR comment = ''")).toEqual([])
    expect(await query(out, "SELECT c.column_name FROM duckdb_columns() c JOIN duckdb_tables() t USING (table_oid) WHERE c.comment IS NULL OR c.comment = ''")).toEqual([])
  })

  it('answers cronaca sql with a table, and with JSON on request', () => {
    const out = join(temporaryFolder(), 'out')
    cronaca(['run', 'fixtures/articles', '--out', out])
    expect(cronaca(['sql', 'SELECT count(*) AS n FROM articles', '--out', out]).stdout).toMatch(/│ n +│[\s\S]*│ 5 +│/u)
    expect(cronaca(['sql', 'SELECT count(*)::INTEGER AS n FROM articles', '--out', out, '--json']).stdout).toBe('{"n":5}\n')
    expect(cronaca(['sql', 'SELEC', '--out', out]).code).toBe(3)
    expect(cronaca(['sql', 'DELETE FROM articles', '--out', out]).stderr).toContain('read-only')
  })
})

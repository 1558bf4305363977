import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPipeline, loadRun, type ArticleRecord } from '../index.ts'
import type { PostgresClient } from '../sinks/postgres/client.ts'
import { copyStatement } from '../sinks/postgres/ddl.ts'
import { mergeRun } from '../pipeline/run/merge.ts'
import { removeRecords } from '../pipeline/run/remove.ts'
import { connectPostgres } from '../sinks/postgres/server.ts'
import { copyCell, PostgresSink } from '../sinks/postgres/sink.ts'
import { tables } from '../sinks/tables/index.ts'
import { views } from '../sinks/views.ts'
import { runInto } from './support/run.ts'

/** On PGlite always; on a real server too where `npm run test:pg` started one. */
const server = process.env['CRONACA_TEST_POSTGRES']
const databases: readonly (readonly [name: string, open: () => Promise<PostgresClient>])[] = [['PGlite', openLite], ...(server === undefined ? [] : [['a server', () => connectPostgres(server)] as const])]

async function openLite(): Promise<PostgresClient> {
  const db = await PGlite.create()
  return {
    query: async (sql, values = []) => (await db.query<Record<string, unknown>>(sql, [...values])).rows,
    copy: async (table, columns, rows) => void (await db.query(copyStatement(table, columns).replace('FROM STDIN', "FROM '/dev/blob'"), [], { blob: new Blob([rows]) })),
    end: () => db.close(),
  }
}

const emoji = '🔴 DIRETTA 🌧️ – Il presidente russo Vladimir Putin ha incontrato ieri a Mosca il premier Fumio Kishida.\tTab, back\\slash e «È andata bene 🙏», ha detto Putin.'

describe.each(databases)('loading into %s', (_, open) => {
  let client: PostgresClient
  let out: string
  let close: () => void
  const count = async (table: string): Promise<number> => Number((await client.query(`SELECT count(*) AS n FROM "${table}"`))[0]?.['n'])
  const counts = async (): Promise<Record<string, number>> => Object.fromEntries(await Promise.all(tables.map(async (t): Promise<[string, number]> => [t.name, await count(t.name)])))

  beforeAll(async () => {
    client = await open()
    await client.query('DROP SCHEMA public CASCADE')
    await client.query('CREATE SCHEMA public')
    ;({ out, close } = await runInto([{ text: emoji, id: 'emoji', date: '2023-09-13', language: 'it' }, { text: 'Putin ha incontrato Kishida a Mosca il 12 settembre 2023, secondo la Tass.', id: 'two', date: '2023-09-13', language: 'it' }]))
    await loadRun(out, await PostgresSink.open(client))
  })
  afterAll(async () => {
    await client.end()
    close()
  })

  it('fills the tables, and loading twice changes nothing', async () => {
    const before = await counts()
    expect(before['articles']).toBe(2)
    for (const table of ['mentions', 'times', 'graph_nodes', 'graph_edges', 'node_members']) expect(before[table], table).toBeGreaterThan(0)
    await loadRun(out, await PostgresSink.open(client))
    expect(await counts()).toEqual(before)
  })

  it('has offsets that substring accepts, emoji included', async () => {
    for (const table of ['mentions', 'times', 'quotes', 'event_triggers']) {
      const [row] = await client.query(`SELECT count(*) AS n, count(*) FILTER (WHERE substring(a.text FROM t.start_offset + 1 FOR t.end_offset - t.start_offset) = t.text) AS same FROM "${table}" t JOIN articles a ON a.id = t.article_id`)
      expect(row?.['n'], table).toEqual(row?.['same'])
    }
    expect((await client.query("SELECT text FROM articles WHERE source_id = 'emoji'"))[0]?.['text']).toBe(emoji)
  })

  it('replaces the rows of an article that was extracted anew', async () => {
    const outcome = await createPipeline({ date: '2023-09-13', language: 'it' }).extract({ text: 'Un testo nuovo, senza nomi.', id: 'two' })
    if (!('record' in outcome)) throw new Error('no record')
    const sink = await PostgresSink.open(client)
    await sink.record(outcome.record)
    await sink.commit()
    expect(await count('articles')).toBe(2)
    expect((await client.query('SELECT 1 FROM entities WHERE article_id = $1', [outcome.record.id])).length).toBe(outcome.record.entities.length)
  })

  it('leaves everything as it was when a load fails halfway', async () => {
    const before = await counts()
    await expect(loadRun(join(out, 'nothing'), await PostgresSink.open(client))).rejects.toThrow()
    expect(await counts()).toEqual(before)
    const sink = await PostgresSink.open(client)
    const broken = { id: 'x', entities: [{}] } as unknown as ArticleRecord
    await sink.record(broken)
    await expect(sink.commit()).rejects.toThrow()
    await sink.abandon()
    expect(await counts()).toEqual(before)
  })

  it('removes an article with all that rests on it', async () => {
    const [kept] = await client.query("SELECT id FROM articles WHERE source_id = 'emoji'")
    const { removed } = await removeRecords(out, ['two'])
    await mergeRun(out)
    const sink = await PostgresSink.open(client)
    await sink.remove(removed)
    await loadRun(out, sink)
    expect((await client.query('SELECT id FROM articles')).map((row) => row['id'])).toEqual([kept?.['id']])
    for (const { name, columns } of tables) {
      if (columns.some((column) => column.name === 'article_id')) expect(await client.query(`SELECT DISTINCT article_id FROM "${name}" WHERE article_id <> $1`, [kept?.['id']]), name).toEqual([])
    }
  })

  it('has what became of ids of earlier graphs, and lets go of it with the next graph', async () => {
    const before = await count('redirects')
    const sink = await PostgresSink.open(client)
    await sink.redirect({ from: 'event:gone', to: ['event:a', 'event:b'] })
    await sink.redirect({ from: 'person:gone', to: [] })
    await sink.commit()
    expect(await client.query('SELECT from_node, position, to_node FROM redirects ORDER BY from_node, position')).toEqual([
      { from_node: 'event:gone', position: 0, to_node: 'event:a' },
      { from_node: 'event:gone', position: 1, to_node: 'event:b' },
      { from_node: 'person:gone', position: 0, to_node: null },
    ])
    await loadRun(out, await PostgresSink.open(client))
    expect(await count('redirects')).toBe(before)
  })

  it('brings a database of the first version up to date', async () => {
    await client.query('DROP TABLE redirects')
    await client.query('ALTER TABLE times DROP COLUMN covers_start, DROP COLUMN covers_end')
    await client.query('DELETE FROM cronaca_schema WHERE version > 1')
    await loadRun(out, await PostgresSink.open(client))
    expect(await client.query('SELECT version FROM cronaca_schema ORDER BY version')).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }])
    // the removal of an article has left ids behind
    expect(await count('redirects')).toBeGreaterThan(0)
    expect(Number((await client.query("SELECT count(*) AS n FROM times WHERE covers_start <= '2023-09-30' AND covers_end >= '2023-09-01'"))[0]?.['n'])).toBeGreaterThan(0)
  })

  it('answers every view', async () => {
    for (const view of views) expect(Array.isArray(await client.query(`SELECT * FROM "${view.name}"`)), view.name).toBe(true)
  })

  it('refuses a database of a later version', async () => {
    await client.query('INSERT INTO cronaca_schema (version) VALUES (999)')
    await expect(PostgresSink.open(client)).rejects.toThrow('999')
    await client.query('DELETE FROM cronaca_schema WHERE version = 999')
  })
})

describe('COPY text format', () => {
  it('escapes what would end a cell or a row', () => {
    expect(copyCell('a\tb\\c\nd\re')).toBe('a\\tb\\\\c\\nd\\re')
    expect([copyCell(null), copyCell(true), copyCell(1.5), copyCell('a\0b')]).toEqual(['\\N', 't', '1.5', 'a\ufffdb'])
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { fieldMap } from '../pipeline/readers/mapping.ts'
import { temporaryFolder } from './support/cli.ts'
import { outcome, readAs } from './support/read-file.ts'

async function parquet(query: string, options = ''): Promise<Buffer> {
  const file = join(temporaryFolder(), 'x.parquet')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`COPY (${query}) TO '${file}' (FORMAT parquet${options})`)
  connection.closeSync()
  instance.closeSync()
  return readFileSync(file)
}

describe('Parquet', () => {
  it.each(['', ', COMPRESSION zstd', ', COMPRESSION gzip', ', COMPRESSION uncompressed'])('reads the columns of an article%s', async (options) => {
    const data = await parquet(`SELECT 'Il ministro numero ' || i || ' è a Roma 😀.' AS maintext, i AS id, 'https://a.it/' || i AS url, DATE '2023-09-13' AS date_publish, TIMESTAMP '2023-09-14 10:00:00' AS date_download, 'a.it' AS source_domain, [1, 2] AS other FROM range(5000) t(i)`, `${options}, ROW_GROUP_SIZE 2048`)
    const entries = await readAs('a.parquet', data, { fields: fieldMap('news-please', { id: ['id'] }) })
    expect(entries).toHaveLength(5000)
    expect(entries[4999]).toMatchObject({ entry: 4999, text: 'Il ministro numero 4999 è a Roma 😀.', id: '4999', url: 'https://a.it/4999', date: '2023-09-13T00:00:00.000Z', outlet: 'a.it' })
  })

  it('sets rows aside without a text, and says which columns there are', async () => {
    const data = await parquet("SELECT * FROM (VALUES ('uno', 1), (NULL, 2), (' ', 3), ('quattro', 4)) t(text, id)")
    expect((await readAs('a.parquet', data)).map(outcome)).toEqual(['uno', 'read/text-type', 'read/empty', 'quattro'])
    expect(await readAs('a.parquet', await parquet('SELECT 1 AS corpo, 2 AS "__proto__"'))).toMatchObject([{ rule: 'read/no-text', reason: 'The file has no column "text"; it has "corpo", "__proto__".' }])
  })

  it('sets damaged, cut, packed and empty files aside', async () => {
    const data = await parquet("SELECT repeat('parola ', 200) || i AS text FROM range(3000) t(i)")
    const damaged = Buffer.from(data)
    damaged.fill(0xff, 100, 400)
    expect((await readAs('a.parquet', damaged)).map(outcome)).toContain('read/broken-parquet')
    for (const content of [data.subarray(0, data.length - 200), Buffer.from('PAR1'), Buffer.alloc(0)]) expect((await readAs('a.parquet', content)).map(outcome)).toEqual(['read/broken-parquet'])
    expect((await readAs('a.parquet.gz', data)).map(outcome)).toEqual(['read/parquet-stream'])
  })
})

import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../pipeline/readers/format.ts'
import { fieldMap } from '../pipeline/readers/mapping.ts'
import type { ReadOptions } from '../pipeline/readers/read.ts'
import { outcome, readAs } from './support/read-file.ts'

const readTable = (content: string | Buffer, name = 'a.csv', options?: ReadOptions): Promise<readonly Entry[]> => readAs(name, content, options)

describe('tables', () => {
  it('takes the fields of an article from columns of their names', async () => {
    const [entry] = await readTable('id,title,text,date,url\n7,"Il titolo","Riga una,\nriga ""due""",2023-09-13,https://a.example/7\n')
    expect(entry).toMatchObject({ path: 'a.csv', entry: 0, id: '7', title: 'Il titolo', text: 'Riga una,\nriga "due"', date: '2023-09-13', url: 'https://a.example/7', outlet: null })
  })

  it.each([
    ['semicolons', 'id;text\n1;uno, due\n'],
    ['tabs', 'id\ttext\n1\tuno, due\n'],
    ['bars', 'id|text\r\n1|uno, due\r\n'],
    ['a byte order mark', '\ufeffid;text\n1;uno, due'],
    ['empty lines', 'id;text\n\n1;uno, due\n\n'],
  ])('reads tables with %s', async (_, content) => {
    expect((await readTable(content)).map(outcome)).toEqual(['uno, due'])
    expect(await readTable(content)).toMatchObject([{ id: '1' }])
  })

  it('gives back whatever a writer of tables wrote', async () => {
    const cell = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.trim() !== '' && !/[\ufeff\ufffd]|\p{Surrogate}|(?![\n\r\t])\p{Cc}/u.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), async (texts) => {
        const entries = await readTable(stringify([['n', 'text'], ...texts.map((text, i) => [i, `Testo: ${text}`])], { quoted: true }))
        expect(entries.map((entry) => ('text' in entry ? entry.text : entry.reason))).toEqual(texts.map((text) => `Testo: ${text}`))
      }),
      { numRuns: 50 },
    )
  })

  it('decodes row by row', async () => {
    const content = Buffer.concat([Buffer.from('id,text\n1,"Perché è così, dice Mattarella da Forlì."\n'), Buffer.from('2,"Perché è così, dice il sindaco di Cefalù, città più bella."\n', 'latin1'), Buffer.from('3,già\n')])
    const entries = await readTable(content)
    expect(entries.map(outcome)).toEqual(['Perché è così, dice Mattarella da Forlì.', 'Perché è così, dice il sindaco di Cefalù, città più bella.', 'già'])
    expect(entries[1]).toMatchObject({ notes: [{ rule: 'read/guessed-charset' }] })
  })

  it('sets rows aside that fit no header, are empty or too long, and goes on', async () => {
    const entries = await readTable(`id,text\n1,uno\n2,due,tre\n3,\n4,${'x'.repeat(2000)}\n5,cinque\n`, 'a.csv', { maxEntryBytes: 1000 })
    expect(entries.map(outcome)).toEqual(['uno', 'read/csv-columns', 'read/empty', 'read/too-long', 'cinque'])
    expect(entries[1]).toMatchObject({ path: 'a.csv', entry: 1, reason: 'Line 3: the row has 3 cells, the header 2.' })
  })

  it('says where a quotation mark was not closed, and keeps the rows before', async () => {
    const entries = await readTable(`id,text\n1,uno\n2,"due\n${'riga\n'.repeat(50)}`)
    expect(entries.map(outcome)).toEqual(['uno', 'read/broken-csv'])
    expect(entries[1]).toMatchObject({ entry: 1, reason: expect.stringContaining('From line 3 on') as unknown })
    expect((await readTable(`id,text\n2,"due\n${'riga\n'.repeat(5000)}`, 'a.csv', { maxEntryBytes: 1000 })).map(outcome)).toEqual(['read/broken-csv'])
  })

  it('says which columns there are when none holds the text', async () => {
    const entries = await readTable('titolo,corpo\nUno,Due\n')
    expect(entries).toMatchObject([{ rule: 'read/no-text', reason: 'The table has no column "text"; it has "titolo", "corpo".' }])
    expect((await readTable('titolo,corpo\nUno,Due\n', 'a.csv', { fields: fieldMap(null, { text: ['corpo'] }) })).map(outcome)).toEqual(['Due'])
  })

  it('treats hostile column names as names', async () => {
    expect(await readTable('__proto__,constructor,text\n1,2,tre\n')).toMatchObject([{ text: 'tre', id: null }])
    expect((await readTable('toString,text\n1,tre\n', 'a.csv', { fields: fieldMap(null, { id: ['constructor', 'toString'] }) }))[0]).toMatchObject({ id: '1' })
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('refuses UTF-16, packed and empty files with one entry', async () => {
    expect((await readTable(Buffer.from('\ufeffid,text\n1,uno\n', 'utf16le'))).map(outcome)).toEqual(['read/csv-utf16'])
    expect((await readTable(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).map(outcome)).toEqual(['read/binary'])
    expect((await readTable('')).map(outcome)).toEqual(['read/empty'])
  })
})

import { describe, expect, it } from 'vitest'
import { read } from './support/reading.ts'

async function fieldsOf(text: string): Promise<readonly string[]> {
  const { doc } = await read(text)
  for (const field of doc.front.fields) expect(text.slice(field.start, field.end)).toBe(field.value)
  return [...doc.front.fields.map((field) => `${field.field} ${field.value}`), text.slice(doc.front.end, doc.front.end + 10)]
}

describe('lines that a crawler put in front', () => {
  it.each([
    [' date 2023-09 Joe Biden riceverà', ['date 2023-09', 'Joe Biden ']],
    [' date 2023-09 https://x.it/a\n\nIl leader', ['date 2023-09', 'url https://x.it/a', 'Il leader']],
    ['Date: 2023-09-13T10:00:00Z\nURL: https://x.it/a\nAuthor: Nome Cognome\n\nIl leader è', ['date 2023-09-13T10:00:00Z', 'url https://x.it/a', 'other Nome Cognome', 'Il leader ']],
    ['https://x.it/a\nIl leader è', ['url https://x.it/a', 'Il leader ']],
    ['Date importanti per il governo', ['Date impor']],
    ['date 20231 cose', ['date 20231']],
    ['Author: Nome Cognome dice', ['Author: No']],
    ['', ['']],
  ])('%j', async (text, expected) => {
    expect(await fieldsOf(text)).toEqual(expected)
  })

  it('are a metadata region, and the article begins on the same line', async () => {
    const { parts } = await read(' date 2023-09 Sono durati due ore i colloqui tra il presidente russo e il leader nordcoreano, hanno detto le fonti.')
    expect(parts).toEqual(['metadata: date 2023-09', 'body: Sono durati due ore i colloqui tra il presidente russo e il leader nordcoreano, hanno detto le fonti.'])
  })
})

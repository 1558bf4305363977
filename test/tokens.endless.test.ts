import { describe, expect, it } from 'vitest'
import { tokenise } from '../extractors/tokens/stage.ts'
import { tokens } from '../languages/it/tokens.ts'
import { extractArticle } from '../pipeline/extract.ts'
import type { Diagnostic } from '../pipeline/diagnostic.ts'
import type { Document } from '../pipeline/document.ts'
import { hash } from '../pipeline/identity.ts'
import { defaultSettings } from '../pipeline/settings.ts'

const open = (length: number): string => '«Ciao, '.repeat(Math.ceil(length / 7))

describe('what goes on without end', () => {
  const text = `${open(60_000)}fine. Il ministro è arrivato a Roma.`
  const found: Diagnostic[] = []
  const doc = { text, regions: [{ kind: 'body', start: 0, end: text.length, rule: 'test' }] } as unknown as Document<'regions'>
  const { tokens: all, sentences } = tokenise(doc, tokens(), (diagnostic) => found.push(diagnostic))

  it('is read at its beginning, the rest left out with a word', () => {
    expect(sentences.slice(0, 10).map(({ tokens: { first, end } }) => end - first)).toEqual(new Array(10).fill(400))
    expect(all.length).toBeLessThan(4500)
    expect(found.map(({ rule, start, end }) => [rule, start !== undefined && end !== undefined && end - start > 30_000])).toEqual([['tokens/endless', true]])
  })

  it('does not hide the sentence after it', () => {
    const last = sentences.at(-1)
    expect(text.slice(last?.start, last?.end)).toBe('Il ministro è arrivato a Roma.')
  })

  it('costs little: 5 MB of open quotations and commas', async () => {
    const long = open(5_000_000)
    const article = { path: 'a', entry: 0, text: long, sha256: hash(long), id: null, url: null, title: null, date: null, outlet: null, language: 'it', notes: [] }
    const before = process.cpuUsage()
    expect(await extractArticle(article, defaultSettings)).toHaveProperty('record.text', long)
    const { user } = process.cpuUsage(before)
    expect(user / 1_000_000).toBeLessThan(10)
  }, 60_000)
})

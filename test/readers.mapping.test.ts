import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nearest, parseConfig } from '../pipeline/config.ts'
import { packageRoot, readJsonData } from '../pipeline/files.ts'
import { articleFields } from '../pipeline/readers/fields.ts'
import { formatNames, formatOf } from '../pipeline/readers/formats.ts'
import { fieldAssignment, fieldMap, presetNames } from '../pipeline/readers/mapping.ts'
import { configDoc } from '../scripts/generate-config-doc.ts'
import { readAs } from './support/read-file.ts'

describe('presets', () => {
  it.each([
    ['cc-news', { title: 'Uno', text: 'Testo.', domain: 'a.it', date: '2017-09-01 00:00:00', description: 'x', url: 'https://a.it/1', image_url: 'https://a.it/1.jpg' }, { title: 'Uno', outlet: 'a.it', date: '2017-09-01 00:00:00', url: 'https://a.it/1' }],
    ['news-please', { maintext: 'Testo.', text: null, authors: ['A'], date_publish: '2023-09-13 10:00:00', date_download: '2023-09-20 10:00:00', source_domain: 'a.it', title: 'Uno', url: 'https://a.it/1', language: 'it' }, { title: 'Uno', outlet: 'a.it', date: '2023-09-13 10:00:00', language: 'it' }],
    ['trafilatura', { title: 'Uno', author: 'A', hostname: 'a.it', date: '2023-09-13', fingerprint: 'abc', id: null, text: 'Testo.', raw_text: 'x', source: 'https://a.it/1', 'source-hostname': 'La Voce', excerpt: 'x' }, { title: 'Uno', id: 'abc', outlet: 'La Voce', url: 'https://a.it/1', date: '2023-09-13' }],
    ['gdelt', { url: 'https://a.it/1', title: 'Testo.', seendate: '20230913T101500Z', domain: 'a.it', language: 'Italian', sourcecountry: 'Italy' }, { title: 'Testo.', outlet: 'a.it', date: '20230913T101500Z', language: 'it' }],
  ] as const)('%s', async (preset, object, expected) => {
    expect(await readAs('a.jsonl', JSON.stringify(object), { fields: fieldMap(preset) })).toMatchObject([{ text: 'Testo.', ...expected }])
  })

  it('give way to single fields, which may reach into objects', async () => {
    const fields = fieldMap('news-please', { text: ['content.body', 'content'], outlet: ['publisher.name'] })
    const [a, b] = await readAs('a.jsonl', '{"content":{"body":"Uno."},"publisher":{"name":"La Voce"},"title":"T"}\n{"content":"Due.","publisher.name":"Il Faro","title":"T"}\n', { fields })
    expect([a, b]).toMatchObject([{ text: 'Uno.', outlet: 'La Voce', title: 'T' }, { text: 'Due.', outlet: 'Il Faro', title: 'T' }])
  })

  it('do not reach into what an object inherits', async () => {
    const fields = fieldMap(null, { id: ['__proto__.x', 'constructor.name'], title: ['toString'] })
    expect(await readAs('a.jsonl', '{"text":"Uno.","__proto__":{"x":1}}\n{"text":"Due."}\n', { fields })).toMatchObject([{ id: '1', title: null }, { id: null, title: null }])
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })
})

describe('fieldAssignment', () => {
  it('reads FIELD=NAME and says what is wanted otherwise', () => {
    expect(fieldAssignment('text=body, content')).toEqual(['text', ['body', 'content']])
    for (const wrong of ['text', 'text=', 'body=text', '=x', '__proto__=x']) expect(() => fieldAssignment(wrong), wrong).toThrow(/FIELD is one of text, id/u)
  })
})

describe('formatOf', () => {
  it.each([
    ['a.txt', 'text', null], ['a', 'text', null], ['A.JSONL', 'jsonl', null], ['a.jsonl.gz', 'jsonl', 'gzip'], ['a.csv.zst', 'csv', 'zstd'], ['CC-NEWS-1.warc.gz', 'warc', 'gzip'], ['CC-MAIN-1.warc.wet.gz', 'warc', 'gzip'], ['feed.xml', 'feed', null], ['a.html', 'html', null], ['a.parquet', 'parquet', null], ['a.tsv', 'tsv', null],
  ])('%s', (name, format, packed) => {
    expect([formatOf(name).format.name, formatOf(name).packed]).toEqual([format, packed])
  })
})

describe('configuration', () => {
  const fault = (config: unknown): string => {
    try {
      parseConfig(typeof config === 'string' ? config : JSON.stringify(config), 'c.json')
      return 'none'
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  it('is validated, with the place and what is wanted', () => {
    expect(fault({ preset: 'cc-news', fields: { text: ['a', 'b'], url: 'c' }, workers: 0 })).toBe('none')
    expect(fault({ preset: 'ccnews' })).toBe('c.json: "preset" must be one of cc-news, news-please, trafilatura, gdelt. See docs/config.md.')
    expect(fault({ fields: { txt: 'a' } })).toContain('"fields" has unknown key "txt" (did you mean "text"?)')
    expect(fault({ workers: -1 })).toContain('"workers" must be >= 0')
    expect(fault({ fields: { text: 7 } })).toContain('"fields.text" must be')
    expect(fault('{broken')).toContain('c.json is no JSON')
    expect(fault('[]')).toContain('must be object')
    expect(fault('{"__proto__": {"polluted": 1}}')).toContain('unknown key "__proto__"')
    expect(fault('{"constructor": {"prototype": {"polluted": 1}}}')).toContain('unknown key "constructor"')
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('suggests only what is near', () => {
    expect(nearest('langauge', ['language', 'date'])).toBe('language')
    expect(nearest('colour', ['language', 'date'])).toBeNull()
  })

  it('knows the formats, presets and fields that there are', () => {
    const { properties } = readJsonData<{ properties: Record<string, { enum?: string[]; properties?: object; description?: string }> }>('schemas/config.schema.json')
    expect(properties['format']?.enum).toEqual(formatNames)
    expect(properties['preset']?.enum).toEqual(presetNames)
    expect(Object.keys(properties['fields']?.properties ?? {})).toEqual(articleFields)
    for (const [name, { description }] of Object.entries(properties)) expect(description, name).toMatch(/\.$|\)$/u)
  })

  it('docs/config.md is what the schema says (else: npm run docs)', () => {
    expect(readFileSync(join(packageRoot, 'docs', 'config.md'), 'utf8')).toBe(configDoc())
  })
})

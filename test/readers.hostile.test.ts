import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Quarantined, RawArticle } from '../pipeline/article.ts'
import { readInputs, type ReadOptions } from '../pipeline/readers/read.ts'
import { temporaryFolder } from './support/cli.ts'
import { collect } from './support/collect.ts'

type Entry = RawArticle | Quarantined

async function readAll(inputs: readonly string[], options?: ReadOptions): Promise<readonly Entry[]> {
  return collect(readInputs(inputs, options))
}

const isArticle = (entry: Entry | undefined): entry is RawArticle => entry !== undefined && 'text' in entry

/** What an entry came to: the rules of an article's notes, or the rule that quarantined it. */
const outcome = (entry: Entry): string => (isArticle(entry) ? ['article', ...entry.notes.map((note) => note.rule)].join(' ') : entry.rule)

const hostile = 'fixtures/hostile'

describe('hostile text files', () => {
  it.each([
    ['empty.txt', 'read/empty'],
    ['white-space.txt', 'read/empty'],
    ['binary.txt', 'read/binary'],
    ['only-boilerplate.txt', 'article'],
    ['crlf.txt', 'article'],
    ['nfd.txt', 'article'],
    ['emoji.txt', 'article'],
    ['unclosed-quotes.txt', 'article'],
    ['byte-order-mark.txt', 'article read/byte-order-mark'],
    ['utf16.txt', 'article read/byte-order-mark'],
    ['latin1.txt', 'article read/guessed-charset'],
    ['windows1252.txt', 'article read/guessed-charset'],
    ['mojibake.txt', 'article read/mojibake'],
    ['damaged-utf8.txt', 'article read/damaged-utf8'],
    ['null-characters.txt', 'article read/null-characters'],
  ])('%s ends as %s', async (name, expected) => {
    const entries = await readAll([join(hostile, name)])
    expect(entries.map(outcome)).toEqual([expected])
    expect(entries[0]).toMatchObject({ path: name, entry: 0 })
  })

  it('decodes the same words from every character set', async () => {
    for (const name of ['crlf.txt', 'byte-order-mark.txt', 'utf16.txt', 'latin1.txt', 'windows1252.txt']) {
      const [article] = await readAll([join(hostile, name)])
      expect(isArticle(article) && article.text, name).toContain('Anna Béranger')
      expect(isArticle(article) && article.text, name).toContain('Navicò aveva già annunciato perché')
    }
  })

  it('keeps line ends and combining accents as they are', async () => {
    const [crlf] = await readAll([join(hostile, 'crlf.txt')])
    expect(isArticle(crlf) && crlf.text).toContain('regolamento\r\n\r\nBruxelles')
    const [nfd] = await readAll([join(hostile, 'nfd.txt')])
    expect(isArticle(nfd) && nfd.text).toContain('Be\u0301ranger')
  })

  it('says for each what to do next', async () => {
    for (const entry of await readAll([hostile])) if (!isArticle(entry)) expect(entry.next.length, entry.rule).toBeGreaterThan(10)
  })
})

describe('hostile JSONL', () => {
  it('accounts for every line, broken ones with their number', async () => {
    const entries = await readAll([join(hostile, 'broken.jsonl')])
    expect(entries.map(outcome)).toEqual([
      'article', 'read/broken-json', 'read/not-an-object', 'read/not-an-object', 'read/no-text', 'read/text-type', 'read/text-type', 'read/empty',
      'article read/field-type read/field-type read/field-type', 'read/no-text', 'article', 'article', 'article',
    ])
    expect(entries.map((entry) => entry.entry)).toEqual(entries.map((_, i) => i))
    expect(entries[1]).toMatchObject({ path: 'broken.jsonl', stage: 'parse', reason: 'Line 2: the line is not valid JSON.', raw: '{"id": "cut", "text": "Il ministro ha' })
    expect(entries[5]).toMatchObject({ reason: 'Line 7: "text" is a number, not a string.' })
    expect(entries[11]).toMatchObject({ id: '17' })
  })

  it('is not polluted by __proto__ keys', async () => {
    await readAll([join(hostile, 'broken.jsonl')])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('replaces lone surrogates and U+0000, keeps pairs', async () => {
    const entries = await readAll([join(hostile, 'lone-surrogates.jsonl')])
    expect(entries.map(outcome)).toEqual(['article read/lone-surrogates read/lone-surrogates', 'article', 'article read/null-characters'])
    expect(entries.map((entry) => (isArticle(entry) ? entry.text : ''))).toEqual(['Il ministro \ufffd ha detto di no.', 'Il ministro 😀 ride.', 'Il ministro\ufffd tace.'])
  })

  it('refuses a packed or UTF-16 file with one entry', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'packed.jsonl'), Buffer.from([0x1f, 0x8b, 8, 10, 10, 10, 1, 2]))
    writeFileSync(join(folder, 'wide.jsonl'), Buffer.from('\ufeff{"text": "uno"}\n{"text": "due"}\n', 'utf16le'))
    const entries = await readAll([join(folder, 'packed.jsonl'), join(folder, 'wide.jsonl')])
    expect(entries.map(outcome)).toEqual(['read/binary', 'read/jsonl-utf16'])
  })
})

describe('what cannot be stored as a fixture', () => {
  it('reads a line of 5 MB and refuses one over the limit, the lines around it kept', async () => {
    const folder = temporaryFolder()
    const long = 'Il ministro parla. '.repeat(270_000)
    writeFileSync(join(folder, 'long.txt'), long)
    writeFileSync(join(folder, 'long.jsonl'), [{ text: 'prima' }, { text: long }, { text: 'dopo' }].map((line) => JSON.stringify(line)).join('\n'))
    const [text] = await readAll([join(folder, 'long.txt')])
    expect(isArticle(text) && text.text.length).toBe(long.length)
    const bounded = await readAll([join(folder, 'long.txt'), join(folder, 'long.jsonl')], { maxEntryBytes: 1_000_000 })
    expect(bounded.map(outcome)).toEqual(['read/too-long', 'article', 'read/too-long', 'article'])
    expect(bounded[0] && !isArticle(bounded[0]) && bounded[0].raw?.length).toBe(10_000)
  })

  it('reports a folder that vanishes while it is read', async () => {
    const folder = temporaryFolder()
    for (const name of ['a', 'b']) {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'x.txt'), `Articolo ${name}.`)
    }
    const outcomes: string[] = []
    for await (const entry of readInputs([folder])) {
      outcomes.push(outcome(entry))
      rmSync(join(folder, 'b'), { recursive: true, force: true })
    }
    expect(outcomes).toEqual(['article', 'read/not-found'])
  })

  it('reports what is not there, an empty folder, a dead link, a circle of links', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'none'))
    expect((await readAll([join(folder, 'missing.txt'), join(folder, 'none')])).map(outcome)).toEqual(['read/not-found', 'read/no-files'])
    if (process.platform === 'win32') return
    symlinkSync(join(folder, 'gone'), join(folder, 'none', 'dead.txt'))
    symlinkSync(join(folder, 'none'), join(folder, 'none', 'self'))
    expect((await readAll([join(folder, 'none')])).map(outcome)).toEqual(['read/not-found', 'read/link-loop'])
  })

  it('reports a file that may not be read', async () => {
    if (process.platform === 'win32' || process.getuid?.() === 0) {
      console.warn('SKIPPED: file modes bind neither root nor Windows')
      return
    }
    const file = join(temporaryFolder(), 'secret.txt')
    writeFileSync(file, 'Segreto.')
    chmodSync(file, 0)
    expect((await readAll([file])).map(outcome)).toEqual(['read/no-permission'])
  })

  it('reads standard input as text or JSONL, and reports a stream that breaks', async () => {
    expect(await readAll(['-'], { stdin: Readable.from([Buffer.from('Il minis'), Buffer.from('tro parla.')]) })).toMatchObject([{ path: '-', text: 'Il ministro parla.' }])
    const lines = await readAll(['-'], { stdin: Readable.from([Buffer.from('{"text": "uno"}\n{"te'), Buffer.from('xt": "due"}')]), stdinFormat: 'jsonl' })
    expect(lines).toMatchObject([{ path: '-', entry: 0, text: 'uno' }, { entry: 1, text: 'due' }])
    const broken = new Readable({ read() { this.destroy(Object.assign(new Error('gone'), { code: 'EIO' })) } })
    expect((await readAll(['-'], { stdin: broken })).map(outcome)).toEqual(['read/failed'])
  })
})

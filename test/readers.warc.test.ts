import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { newsPage, newsPageData } from './support/page.ts'
import { outcome, readAs } from './support/read-file.ts'
import { httpAnswer, warcRecord } from './support/warc.ts'

const target = { 'WARC-Target-URI': 'https://www.lavoce.example/cronaca/ponte.html?utm=1', 'Content-Type': 'application/http; msgtype=response' }
const page = warcRecord('response', httpAnswer(newsPage(newsPageData)), target)
const head = (text: string): string => text.split('\n')[0] ?? ''

describe('web archives', () => {
  it('reads HTML pages that were answered with 200 and passes over the rest', async () => {
    const archive = Buffer.concat([
      warcRecord('warcinfo', 'software: x\r\n'),
      warcRecord('request', 'GET / HTTP/1.1\r\n\r\n', target),
      page,
      warcRecord('response', httpAnswer('{}', { 'Content-Type': 'application/json' }), target),
      warcRecord('response', httpAnswer(newsPage(), undefined, '404 Not Found'), target),
      warcRecord('metadata', 'x', target),
    ])
    for (const entries of [await readAs('a.warc', archive), await readAs('a.warc.gz', gzipSync(archive))]) {
      expect(entries).toMatchObject([{ entry: 2, url: 'https://www.lavoce.example/cronaca/ponte.html', outlet: 'La Voce', date: '2023-09-13T10:00:00+02:00', title: 'Il sindaco inaugura il ponte' }])
    }
  })

  it('reads gzip with a member for each record', async () => {
    expect(await readAs('a.warc.gz', Buffer.concat([page, page, page].map((record) => gzipSync(record))))).toHaveLength(3)
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('unpacks pages that were sent with %s', async (encoding, pack) => {
    const [entry] = await readAs('a.warc', warcRecord('response', httpAnswer(pack(Buffer.from(newsPage())), { 'content-type': 'text/html', 'Content-Encoding': encoding }), target))
    expect(entry && head(outcome(entry))).toBe('Il sindaco inaugura il ponte')
  })

  it('puts chunks together, also where the crawler already had', async () => {
    const body = newsPage()
    const [a, b] = [Buffer.from(body.slice(0, 500)), Buffer.from(body.slice(500))]
    const chunked = Buffer.concat([Buffer.from(`${a.length.toString(16)}\r\n`), a, Buffer.from(`\r\n${b.length.toString(16)};x=1\r\n`), b, Buffer.from('\r\n0\r\n\r\n')])
    for (const sent of [chunked, Buffer.from(body)]) {
      const [entry] = await readAs('a.warc', warcRecord('response', httpAnswer(sent, { 'Content-Type': 'text/html', 'Transfer-Encoding': 'chunked' }), target))
      expect(entry && outcome(entry)).toContain('gli operai.')
    }
  })

  it('decodes by the transport, then by the page', async () => {
    const latin = (header: string, meta: string): Promise<readonly string[]> => readAs('a.warc', warcRecord('response', httpAnswer(Buffer.from(newsPage('', meta), 'latin1'), { 'Content-Type': header }), target)).then((entries) => entries.map(outcome))
    for (const [header, meta] of [['text/html; charset=ISO-8859-1', 'x'], ['text/html', 'iso-8859-1'], ['text/html; charset="nonsense"', 'windows-1252']] as const) expect((await latin(header, meta))[0], header).toContain('per tutta la città»')
  })

  it('reads the texts of WET files', async () => {
    const wet = warcRecord('conversion', 'Il ponte è aperto.\nIl sindaco parla.', { ...target, 'Content-Type': 'text/plain', 'WARC-Identified-Content-Language': 'ita,eng' })
    expect(await readAs('a.warc.wet.gz', gzipSync(wet))).toMatchObject([{ text: 'Il ponte è aperto.\nIl sindaco parla.', url: target['WARC-Target-URI'], language: 'ita', date: null }])
  })

  it('goes on after damaged records', async () => {
    const archive = Buffer.concat([page, Buffer.from('rubbish\n'.repeat(1000)), warcRecord('response', 'x', { ...target, 'Content-Length': 'many' }), page, page.subarray(0, 900)])
    const entries = await readAs('a.warc', archive)
    expect(entries.map((entry) => head(outcome(entry)))).toEqual(['Il sindaco inaugura il ponte', 'read/broken-warc', 'read/broken-warc', 'read/broken-warc', 'Il sindaco inaugura il ponte', 'read/broken-warc'])
    expect(entries.filter((entry) => 'text' in entry)).toHaveLength(2)
    expect(entries.at(-1)).toMatchObject({ reason: expect.stringContaining('ends inside the record') as unknown })
  })

  it('bounds records, headers and what pages unpack to', async () => {
    const bomb = warcRecord('response', httpAnswer(gzipSync(Buffer.alloc(20_000_000, 60)), { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }), target)
    expect((await readAs('a.warc', Buffer.concat([bomb, page]))).map((entry) => head(outcome(entry)))).toEqual(['read/too-long', 'Il sindaco inaugura il ponte'])
    const long = warcRecord('response', httpAnswer(`<p>${'x'.repeat(5000)}`), target)
    expect((await readAs('a.warc', Buffer.concat([long, page]), { maxEntryBytes: 4000 })).map((entry) => head(outcome(entry)))).toEqual(['read/too-long', 'Il sindaco inaugura il ponte'])
    expect((await readAs('a.warc', `WARC/1.0\r\n${'x'.repeat(300_000)}`)).map(outcome)).toEqual(['read/broken-warc', 'read/broken-warc'])
    expect((await readAs('a.warc', '')).map(outcome)).toEqual(['read/no-records'])
    expect((await readAs('a.warc', warcRecord('response', httpAnswer(Buffer.from([0x1f, 1, 2, 3]), { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }), target))).map(outcome)).toEqual(['read/damaged-archive'])
  })
})

import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { articleAddress } from '../pipeline/readers/page/address.ts'
import { articleData } from '../pipeline/readers/page/json-ld.ts'
import { newsPage, newsPageData } from './support/page.ts'
import { outcome, readAs } from './support/read-file.ts'

describe('web pages', () => {
  it('gives heading, author and main text, without menus, buttons, teasers, scripts and footers', async () => {
    const [entry] = await readAs('a.html', newsPage(newsPageData))
    expect(entry).toMatchObject({ path: 'a.html', title: 'Il sindaco inaugura il ponte', date: '2023-09-13T10:00:00+02:00', outlet: 'La Voce', url: 'https://www.lavoce.example/cronaca/ponte.html', language: 'it-IT', notes: [] })
    const text = entry && outcome(entry)
    expect(text).toMatch(/^Il sindaco inaugura il ponte\n\ndi Anna Verdi\n\n/u)
    expect(text).toContain('Il sindaco Mario Rossi ha inaugurato mercoledì')
    expect(text).toContain('quattro più del previsto.\nLa regione ne ha pagati sei.\n\nLunghezza: 210 metri\nCorsie: due\n\nIl ponte aprirà')
    for (const furniture of ['Home', 'Condividi', 'I più letti', 'scritto', 'Copyright', 'color']) expect(text).not.toContain(furniture)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('falls back to meta elements and the page itself', async () => {
    const head = '<meta name="author" content="Anna Verdi"><meta property="article:published_time" content="2023-09-13"><meta property="og:site_name" content="La Voce"><script type="application/ld+json">{"@type": "NewsArticle", broken</script>'
    expect(await readAs('a.htm', newsPage(head))).toMatchObject([{ title: 'Il sindaco inaugura il ponte', date: '2023-09-13', outlet: 'La Voce', url: null }])
    const bare = await readAs('a.html', `<h1>Il sindaco</h1>${'<p>Il sindaco ha inaugurato il ponte, lungo e largo, davanti a cento persone.</p>'.repeat(5)}`)
    expect(bare).toMatchObject([{ title: 'Il sindaco', date: null, outlet: null }])
  })

  it.each(['windows-1252', 'iso-8859-1', 'utf-16le'])('decodes %s', async (charset) => {
    const [entry] = await readAs('a.html', iconv.encode(newsPage('', charset), charset, { addBOM: charset === 'utf-16le' }))
    expect(entry && outcome(entry)).toContain('«È un giorno di festa per tutta la città»')
  })

  it('sets aside pages without text and pages that are too large or too deep', async () => {
    expect((await readAs('a.html', '<html><body><nav><a href="/">Home</a></nav></body></html>')).map(outcome)).not.toContain('read/error')
    expect((await readAs('a.html', '<html><body><script>x()</script></body></html>')).map(outcome)).toEqual(['read/no-main-text'])
    expect((await readAs('a.html', '<p><b>'.repeat(30_000))).map(outcome)).toEqual(['read/html-too-large'])
    expect((await readAs('a.html', '<i>x</i>'.repeat(60_000))).map(outcome)).toEqual(['read/html-too-large'])
    expect((await readAs('a.html', newsPage(), { maxEntryBytes: 500 })).map(outcome)).toEqual(['read/too-long'])
  })
})

describe('addresses', () => {
  it.each([
    ['https://www.a.it/x', 'https://amp.a.it/x?utm=1', 'https://www.a.it/x'],
    ['/x', 'https://a.it/y', 'https://a.it/x'],
    ['https://a.it/', 'https://a.it/x', 'https://a.it/x'],
    ['https://other.example/x', 'https://a.it/x', 'https://a.it/x'],
    ['javascript:alert(1)', 'https://a.it/x', 'https://a.it/x'],
    ['https://a.it/x', null, 'https://a.it/x'],
    ['not an address', null, null],
  ])('canonical %s, fetched from %s: %s', (canonical, fetched, expected) => {
    expect(articleAddress(canonical, fetched)).toBe(expected)
  })
})

describe('JSON-LD', () => {
  it('finds the article in lists and graphs, and survives hostile data', () => {
    expect(articleData(['[1, null, {"@type": "BreadcrumbList"}]', '{"@type": "ReportageNewsArticle", "headline": "Uno", "author": "Anna", "mainEntityOfPage": {"@id": "https://a.it/1"}}'])).toMatchObject({ title: 'Uno', url: 'https://a.it/1' })
    expect(articleData(['{"__proto__": {"@type": "NewsArticle"}}', '{"constructor": {"@type": "NewsArticle"}}', '{'.repeat(10_000), ''])).toBeNull()
    expect(articleData([`${'{"@graph":'.repeat(3000)}1${'}'.repeat(3000)}`])).toBeNull()
    expect(articleData(['{"@type": "NewsArticle", "headline": {"a": 1}, "publisher": [{"name": ["x"]}, 3]}'])).toMatchObject({ title: null, outlet: null })
  })
})

import { describe, expect, it } from 'vitest'
import { outcome, readAs } from './support/read-file.ts'

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>La Voce &amp; il Faro</title><link>https://a.it</link><language>it</language><image><title>Logo</title></image>
<item><title>Il sindaco &quot;inaugura&quot; il ponte</title><link>https://a.it/1</link><guid isPermaLink="false">voce-1</guid><pubDate>Wed, 13 Sep 2023 10:00:00 +0200</pubDate>
<description>Breve.</description><content:encoded><![CDATA[<p>Il <b>sindaco</b> parla.</p><p>Poi tace.<script>x()</script></p>]]></content:encoded></item>
<item><title>Due</title><guid>https://a.it/2</guid><description>&lt;p&gt;Il premier &amp;egrave; a Roma.&lt;/p&gt;</description></item>
<item><title></title><description> </description></item>
</channel></rss>`

const atom = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="it"><title>Il Faro</title>
<entry><id>tag:a.it,2023:1</id><title type="html">Il &lt;em&gt;ponte&lt;/em&gt;</title><link rel="self" href="https://a.it/self"/><link href="https://a.it/1"/><updated>2023-09-14T00:00:00Z</updated><published>2023-09-13T00:00:00Z</published>
<summary>Breve.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Uno &lt; due.</p><p>Tre.</p></div></content></entry></feed>`

describe('feeds', () => {
  it('reads RSS: the whole text before the summary, HTML as text', async () => {
    const entries = await readAs('a.rss', rss)
    expect(entries.map(outcome)).toEqual(['Il sindaco "inaugura" il ponte\n\nIl sindaco parla.\n\nPoi tace.', 'Due\n\nIl premier è a Roma.', 'read/empty'])
    expect(entries[0]).toMatchObject({ path: 'a.rss', entry: 0, id: 'voce-1', url: 'https://a.it/1', title: 'Il sindaco "inaugura" il ponte', date: 'Wed, 13 Sep 2023 10:00:00 +0200', outlet: 'La Voce & il Faro', language: 'it' })
  })

  it('reads Atom with XHTML', async () => {
    expect(await readAs('a.xml', atom)).toMatchObject([{ text: 'Il ponte\n\nUno < due.\n\nTre.', id: 'tag:a.it,2023:1', url: 'https://a.it/1', date: '2023-09-13T00:00:00Z', outlet: 'Il Faro', language: 'it' }])
  })

  it('decodes what the XML declaration says', async () => {
    expect((await readAs('a.xml', Buffer.from(rss.replace('UTF-8', 'ISO-8859-1').replace('Breve', 'Così'), 'latin1'))).length).toBe(3)
    expect((await readAs('a.xml', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>Perché</title></item></channel></rss>', 'latin1'))).map(outcome)).toEqual(['Perché'])
  })

  it('does not expand entities of a document type', async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c SYSTEM "file:///etc/passwd">]><rss><channel><item><title>Ridi &b; &c;</title></item></channel></rss>`
    const [entry] = await readAs('a.xml', laughs)
    expect(entry && outcome(entry)).toBe('Ridi &b; &c;')
  })

  it('sets aside what is cut off, too long, or no feed', async () => {
    expect((await readAs('a.rss', rss.slice(0, rss.indexOf('voce-1')))).map(outcome)).toEqual(['read/broken-feed'])
    expect((await readAs('a.rss', rss, { maxEntryBytes: 60 })).map(outcome)).toEqual(['read/too-long', 'Due\n\nIl premier è a Roma.', 'read/empty'])
    expect((await readAs('a.xml', '<html><body>ciao</body></html>')).map(outcome)).toEqual(['read/no-items'])
    expect((await readAs('a.xml', '<rss>'.repeat(100_000))).map(outcome)).toEqual(['read/no-items'])
  })
})

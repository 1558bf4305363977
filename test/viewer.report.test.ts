import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../pipeline/extract.ts'
import { defaultSettings } from '../pipeline/settings.ts'
import { segments, type Evidence } from '../viewer/evidence.ts'
import { html } from '../viewer/html.ts'
import { renderReport } from '../viewer/report.ts'
import { anArticle } from './support/articles.ts'

describe('html', () => {
  it('escapes what is inserted', () => {
    expect(html`<p title="${`"'<>&`}">${'<script>'}</p>`.source).toBe('<p title="&quot;&#39;&lt;&gt;&amp;">&lt;script&gt;</p>')
  })
})

describe('segments', () => {
  it('give the text back, whatever the evidence', () => {
    const evidence = fc.array(fc.record({ start: fc.nat(30), length: fc.nat(10) }), { maxLength: 20 })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), evidence, (text, spans) => {
        const size = Array.from(text).length
        const all: Evidence[] = spans.map((s, i) => ({ fact: `e${i}`, kind: 'entity', label: '', start: Math.min(s.start, size), end: Math.min(s.start + s.length, size) }))
        const cut = segments(text, all)
        expect(cut.map((s) => s.text).join('')).toBe(text)
        for (const s of cut) for (const e of all) expect(s.covers.includes(e)).toBe(e.start <= s.start && s.start < e.end)
      }),
    )
  })
})

describe('report', () => {
  it('shows hostile text as text and lets no script run', async () => {
    const outcome = await extractArticle(anArticle('</style><script>alert(1)</script><img src=x onerror=alert(1)>\n', { language: 'it', title: '<script>' }), defaultSettings)
    if (!('record' in outcome)) throw new Error(outcome.quarantined.reason)
    const page = renderReport([outcome.record], [], 1)
    expect(page).not.toMatch(/<script|<img/iu)
    expect(page).toContain('&lt;script&gt;')
    expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;/u)
  })
})

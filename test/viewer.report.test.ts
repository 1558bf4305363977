import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OutputFolder } from '../pipeline/run/output.ts'
import { bundleClient } from '../scripts/build-viewer.ts'
import type { PackedArticle, ReportData } from '../viewer/data.ts'
import { segments, type Evidence } from '../viewer/evidence.ts'
import { html } from '../viewer/html.ts'
import { inScript } from '../viewer/page.ts'
import { unitsOf } from '../viewer/units.ts'
import { writeReport } from '../viewer/write.ts'
import { hostileWords, writeSmallRun } from './support/report.ts'

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

describe('unitsOf', () => {
  it('finds the UTF-16 offset of every code point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const unit = unitsOf(text)
        Array.from(text).forEach((c, i) => expect(text.slice(unit(i), unit(i + 1))).toBe(c))
      }),
    )
  })
})

describe('report', () => {
  it('is the same bytes for the same run and keeps every fact on its words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cronaca-report-'))
    try {
      await writeSmallRun(folder)
      await writeReport(folder, new OutputFolder(folder))
      const page = readFileSync(join(folder, 'report.html'), 'utf8')
      await writeReport(folder, new OutputFolder(folder))
      expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe(page)
      const articles = JSON.parse(block(page, 'articles')) as PackedArticle[]
      const data = JSON.parse(block(page, 'data')) as ReportData
      expect(data.shown).toBe(articles.length)
      const words = articles.flatMap((a) => a.quotes.map(([start, end]) => a.text.slice(start, end)))
      expect(words).toContain('Siamo pronti a firmare l’accordo')
      const meeting = data.events.find((e) => e.type === 'meet')
      expect(meeting?.members.map(([article, fact]) => articles[article]?.events[fact]?.[1])).toContain('meet')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('lets no text of an article out of its block, whatever it says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cronaca-report-'))
    try {
      await writeSmallRun(folder)
      await writeReport(folder, new OutputFolder(folder))
      const page = readFileSync(join(folder, 'report.html'), 'utf8')
      expect(block(page, 'articles')).not.toContain('<')
      expect(block(page, 'data')).not.toContain('<')
      expect((JSON.parse(block(page, 'articles')) as PackedArticle[]).some((a) => a.text.includes(hostileWords))).toBe(true)
      expect(page.match(/<script/gu)).toHaveLength(3)
      const policy = (/Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1] ?? '').replaceAll('&#39;', "'")
      expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+';/u)
      expect(policy).not.toContain('unsafe-')
      expect(/(?:src|href)="?https?:/u.test(page)).toBe(false)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('writes JSON that no element can end', () => {
    const text = '</script><!--<script>'
    expect(inScript(JSON.stringify(text))).not.toContain('<')
    expect(JSON.parse(inScript(JSON.stringify(text)))).toBe(text)
  })
})

describe('the page script', () => {
  it('is what its sources say (npm run build makes it)', async () => {
    expect(readFileSync('viewer/page/client.js', 'utf8')).toBe(await bundleClient())
  })

  it('never writes markup', () => {
    for (const file of ['dom', 'reader/text', 'reader/card', 'reader/reader', 'rows', 'views/search', 'views/quotes']) {
      expect(readFileSync(`viewer/client/${file}.ts`, 'utf8')).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/u)
    }
  })
})

function block(page: string, id: string): string {
  return new RegExp(`<script type="application/json" id="${id}">([^<]*)</script>`, 'u').exec(page)?.[1] ?? ''
}

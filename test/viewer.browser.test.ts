import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OutputFolder } from '../pipeline/run/output.ts'
import { serveRun } from '../viewer/serve.ts'
import { writeReport } from '../viewer/write.ts'
import { browserPath, launchBrowser, warnWithoutBrowser } from './support/browser.ts'
import { hostileWords, writeSmallRun } from './support/report.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const allViews = ['disagreements', 'events', 'people', 'map', 'quotes', 'articles', 'search&words=rossi'] as const

warnWithoutBrowser()

describe.skipIf(browserPath === null)('report in a browser', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'cronaca-browser-'))
  const address = pathToFileURL(join(folder, 'report.html')).href
  let browser: Browser
  let page: Page
  let troubles: string[]

  beforeAll(async () => {
    await writeSmallRun(folder)
    await writeReport(folder, new OutputFolder(folder))
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const open = async (hash = '', from = address): Promise<void> => {
    page = await browser.newPage()
    troubles = []
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    page.on('request', (request) => !request.url().startsWith(from.split('#')[0] ?? from) && troubles.push(`asked for ${request.url()}`))
    await page.goto(from + hash)
    await page.waitForSelector('html[data-ready]')
  }
  const shown = (): Promise<string[]> => page.locator('#reader .text .shown').allTextContents()

  it('opens from disk on the disagreement, and one click shows the words', async () => {
    await open()
    expect(await page.locator('h2').first().textContent()).toContain('Where the sources differ')
    await page.locator('.claim a', { hasText: 'Il Faro' }).first().click()
    expect(await page.locator('#reader .meta').first().textContent()).toContain('Il Faro')
    expect(await shown()).toEqual(['meet'])
    expect(troubles).toEqual([])
    await page.close()
  })

  it('leads from words to their fact and back', async () => {
    await open('#view=events')
    await page.locator('.event-row', { hasText: 'Anna Bianchi' }).click()
    expect(await shown()).toEqual(['meet'])
    await page.locator('#reader .text .entity', { hasText: 'Mario Rossi' }).first().click()
    expect(await page.locator('#reader .card h3').textContent()).toContain('Mario Rossi')
    await page.goBack()
    expect(await shown()).toEqual(['meet'])
    await page.keyboard.press('Escape')
    expect(await page.locator('#reader').isHidden()).toBe(true)
    await page.close()
  })

  it('gives every fact of every list a link to its words', async () => {
    for (const [view, rows] of [['events', '.event-row'], ['quotes', '.quote-row']] as const) {
      await open(`#view=${view}`)
      const links = await page.locator(rows).evaluateAll((all) => all.map((row) => row.getAttribute('href') ?? ''))
      expect(links.length).toBeGreaterThan(1)
      for (const link of links) {
        await page.goto(address + link)
        expect((await shown()).join('')).not.toBe('')
      }
      await page.close()
    }
  })

  it('leads from every fact that a view shows to its words in one click', async () => {
    const facts = { disagreements: '.cards a', people: '.graph .node, .graph svg a, .graph figcaption a, .event-row', 'search&words=rossi': '.found a', 'events&article=0&fact=e0': '#reader .card a, #reader .all-facts a, #reader .text a' }
    for (const [view, selector] of Object.entries(facts)) {
      await open(`#view=${view}`)
      if (view.startsWith('search')) await page.locator('.found h3', { hasText: 'Articles' }).waitFor()
      const links = [...new Set(await page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')))].filter((link) => !/[#&]view=(?:quotes|events|people)&who=\d+$/u.test(link))
      expect(links.length, view).toBeGreaterThan(0)
      for (const link of links) {
        await page.goto(address + link)
        expect((await shown()).join(''), `${view}: ${link}`).not.toBe('')
      }
      await page.close()
    }
  })

  it('a click in the graph shows words and keeps the choice', async () => {
    await open('#view=people')
    await page.locator('.graph .node').first().press('Enter')
    expect((await shown()).join('')).not.toBe('')
    expect(new URL(page.url()).hash).toMatch(/who=\d+/u)
    await page.close()
  })

  it('filters by type, name and factuality, and searches everything', async () => {
    await open('#view=events')
    await page.locator('select[name="type"]').selectOption('meet')
    expect(await page.locator('.event-row').count()).toBe(1)
    await page.locator('select[name="type"]').selectOption('')
    await page.locator('input[name="who"]').fill('bianchi')
    await page.locator('input[name="who"]').press('Enter')
    expect(await page.locator('.event-row').count()).toBe(1)
    await page.getByText('Clear filters').click()
    await page.locator('select[name="factuality"]').selectOption('possible')
    expect(await page.locator('.event-row .type').allTextContents()).toEqual(['accuse'])
    await page.keyboard.press('Escape')
    await page.locator('h2').first().click()
    await page.keyboard.press('/')
    await page.keyboard.type('siamo pronti')
    await page.locator('.found .excerpt mark').first().waitFor()
    expect(await page.locator('.found .excerpt > mark:not(.event)').first().textContent()).toBe('Siamo pronti')
    await page.close()
  })

  it('moves through lists by keyboard', async () => {
    await open('#view=events')
    await page.locator('.event-row').first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('[role=listitem]:focus-within').getAttribute('aria-posinset')).toBe('2')
    await page.keyboard.press('Enter')
    expect((await shown()).length).toBeGreaterThan(0)
    expect(await page.locator('[role=status]').textContent()).toContain('Shown: ')
    await page.close()
  })

  it('runs no script of an article and shows its words as they are', async () => {
    for (const view of allViews) {
      await open(`#view=${view}&article=2&fact=q0`)
      expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
      expect(await page.locator('img, iframe, object, [onerror]').count()).toBe(0)
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
      expect(await page.locator('#reader .text').textContent()).toContain(hostileWords)
      expect(troubles).toEqual([])
      await page.close()
    }
  })

  it('lets nothing in that is not its own: the policy holds', async () => {
    await open()
    const attempts = ["const s = document.createElement('script'); s.append('globalThis.hacked = 1'); document.body.append(s)", "document.body.innerHTML = '<img src=x onerror=\"globalThis.hacked = 1\">'"]
    for (const attempt of attempts) await page.evaluate(attempt).catch(() => undefined)
    await page.locator('body').waitFor()
    expect(troubles.join(' ')).toContain('TrustedScript')
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
    await page.close()
  })

  it.each(['light', 'dark'] as const)('has no serious trouble with accessibility (%s)', async (colorScheme) => {
    for (const view of allViews) {
      await open(`#view=${view}&article=0&fact=e0`)
      await page.emulateMedia({ colorScheme })
      await page.evaluate(axe)
      const found = await page.evaluate(async () => {
        const results = await (globalThis as unknown as { axe: { run(): Promise<{ passes: unknown[]; violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run()
        if (results.passes.length < 10) return ['axe looked at nothing']
        return results.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`)
      })
      expect(found, view).toEqual([])
      await page.close()
    }
  })

  it('prints the list and the article whole', async () => {
    await open('#view=events&article=0&fact=e0')
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 794, height: 1123 })
    const [list, text, nav] = [page.locator('.event-row').first(), page.locator('#reader .text'), page.locator('nav')]
    expect([await list.isVisible(), await text.isVisible()]).toEqual([true, true])
    expect(await page.evaluate("getComputedStyle(document.querySelector('.reader h2')).whiteSpace")).toBe('normal')
    expect(await nav.isVisible()).toBe(false)
    await page.close()
  })

  it('is served to this machine with other articles on request', async () => {
    const server = await serveRun(folder, 0)
    try {
      await open('?words=siamo%20pronti', server.address)
      expect(await page.locator('.notice').textContent()).toContain('1 article of 3; 2 are left out')
      await page.locator('.more input[name="words"]').fill('rossi')
      await page.locator('.more button').click()
      await page.getByText('This page shows all articles').waitFor()
      expect(troubles).toEqual([])
      await page.close()
    } finally {
      await server.close()
    }
  })
})

describe('served report', () => {
  it('answers GET of its one page, to this machine only', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cronaca-served-'))
    await writeSmallRun(folder)
    const server = await serveRun(folder, 0)
    try {
      expect((await fetch(server.address)).status).toBe(200)
      expect((await fetch(server.address, { method: 'POST' })).status).toBe(405)
      expect((await fetch(`${server.address}records.jsonl`)).status).toBe(404)
      expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u)
    } finally {
      await server.close()
      rmSync(folder, { recursive: true })
    }
  })
})

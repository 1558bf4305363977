/**
 * Size of the report and time until it can be used, for a run grown to many articles: time by the clock, and computing time of the
 * page's main thread, which holds on a busy machine as well.
 * Usage: npx tsx bench/report.ts RUN_FOLDER [ARTICLES] (CHROMIUM_PATH names the browser)
 */
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { OutputFolder } from '../pipeline/run/output.ts'
import { writeReport } from '../viewer/write.ts'

const [, , source = 'out', wanted = '5000'] = process.argv
const articles = Number(wanted)
const folder = mkdtempSync(join(tmpdir(), 'cronaca-bench-'))

/**
 * Copies of the whole run, each with ids and months of its own: as many stories as copies, told by as many articles as in the run.
 * Records and graph are copied alike, so that the time is the report's and not the merge's.
 */
async function grow(name: string, copies: number): Promise<void> {
  const lines = readFileSync(join(source, name), 'utf8').trim().split('\n')
  const file = createWriteStream(join(folder, name))
  for (let copy = 0; copy < copies; copy++) {
    const renamed = lines.map((line) => line.replace(/"((?:[a-z]+:)?[0-9a-f]{20,32})"/giu, `"$1-${copy}"`).replace(/20(\d\d)-(\d\d)/gu, (_, year: string, month: string) => `20${year}-${String(((Number(month) + copy - 1) % 12) + 1).padStart(2, '0')}`))
    if (!file.write(`${renamed.join('\n')}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return Math.round(performance.now() - start)
}

try {
  mkdirSync(join(folder, 'graph'))
  const copies = Math.ceil(articles / readFileSync(join(source, 'records.jsonl'), 'utf8').trim().split('\n').length)
  for (const name of ['records.jsonl', 'graph/nodes.jsonl', 'graph/edges.jsonl']) await grow(name, copies)
  console.log(`write: ${await milliseconds(() => writeReport(folder, new OutputFolder(folder)))} ms`)
  const page = join(folder, 'report.html')
  console.log(`size: ${(statSync(page).size / 1e6).toFixed(2)} MB, ${articles} articles`)
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
  for (const view of ['', '#view=events', '#view=people', '#view=map', '#view=quotes', '#view=articles', '#view=search&words=russia']) {
    const tab = await browser.newPage()
    const session = await tab.context().newCDPSession(tab)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await tab.goto(pathToFileURL(page).href + view, { timeout: 120_000 })
    await tab.waitForSelector('html[data-ready]', { timeout: 120_000, state: 'attached' })
    const ready = await tab.evaluate(() => performance.getEntriesByName('ready')[0]?.startTime ?? performance.now())
    const { metrics } = await session.send('Performance.getMetrics')
    const computing = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
    console.log(`interactive${view === '' ? '' : ` ${view}`}: ${Math.round(ready)} ms by the clock, ${Math.round(computing)} ms of computing`)
    await tab.close()
  }
  await browser.close()
} finally {
  rmSync(folder, { recursive: true })
}

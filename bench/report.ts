/**
 * Size of the report and time until it can be used, for a run grown to many articles.
 * Usage: npx tsx bench/report.ts RUN_FOLDER [ARTICLES] (CHROMIUM_PATH names the browser)
 */
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { mergeRun } from '../pipeline/run/merge.ts'
import { OutputFolder } from '../pipeline/run/output.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { writeReport } from '../viewer/write.ts'

const [, , source = 'out', wanted = '5000'] = process.argv
const articles = Number(wanted)
const folder = mkdtempSync(join(tmpdir(), 'cronaca-bench-'))

/** Copies of the run's records on other days with other ids and names, so that most of them are events of their own. */
async function grow(): Promise<void> {
  const records = readFileSync(join(source, 'records.jsonl'), 'utf8').trim().split('\n')
  const file = createWriteStream(join(folder, 'records.jsonl'))
  for (let i = 0; i < articles; i++) {
    const copy = Math.floor(i / records.length)
    const line = (records[i % records.length] ?? '').replace(/20(\d\d)-(\d\d)/gu, (_, year: string, month: string) => `20${year}-${String(((Number(month) + copy - 1) % 12) + 1).padStart(2, '0')}`)
    const record = JSON.parse(line) as ArticleRecord
    const renamed = { ...record, id: `${record.id.slice(0, 24)}${String(copy).padStart(8, '0')}`, entities: record.entities.map((e) => (copy > 0 && e.type === 'person' ? { ...e, name: `${e.name} ${copy % 400}` } : e)) }
    if (!file.write(`${JSON.stringify(renamed)}\n`)) await once(file, 'drain')
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
  await grow()
  console.log(`merge: ${await milliseconds(() => mergeRun(folder))} ms`)
  console.log(`write: ${await milliseconds(() => writeReport(folder, new OutputFolder(folder)))} ms`)
  const page = join(folder, 'report.html')
  console.log(`size: ${(statSync(page).size / 1e6).toFixed(2)} MB, ${articles} articles`)
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
  for (const view of ['', '#view=events', '#view=people', '#view=map', '#view=quotes', '#view=articles', '#view=search&words=russia']) {
    const tab = await browser.newPage()
    await tab.goto(pathToFileURL(page).href + view, { timeout: 120_000 })
    await tab.waitForSelector('html[data-ready]', { timeout: 120_000, state: 'attached' })
    const ready = await tab.evaluate(() => performance.getEntriesByName('ready')[0]?.startTime ?? performance.now())
    console.log(`interactive${view === '' ? '' : ` ${view}`}: ${Math.round(ready)} ms`)
    await tab.close()
  }
  await browser.close()
} finally {
  rmSync(folder, { recursive: true })
}

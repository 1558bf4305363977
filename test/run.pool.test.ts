import { afterEach, describe, expect, it } from 'vitest'
import type { RawArticle } from '../pipeline/article.ts'
import { inProcess } from '../pipeline/run/job.ts'
import { usualConcurrency, WorkerPool } from '../pipeline/run/pool.ts'
import { defaultSettings } from '../pipeline/settings.ts'

const articles: readonly RawArticle[] = Array.from({ length: 7 }, (_, entry) => ({
  path: 'in.jsonl',
  entry,
  text: `Roma, ${entry + 1} marzo. Il presidente Sergio Mattarella ha incontrato Mario Draghi.`,
  sha256: '0'.repeat(64),
  id: null,
  url: null,
  title: null,
  date: '2021-03-10',
  outlet: null,
  language: 'it',
  notes: [],
}))

describe('WorkerPool', () => {
  let pool: WorkerPool | undefined
  afterEach(() => pool?.close())

  it('gives each article its own record, the one that this thread makes', async () => {
    const alone = inProcess(defaultSettings)
    pool = new WorkerPool(defaultSettings, 2)
    const results = await Promise.all(articles.map((article) => pool?.run('record', article)))
    expect(results).toEqual(await Promise.all(articles.map((article) => alone.run('record', article))))
    expect(results.every((result) => result && 'line' in result)).toBe(true)
  }, 60_000)

  it('asks for enough articles at once that each of many workers has its next', () => {
    expect([0, 1, 4, 16].map(usualConcurrency)).toEqual([8, 8, 8, 32])
  })

  it('takes new settings for the jobs that follow', async () => {
    pool = new WorkerPool(defaultSettings, 1)
    const [article] = articles as [RawArticle]
    const before = pool.run('record', article)
    pool.use({ ...defaultSettings, keepText: false })
    const [first, second] = await Promise.all([before, pool.run('record', article)])
    expect([first, second].map((result) => 'line' in result && 'text' in (JSON.parse(result.line) as object))).toEqual([true, false])
  }, 60_000)

  it('sets aside one article for each worker that is ended, and loses none', async () => {
    pool = new WorkerPool(defaultSettings, 2, 1) // no thread starts within a millisecond
    const results = await Promise.all(articles.map((article) => pool?.run('record', article)))
    expect(results).toEqual(articles.map(({ entry }) => ({ quarantined: expect.objectContaining({ entry, rule: 'extract/time-limit' }) as unknown })))
  }, 60_000)
})

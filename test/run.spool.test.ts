import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../pipeline/readers/format.ts'
import { ArticleSpool } from '../pipeline/run/spool.ts'
import { temporaryFolder } from './support/cli.ts'

const entries: readonly Entry[] = [
  { path: 'a.txt', entry: 0, text: 'Una riga.\nUn\u2028altra\u0085 riga\r\n«🔴» ', sha256: '0', id: null, url: null, title: null, date: null, outlet: null, language: null, notes: [{ rule: 'x', reason: 'y' }] },
  { path: 'b.txt', entry: 3, stage: 'read', rule: 'x', reason: 'cut \ud83d here', next: 'y', raw: 'a\u2029b' },
]

async function* stream<T>(values: readonly T[], failing = false): AsyncGenerator<T> {
  for (const value of values) yield await Promise.resolve(value)
  if (failing) throw new Error('the input broke off')
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const value of values) found.push(value)
  return found
}

describe('ArticleSpool', () => {
  it('gives again, as often as wanted, what the inputs gave once', async () => {
    const spool = new ArticleSpool(temporaryFolder())
    expect(await all(spool.fill(stream(entries)))).toEqual(entries)
    expect(await all(spool.entries())).toEqual(entries)
    expect(await all(spool.entries())).toEqual(entries)
  })

  it('leaves nothing behind, nor when reading ended too early', async () => {
    for (const failing of [false, true]) {
      const folder = temporaryFolder()
      const spool = new ArticleSpool(folder)
      await all(spool.fill(stream(entries, failing))).catch(() => undefined)
      await spool.remove()
      for (const file of ['articles', 'articles.partial']) expect(existsSync(join(folder, '.cronaca', file))).toBe(false)
    }
  })
})

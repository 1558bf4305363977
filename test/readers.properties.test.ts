import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Quarantined, RawArticle } from '../pipeline/article.ts'
import { lines } from '../pipeline/readers/bytes.ts'
import { readInputs } from '../pipeline/readers/read.ts'
import { temporaryFolder } from './support/cli.ts'
import { collect } from './support/collect.ts'

function isSound(entry: RawArticle | Quarantined): boolean {
  if ('text' in entry) return entry.text.trim() !== '' && !/\p{Surrogate}/u.test(entry.text) && !entry.text.includes('\0') && /^[0-9a-f]{64}$/u.test(entry.sha256)
  return entry.reason !== '' && entry.next !== '' && entry.rule.startsWith('read/')
}

describe('readers, whatever the bytes', () => {
  it('make one entry of every text file', async () => {
    const file = join(temporaryFolder(), 'any.txt')
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      writeFileSync(file, bytes)
      const entries = await collect(readInputs([file]))
      expect(entries).toHaveLength(1)
      expect(entries.every(isSound)).toBe(true)
    }), { seed: 1 })
  })

  it('account for every line of JSONL', async () => {
    const line = fc.oneof(fc.json().map((json) => json.replace(/\n/gu, ' ')), fc.string().map((text) => JSON.stringify({ text })), fc.string({ unit: 'binary' }).map((text) => text.replace(/[\n\r]/gu, '')))
    await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (rows) => {
      const entries = await collect(readInputs(['-'], { stdin: Readable.from([Buffer.from(rows.join('\n'))]), stdinFormat: 'jsonl' }))
      const filled = rows.map((row) => Buffer.from(row)).filter((row) => row.some((byte) => byte !== 32 && byte !== 9))
      expect(entries).toHaveLength(filled.length)
      expect(entries.every(isSound)).toBe(true)
      expect(entries.map((entry) => entry.entry)).toEqual(entries.map((_, i) => i))
    }), { seed: 2 })
  })

  it('cut lines at the same places however the bytes arrive', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ maxLength: 20 }), { maxLength: 10 }), fc.integer({ min: 1, max: 7 }), async (rows, size) => {
      const bytes = Buffer.from(rows.join('\n'))
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size))
      const cut = async (pieces: readonly Buffer[]): Promise<readonly string[]> => (await collect(lines(Readable.from(pieces), 1000))).map((line) => line.bytes.toString())
      expect(await cut(chunks)).toEqual(await cut([bytes]))
    }), { seed: 3 })
  })
})

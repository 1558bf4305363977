import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readInputs } from '../pipeline/readers/read.ts'
import { unpack, UnpackError, type UnpackLimits } from '../pipeline/readers/unpack.ts'
import { temporaryFolder } from './support/cli.ts'
import { collect } from './support/collect.ts'
import { zstdFrame } from './support/zstd.ts'

const lines = (from: number, to: number): string => Array.from({ length: to - from }, (_, i) => `{"text":"Il ministro numero ${from + i} ha parlato a Roma."}\n`).join('')

async function texts(name: string, data: Buffer): Promise<readonly string[]> {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, data)
  return (await collect(readInputs([file]))).map((entry) => ('text' in entry ? entry.text : entry.rule))
}

async function* inPieces(data: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < data.length; at += size) yield await Promise.resolve(data.subarray(at, at + size))
}

async function content(data: Buffer, format: 'gzip' | 'zstd', size: number, limits?: UnpackLimits): Promise<string> {
  return Buffer.concat(await collect(unpack(inPieces(data, size), format, limits)) as Buffer[]).toString('utf8')
}

describe('packed files', () => {
  it('reads gzip of several members and Zstandard of several frames', async () => {
    const expected = Array.from({ length: 20 }, (_, i) => `Il ministro numero ${i} ha parlato a Roma.`)
    expect(await texts('a.jsonl.gz', Buffer.concat([gzipSync(lines(0, 12)), gzipSync(lines(12, 20))]))).toEqual(expected)
    expect(await texts('a.jsonl.zst', Buffer.concat([zstdFrame(lines(0, 12)), zstdFrame(lines(12, 20))]))).toEqual(expected)
    expect(await texts('a.txt.gz', gzipSync('Il premier è arrivato.'))).toEqual(['Il premier è arrivato.'])
  })

  it.each(['gzip', 'zstd'] as const)('gives the same whatever the pieces it comes in: %s', async (format) => {
    const text = lines(0, 3000)
    const packed = format === 'gzip' ? gzipSync(text) : Buffer.concat([zstdFrame(text.slice(0, 100)), Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]), zstdFrame(text.slice(100))])
    for (const size of [1, 7, 4096, 1 << 20]) expect(await content(packed, format, size) === text, String(size)).toBe(true)
  })

  it('keeps what stands before the place where a file is damaged or cut off, and says so', async () => {
    const whole = gzipSync(lines(0, 5000), { level: 1 })
    const cut = await texts('a.jsonl.gz', whole.subarray(0, whole.length / 2))
    expect(cut.length).toBeGreaterThan(100)
    expect(cut.at(-1)).toBe('read/damaged-archive')
    expect(await texts('b.jsonl.zst', zstdFrame(lines(0, 50)).subarray(0, -3))).toContain('read/damaged-archive')
    expect(await texts('c.jsonl.gz', Buffer.from('{"text":"not packed"}\n'))).toEqual(['read/damaged-archive'])
    expect(await texts('d.jsonl.zst', Buffer.from('{"text":"not packed"}\n'))).toEqual(['read/damaged-archive'])
  })
})

describe('decompression bombs', () => {
  const limits = { ratio: 200, bytes: 1 << 20 }
  const refusal = async (data: Buffer, format: 'gzip' | 'zstd'): Promise<unknown> => content(data, format, 65_536, limits).catch((error: unknown) => (error instanceof UnpackError ? error.trouble.rule : error))

  it('stops where a file unpacks to hundreds of times its size', async () => {
    expect(await refusal(gzipSync(Buffer.alloc(8 << 20)), 'gzip')).toBe('read/unpacks-too-large')
    const block = Buffer.from([2, 0, 16, 65]) // a block of one repeated byte, 128 KB long
    const bomb = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x38]), ...Array.from({ length: 2000 }, () => block)])
    expect(await refusal(bomb, 'zstd')).toBe('read/unpacks-too-large')
  })

  it('refuses a Zstandard frame that asks for more memory than a file may', async () => {
    const greedy = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0xa8, 1, 0, 0])
    expect(await refusal(greedy, 'zstd')).toBe('read/damaged-archive')
    expect(await refusal(Buffer.concat([zstdFrame('x'), greedy]), 'zstd')).toBe('read/damaged-archive')
  })
})

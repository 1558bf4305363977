import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Decompress } from 'fzstd'
import type { Trouble } from './quarantine.ts'
import { ZstdFrames } from './zstd-frames.ts'

/** A packed file whose content can't be had, or must not be. */
export class UnpackError extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble) {
    super(trouble.reason)
    this.trouble = trouble
  }
}

/** What unpacks to more than `ratio` times its size is a bomb, once more than `bytes` have come out. News unpacks to 3 to 30 times. */
export interface UnpackLimits {
  readonly ratio: number
  readonly bytes: number
}

const defaultLimits: UnpackLimits = { ratio: 200, bytes: 64 * 1024 * 1024 }

/**
 * The content of a gzip file (of any number of members) or a Zstandard file (of any number of frames), as a stream. Throws an
 * `UnpackError` where the file is damaged, cut off, or unpacks beyond the limits; what came before has been given out by then.
 */
export async function* unpack(packed: AsyncIterable<Buffer>, format: 'gzip' | 'zstd', limits: UnpackLimits = defaultLimits): AsyncGenerator<Buffer> {
  const size = { packed: 0, unpacked: 0 }
  for await (const chunk of format === 'gzip' ? gunzip(counted(packed, size)) : unzstd(counted(packed, size))) {
    size.unpacked += chunk.length
    if (size.unpacked > limits.bytes && size.unpacked > limits.ratio * size.packed) {
      throw new UnpackError({ stage: 'read', rule: 'read/unpacks-too-large', reason: `${size.packed} packed bytes became more than ${limits.ratio} times as many: reading stopped, this looks like a decompression bomb.`, next: 'Unpack the file yourself if you trust it, and name the unpacked file.' })
    }
    yield chunk
  }
}

async function* counted(source: AsyncIterable<Buffer>, size: { packed: number }): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    size.packed += chunk.length
    yield chunk
  }
}

async function* gunzip(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  const fed = pipeline(source, gunzip).catch(() => undefined) // an error ends the stream that is read below
  try {
    for await (const chunk of gunzip) yield chunk as Buffer
  } catch (error) {
    throw damagedOr(error, 'gzip')
  } finally {
    gunzip.destroy()
    await fed
  }
}

/** Bytes given to the decoder at once: it answers at once, and a few bytes can stand for a block of 128 KB. */
const slice = 1024

async function* unzstd(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const frames = new ZstdFrames()
  let out: Buffer[] = []
  const decoder = new Decompress((data) => void out.push(Buffer.from(data)))
  const push = (bytes: Buffer): readonly Buffer[] => {
    out = []
    const wrong = frames.push(bytes)
    if (wrong !== null) throw damaged('Zstandard', wrong)
    try {
      decoder.push(bytes)
    } catch (error) {
      throw damaged('Zstandard', error instanceof Error ? error.message : String(error))
    }
    return out
  }
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; at += slice) yield* push(chunk.subarray(at, at + slice))
  }
  if (!frames.complete) throw damaged('Zstandard', 'it ends in the middle')
}

function damagedOr(error: unknown, format: string): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  if (typeof code !== 'string' || !/^Z_/u.test(code)) return error
  return damaged(format, code === 'Z_BUF_ERROR' ? 'it ends in the middle' : (error as Error).message)
}

function damaged(format: string, what: string): UnpackError {
  return new UnpackError({ stage: 'read', rule: 'read/damaged-archive', reason: `The ${format} file is damaged: ${what}. What could be unpacked before that place was read.`, next: 'Fetch the file again, then run again on this input.' })
}

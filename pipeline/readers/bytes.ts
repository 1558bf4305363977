import { createHash } from 'node:crypto'

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export interface Bounded {
  readonly bytes: Buffer
  /** True when there was more than the limit; `bytes` is then its beginning. */
  readonly cut: boolean
}

/** A whole stream, at most `limit` bytes of it. */
export async function readBounded(stream: AsyncIterable<Buffer | string>, limit: number): Promise<Bounded> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const piece of stream) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) break
  }
  const bytes = Buffer.concat(chunks)
  return size > limit ? { bytes: bytes.subarray(0, limit), cut: true } : { bytes, cut: false }
}

/**
 * Lines of a stream as bytes, without their end (LF or CRLF). A line longer than `limit` comes cut, and the
 * rest of it is skipped without being held: memory stays below the limit plus one chunk.
 */
export async function* lines(stream: AsyncIterable<Buffer | string>, limit: number): AsyncIterable<Bounded> {
  let held: Buffer[] = []
  let size = 0
  const take = (): Bounded => {
    const whole = held.length === 1 && held[0] ? held[0] : Buffer.concat(held)
    const cut = size > limit
    held = []
    size = 0
    return { bytes: cut ? whole.subarray(0, limit) : withoutReturn(whole), cut }
  }
  const hold = (part: Buffer): void => {
    if (size <= limit) held.push(part)
    size += part.length
  }
  for await (const piece of stream) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      hold(chunk.subarray(from, end))
      yield take()
      from = end + 1
    }
    if (from < chunk.length) hold(chunk.subarray(from))
  }
  if (size > 0) yield take()
}

function withoutReturn(line: Buffer): Buffer {
  return line[line.length - 1] === 13 ? line.subarray(0, -1) : line
}

/** The beginning of a stream, at least `size` bytes of it if there are as many, and the whole stream again. */
export async function peek(stream: AsyncIterable<Buffer | string>, size: number): Promise<{ readonly head: Buffer; readonly whole: AsyncIterable<Buffer> }> {
  const rest = stream[Symbol.asyncIterator]()
  const chunks: Buffer[] = []
  let length = 0
  while (length < size) {
    const next = await rest.next()
    if (next.done === true) break
    const chunk = Buffer.from(next.value)
    chunks.push(chunk)
    length += chunk.length
  }
  const head = Buffer.concat(chunks)
  return { head, whole: again(head, rest) }
}

async function* again(head: Buffer, rest: AsyncIterator<Buffer | string>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield Buffer.from(next.value)
  } finally {
    await rest.return?.()
  }
}

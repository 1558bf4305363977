import type { Trouble } from './quarantine.ts'

export interface WarcRecord {
  /** Names in lower case; of several of one name the last counts. */
  readonly headers: ReadonlyMap<string, string>
  /** Its block, at most as long as the limit. */
  readonly content: Buffer
  /** True when the block was longer than the limit; `content` is then its beginning. */
  readonly cut: boolean
}

/** A header longer than this is none, in bytes. */
const longestHeader = 65_536

/**
 * Records of a WARC stream (ISO 28500), each with its block in memory. What stands between records and is none is skipped up to the
 * next one, and comes as one trouble: a damaged record does not take the rest of the archive with it.
 */
export async function* warcRecords(source: AsyncIterable<Buffer | string>, limit: number): AsyncGenerator<WarcRecord | { readonly trouble: Trouble }> {
  const bytes = new ByteReader(source)
  let skipped = 0
  const lost = (): { trouble: Trouble } => ({ trouble: { stage: 'parse', rule: 'read/broken-warc', reason: `${skipped} bytes before byte ${bytes.position} belong to no record.`, next: 'Fetch the archive again; the records around that place were read.' } })
  for (;;) {
    const line = await bytes.line(longestHeader)
    if (line === null) break
    if (!line.startsWith('WARC/')) {
      if (line.trim() !== '') skipped += line.length
      continue
    }
    if (skipped > 0) yield lost()
    skipped = 0
    const headers = await readHeaders(bytes)
    const length = Number(headers.get('content-length') ?? Number.NaN)
    if (!Number.isSafeInteger(length) || length < 0) {
      yield { trouble: { stage: 'parse', rule: 'read/broken-warc', reason: `The record that ends before byte ${bytes.position} does not say how long it is.`, next: 'Fetch the archive again; the records around that place were read.' } }
      continue
    }
    const content = await bytes.take(Math.min(length, limit))
    const rest = content.length < Math.min(length, limit) ? 0 : await bytes.skip(length - content.length)
    if (content.length + rest < length) {
      yield { trouble: { stage: 'parse', rule: 'read/broken-warc', reason: 'The archive ends inside the record.', next: 'Fetch the archive again, then run again on this input.' } }
      return
    }
    yield { headers, content, cut: length > limit }
  }
  if (skipped > 0) yield lost()
}

async function readHeaders(bytes: ByteReader): Promise<ReadonlyMap<string, string>> {
  const headers = new Map<string, string>()
  for (let size = 0; size < longestHeader; ) {
    const line = await bytes.line(longestHeader)
    if (line === null || line.trim() === '') break
    size += line.length
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

/** Takes lines and stretches of bytes off a stream. */
class ByteReader {
  position = 0
  readonly #source: AsyncIterator<Buffer | string>
  #held = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer | string>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The next line as UTF-8, with its end; what is longer than `limit` comes in pieces. Null at the end of the stream. */
  async line(limit: number): Promise<string | null> {
    let end = this.#held.indexOf(10)
    while (end < 0 && this.#held.length < limit && (await this.#more())) end = this.#held.indexOf(10)
    if (this.#held.length === 0) return null
    return this.#cut(end < 0 ? Math.min(limit, this.#held.length) : end + 1).toString('utf8')
  }

  /** The next `length` bytes, fewer at the end of the stream. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let missing = length; missing > 0; ) {
      if (this.#held.length === 0 && !(await this.#more())) break
      const part = this.#cut(Math.min(missing, this.#held.length))
      parts.push(part)
      missing -= part.length
    }
    return Buffer.concat(parts)
  }

  /** Passes over `length` bytes without keeping them. Returns how many there were. */
  async skip(length: number): Promise<number> {
    let skipped = 0
    while (skipped < length && (this.#held.length > 0 || (await this.#more()))) skipped += this.#cut(Math.min(length - skipped, this.#held.length)).length
    return skipped
  }

  #cut(length: number): Buffer {
    const part = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    this.position += length
    return part
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next()
    if (next.done === true) return false
    this.#held = this.#held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#held, Buffer.from(next.value)])
    return true
  }
}

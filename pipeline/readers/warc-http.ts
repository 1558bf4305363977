import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { tooLong, type Trouble } from './quarantine.ts'

interface Head {
  readonly status: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
}

/** The answer of a web server as it was archived, its body unpacked; null for what is none. */
export function httpResponse(content: Buffer, limit: number): (Head & ({ readonly body: Buffer } | { readonly trouble: Trouble })) | null {
  const end = headerEnd(content)
  if (end < 0) return null
  const [first, ...lines] = content.toString('latin1', 0, end).split(/\r?\n/u)
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})\b/u.exec(first ?? '')?.[1] ?? 0)
  const headers = new Map(lines.filter((line) => line.includes(':')).map((line): [string, string] => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
  const bare = content.subarray(end).subarray(content.subarray(end).indexOf(10) + 1)
  const body = /\bchunked\b/iu.test(headers.get('transfer-encoding') ?? '') ? dechunk(bare) : bare
  return { status, headers, ...unpacked(body, headers.get('content-encoding') ?? '', limit) }
}

/** Where the empty line after the header begins. */
function headerEnd(content: Buffer): number {
  const [crlf, lf] = [content.indexOf('\r\n\r\n'), content.indexOf('\n\n')]
  return crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 2 : lf >= 0 ? lf + 1 : -1
}

/** Crawlers often archive the body without its chunks and leave the header: then it comes back as it is. */
function dechunk(body: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const end = body.indexOf(10, at)
    const size = /^([\da-f]{1,8})(?:;.*)?\r?$/iu.exec(end < 0 || end - at > 200 ? '' : body.toString('latin1', at, end))?.[1]
    if (size === undefined) return parts.length === 0 ? body : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) return Buffer.concat(parts)
    parts.push(body.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    while (body[at] === 13 || body[at] === 10) at++
  }
}

function unpacked(body: Buffer, encoding: string, limit: number): { readonly body: Buffer } | { readonly trouble: Trouble } {
  const options = { maxOutputLength: limit }
  try {
    if (/\b(?:x-)?gzip\b/iu.test(encoding)) return { body: body[0] === 0x1f ? gunzipSync(body, options) : body }
    if (/\bdeflate\b/iu.test(encoding)) return { body: (body[0] ?? 0) % 16 === 8 ? inflateSync(body, options) : inflateRawSync(body, options) }
    if (/\bbr\b/iu.test(encoding)) return { body: brotliDecompressSync(body, options) }
    return { body }
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
    if (code === 'ERR_BUFFER_TOO_LARGE') return { trouble: tooLong(limit, null) }
    return { trouble: { stage: 'decode', rule: 'read/damaged-archive', reason: `its content can't be unpacked (${encoding.slice(0, 40)}).`, next: 'Fetch the archive again, or leave the page out.' } }
  }
}

import type { Entry, ReadContext, Source } from './format.ts'
import { sha256 } from './bytes.ts'
import { decodeText } from './decode.ts'
import { pageArticle } from './page/article.ts'
import { contentType } from './page/charset.ts'
import { quarantine, tooLong, type Trouble } from './quarantine.ts'
import { httpResponse } from './warc-http.ts'
import { warcRecords, type WarcRecord } from './warc-records.ts'
import { emptyText } from './text.ts'

const pages = new Set(['text/html', 'application/xhtml+xml'])

/**
 * The articles of a web archive: HTML pages that were answered with 200 (WARC), texts of pages (WET). Other records (requests, images,
 * redirects, metadata) are no articles and are passed over. An entry's number counts all records of the file.
 */
export async function* readWarc(source: Source, { limit }: ReadContext): AsyncGenerator<Entry> {
  let records = 0
  for await (const record of warcRecords(source.open(), limit)) {
    const entry = records++
    const trouble = (what: Trouble): Entry => quarantine(source.path, entry, { ...what, reason: `Record ${entry + 1}: ${what.reason}` })
    if ('trouble' in record) {
      yield trouble(record.trouble)
      continue
    }
    const type = record.headers.get('warc-type')
    if (type !== 'conversion' && type !== 'response') continue
    const found = type === 'conversion' ? textOf(source.path, entry, record) : pageOf(source.path, entry, record, limit)
    if (found !== null) yield 'stage' in found && !('path' in found) ? trouble(found) : found
  }
  if (records === 0) yield quarantine(source.path, 0, { stage: 'parse', rule: 'read/no-records', reason: 'The file has no WARC records.', next: 'Check that it is a web archive; if it is something else, name its format with --format.' })
}

function pageOf(path: string, entry: number, record: WarcRecord, limit: number): Entry | Trouble | null {
  if (!/^application\/http\b/iu.test(record.headers.get('content-type') ?? 'application/http')) return null
  const response = httpResponse(record.content, limit)
  if (response === null || response.status !== 200) return null
  const { type, charset } = contentType(response.headers.get('content-type') ?? null)
  if (!pages.has(type)) return null
  if (record.cut) return tooLong(limit, record.content.toString('latin1', 0, 1000))
  if ('trouble' in response) return response.trouble
  return pageArticle({ path, entry, bytes: response.body, charset, url: address(record) })
}

function textOf(path: string, entry: number, record: WarcRecord): Entry | Trouble | null {
  if (!/^text\/plain\b/iu.test(record.headers.get('content-type') ?? 'text/plain')) return null
  if (record.cut) return tooLong(record.content.length, record.content.toString('utf8', 0, 1000))
  const decoded = decodeText(record.content)
  if ('trouble' in decoded) return decoded.trouble
  if (decoded.text.trim() === '') return emptyText
  const language = /^([a-z]{3})\b/u.exec(record.headers.get('warc-identified-content-language') ?? '')?.[1] ?? null
  return { path, entry, text: decoded.text, sha256: sha256(record.content), id: null, url: address(record), title: null, date: null, outlet: null, language, notes: decoded.notes }
}

function address(record: WarcRecord): string | null {
  const url = record.headers.get('warc-target-uri')?.replace(/^<|>$/gu, '')
  return url !== undefined && /^https?:\/\//iu.test(url) ? url : null
}

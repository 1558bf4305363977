import iconv from 'iconv-lite'
import { Parser } from 'htmlparser2'
import { knownFormat } from './binary.ts'
import { peek, sha256 } from './bytes.ts'
import { cleanText } from './clean.ts'
import { decodeText } from './decode.ts'
import type { Entry, ReadContext, Source } from './format.ts'
import { FeedItems, type FeedItem } from './feed-items.ts'
import { fragmentText } from './page/fragment.ts'
import { quarantine, tooLong } from './quarantine.ts'
import { emptyText } from './text.ts'

const headSize = 65_536

/** RSS 0.9 to 2.0, RDF and Atom, item by item. Entities of a document type are not expanded, so they can't blow up. */
export async function* readFeed(source: Source, { limit }: ReadContext): AsyncGenerator<Entry> {
  const { head, whole } = await peek(source.open(), headSize)
  const binary = knownFormat(head)
  if (binary) {
    yield quarantine(source.path, 0, { stage: 'decode', rule: 'read/binary', reason: `The file is no feed (${binary.name}).`, next: binary.next })
    return
  }
  const items = new FeedItems(limit)
  const parser = new Parser({ onopentag: (name, attributes) => items.open(name, attributes), ontext: (text) => items.text(text), onclosetag: (name) => items.close(name) }, { xmlMode: true, decodeEntities: true })
  const decoder = iconv.getDecoder(charsetOf(head))
  let entry = 0
  for await (const chunk of whole) {
    parser.write(decoder.write(chunk))
    for (const item of items.take()) yield itemArticle(source.path, entry++, item, limit)
  }
  parser.write(decoder.end() ?? '')
  const unfinished = items.unfinished
  if (unfinished) yield quarantine(source.path, entry, { stage: 'parse', rule: 'read/broken-feed', reason: `The feed ends inside item ${entry + 1}.`, next: 'Fetch the feed again, then run again on this file.', raw: unfinished.title ?? null })
  else if (entry === 0) yield quarantine(source.path, 0, { stage: 'parse', rule: 'read/no-items', reason: 'The file has no items of RSS or Atom.', next: 'Check that it is a feed; if it is something else, name its format with --format.', raw: head.toString('utf8', 0, 2000) })
}

/** What a byte order mark or the XML declaration says; UTF-8 where the beginning is UTF-8; else a guess. */
function charsetOf(head: Buffer): string {
  const declared = /^[^<]{0,10}<\?xml[^>]{0,200}?encoding\s{0,10}=\s{0,10}["']([\w:-]{1,40})/u.exec(head.toString('latin1', 0, 300))?.[1]
  if (declared !== undefined && iconv.encodingExists(declared) && !/^utf-?16/iu.test(declared)) return declared
  const decoded = decodeText(head.subarray(0, head.lastIndexOf(62) + 1)) // up to a sign that ends a tag, so that no character is cut
  return 'trouble' in decoded ? 'utf-8' : decoded.charset
}

function itemArticle(path: string, entry: number, item: FeedItem, limit: number): Entry {
  if (item.tooLong) return quarantine(path, entry, tooLong(limit, item.title ?? null))
  const title = oneLine(item.title)
  const body = [item.content, item.summary].map((html) => (html === undefined ? null : fragmentText(html))).find((text) => text !== null && text !== '') ?? null
  const joined = [title, body].filter((part) => part !== null).join('\n\n')
  if (joined === '') return quarantine(path, entry, emptyText)
  const { text, notes } = cleanText(joined)
  const clean = (value: string | null | undefined): string | null => (value === null || value === undefined || value.trim() === '' ? null : cleanText(value.trim()).text)
  return { path, entry, text, sha256: sha256(Buffer.from(JSON.stringify(item))), id: clean(item.id), url: clean(item.link), title: clean(title), date: clean(item.date), outlet: clean(oneLine(item.outlet)), language: clean(item.language), notes }
}

function oneLine(html: string | undefined): string | null {
  const text = html === undefined ? null : fragmentText(html)
  return text === null || text === '' ? null : text.replace(/\s+/gu, ' ')
}

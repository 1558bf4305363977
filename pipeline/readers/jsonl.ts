import type { Quarantined, RawArticle } from '../article.ts'
import { knownFormat } from './binary.ts'
import { lines, sha256, type Bounded } from './bytes.ts'
import { decodeText } from './decode.ts'
import { articleFromEntry, kindOf, lookupIn, type FieldMap } from './fields.ts'
import type { Entry, ReadContext, Source } from './format.ts'
import { quarantine, tooLong, type Trouble } from './quarantine.ts'
import { emptyText } from './text.ts'

/**
 * Articles of a JSONL stream, one object a line, read line by line. Blank lines are no entries; every other
 * line is an article or a quarantine entry, which names the line as an editor counts it.
 */
export async function* readJsonl({ path, open }: Source, { limit, fields }: ReadContext): AsyncGenerator<Entry> {
  let entry = 0
  let number = 0
  for await (const read of lines(open(), limit)) {
    number++
    const refused = number === 1 ? notJsonl(read.bytes) : null
    if (refused) {
      yield quarantine(path, 0, refused)
      return
    }
    if (!read.cut && isBlank(read.bytes)) continue
    yield lineArticle(path, entry++, number, read, limit, fields)
  }
}

/** A first line that shows that splitting the file into lines makes no sense: one entry then stands for the file. */
function notJsonl(bytes: Buffer): Trouble | null {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (utf16) return { stage: 'decode', rule: 'read/jsonl-utf16', reason: 'The file is in UTF-16; JSONL is read as UTF-8.', next: 'Convert it, e.g. iconv -f UTF-16 -t UTF-8.' }
  const binary = knownFormat(bytes)
  return binary && { stage: 'decode', rule: 'read/binary', reason: `The file is no JSONL (${binary.name}).`, next: binary.next }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)
}

function lineArticle(path: string, entry: number, number: number, read: Bounded, limit: number, fields: FieldMap): RawArticle | Quarantined {
  const at = (trouble: Trouble): Quarantined => quarantine(path, entry, { ...trouble, reason: `Line ${number}: ${trouble.reason}` })
  if (read.cut) return at(tooLong(limit, read.bytes.toString('latin1', 0, 1000)))
  const decoded = decodeText(read.bytes)
  if ('trouble' in decoded) return at(decoded.trouble)
  const object = parseObject(decoded.text)
  if ('trouble' in object) return at(object.trouble)
  const article = articleFromEntry(lookupIn(object.value), fields, Object.keys(object.value))
  if ('trouble' in article) return at({ ...article.trouble, raw: decoded.text })
  if (article.text.trim() === '') return at({ ...emptyText, raw: decoded.text })
  const { text, notes, ...optional } = article
  return { path, entry, text, sha256: sha256(read.bytes), ...optional, notes: [...decoded.notes, ...notes] }
}

function parseObject(line: string): { readonly value: object } | { readonly trouble: Trouble } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { trouble: { stage: 'parse', rule: 'read/broken-json', reason: 'the line is not valid JSON.', next: 'Write one complete JSON object a line, then run again on this file.', raw: line } }
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value }
  return { trouble: { stage: 'parse', rule: 'read/not-an-object', reason: `the line holds ${kindOf(value)}, not an object.`, next: 'Write one object with a field "text" a line.', raw: line } }
}

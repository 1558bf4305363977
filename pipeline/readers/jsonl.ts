import type { Quarantined, RawArticle } from '../article.ts'
import { knownFormat } from './binary.ts'
import { lines, sha256, type Bounded } from './bytes.ts'
import { cleanText, type Note } from './clean.ts'
import { decodeText } from './decode.ts'
import { quarantine, tooLong, type Trouble } from './quarantine.ts'
import { emptyText } from './text.ts'

/**
 * Articles of a JSONL stream, one object a line, read line by line. Blank lines are no entries; every other
 * line is an article or a quarantine entry, which names the line as an editor counts it.
 */
export async function* jsonlArticles(path: string, stream: AsyncIterable<Buffer | string>, limit: number): AsyncIterable<RawArticle | Quarantined> {
  let entry = 0
  let number = 0
  for await (const read of lines(stream, limit)) {
    number++
    const refused = number === 1 ? notJsonl(read.bytes) : null
    if (refused) {
      yield quarantine(path, 0, refused)
      return
    }
    if (!read.cut && isBlank(read.bytes)) continue
    yield lineArticle(path, entry++, number, read, limit)
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

function lineArticle(path: string, entry: number, number: number, read: Bounded, limit: number): RawArticle | Quarantined {
  const at = (trouble: Trouble): Quarantined => quarantine(path, entry, { ...trouble, reason: `Line ${number}: ${trouble.reason}` })
  if (read.cut) return at(tooLong(limit, read.bytes.toString('latin1', 0, 1000)))
  const decoded = decodeText(read.bytes)
  if ('trouble' in decoded) return at(decoded.trouble)
  const object = parseObject(decoded.text)
  if ('trouble' in object) return at(object.trouble)
  const text = ownField(object.value, 'text')
  if (typeof text !== 'string') return at({ ...noText(text), raw: decoded.text })
  if (text.trim() === '') return at({ ...emptyText, raw: decoded.text })
  const clean = cleanText(text)
  const fields = optionalFields(object.value)
  return { path, entry, text: clean.text, sha256: sha256(read.bytes), ...fields.values, notes: [...decoded.notes, ...clean.notes, ...fields.notes] }
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

function noText(value: unknown): Trouble {
  if (value === undefined) return { stage: 'parse', rule: 'read/no-text', reason: 'the object has no field "text".', next: 'Put the article\'s text into a string field "text".' }
  return { stage: 'parse', rule: 'read/text-type', reason: `"text" is ${kindOf(value)}, not a string.`, next: 'Put the article\'s text into a string field "text".' }
}

/** Only what the line itself states: inherited properties, and `__proto__` as a key, say nothing. */
function ownField(object: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(object, name)?.value
}

type OptionalName = 'id' | 'url' | 'title' | 'date' | 'outlet' | 'language'

/** Optional fields; one of a wrong type is left out with a note, because the article can be read without it. */
function optionalFields(object: object): { readonly values: Pick<RawArticle, OptionalName>; readonly notes: readonly Note[] } {
  const notes: Note[] = []
  const read = (name: OptionalName): string | null => {
    const value = ownField(object, name)
    if (value === undefined || value === null || value === '') return null
    if (name === 'id' && typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
    if (typeof value !== 'string') {
      notes.push({ rule: 'read/field-type', reason: `"${name}" is ${kindOf(value)}, not a string: left out.` })
      return null
    }
    const clean = cleanText(value, `field "${name}"`)
    notes.push(...clean.notes)
    return clean.text.trim() === '' ? null : clean.text.trim()
  }
  const values = { id: read('id'), url: read('url'), title: read('title'), date: read('date'), outlet: read('outlet'), language: read('language') }
  return { values, notes }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

import { finished } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import iconv from 'iconv-lite'
import { knownFormat } from './binary.ts'
import { peek, sha256 } from './bytes.ts'
import { decodeText } from './decode.ts'
import { articleFromEntry, type FieldMap, type Lookup } from './fields.ts'
import type { Entry, FormatReader, ReadContext, Source } from './format.ts'
import { quarantine, tooLong, type Trouble } from './quarantine.ts'
import { emptyText } from './text.ts'

export const readCsv: FormatReader = (source, context) => readTable(source, context, null)
export const readTsv: FormatReader = (source, context) => readTable(source, context, '\t')

/** What `delimiterOf` looks at, in bytes. */
const headSize = 65_536

/** A row that goes on for so many times the limit on an entry has a quotation mark that nobody closed: what follows can't be told apart. */
const runaway = 8

interface Row {
  readonly record: readonly string[]
  readonly raw: string
  readonly info: { readonly lines: number }
}

/**
 * A table, row by row (RFC 4180, with the liberties that real files take). Cells are told apart as bytes and decoded row by row, so
 * that one row in another character set harms no other.
 */
async function* readTable(source: Source, context: ReadContext, delimiter: string | null): AsyncGenerator<Entry> {
  const { head, whole } = await peek(source.open(), headSize)
  const refused = notTable(head)
  if (refused) {
    yield quarantine(source.path, 0, refused)
    return
  }
  let header: readonly string[] | null = null
  let entry = 0
  let line = 1
  for await (const row of rows(whole, delimiter ?? delimiterOf(head), runaway * context.limit)) {
    if (row instanceof CsvError) {
      yield quarantine(source.path, entry, { stage: 'parse', rule: 'read/broken-csv', reason: `From line ${line + 1} on the rows can't be told apart: ${row.message}`, next: 'Look for a quotation mark that is not closed at that line, mend it, then run again on this file.' })
      return
    }
    if (header === null) {
      header = headerOf(row)
      const trouble = noTextColumn(header, context.fields)
      if (trouble) {
        yield quarantine(source.path, 0, trouble)
        return
      }
    } else yield rowArticle(source.path, entry++, line + 1, row, header, context)
    line = row.info.lines
  }
  if (header === null) yield quarantine(source.path, 0, emptyText)
}

/** Rows in the order of the file, and last the error that ended them, if one did: a stream of objects would drop the rows before it. */
async function* rows(bytes: AsyncIterable<Buffer>, delimiter: string, longest: number): AsyncGenerator<Row | CsvError> {
  const ready: (Row | CsvError)[] = []
  const keep = (row: unknown): null => {
    ready.push(row as Row)
    return null
  }
  const parser = parse({ bom: true, delimiter, encoding: 'latin1', info: true, max_record_size: longest, on_record: keep, raw: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true })
  parser.on('error', (error) => void (error instanceof CsvError && ready.push(error)))
  for await (const chunk of bytes) {
    parser.write(chunk)
    yield* ready.splice(0)
    if (parser.destroyed) break
  }
  if (!parser.destroyed) parser.resume().end()
  await finished(parser).catch(() => undefined) // kept above
  yield* ready
}

function notTable(head: Buffer): Trouble | null {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return { stage: 'decode', rule: 'read/csv-utf16', reason: 'The table is in UTF-16; tables are read in UTF-8 or a character set of single bytes.', next: 'Convert it, e.g. iconv -f UTF-16 -t UTF-8.' }
  const binary = knownFormat(head)
  return binary && { stage: 'decode', rule: 'read/binary', reason: `The file is no table of text (${binary.name}).`, next: binary.next }
}

/** The sign that stands most often in the header line, outside quotation marks. */
function delimiterOf(head: Buffer): string {
  const line = /^[^\r\n]*/u.exec(head.toString('latin1'))?.[0].replace(/"[^"]*"/gu, '') ?? ''
  const count = (sign: string): number => line.split(sign).length
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function headerOf({ record, raw }: Row): readonly string[] {
  const decoded = decodeText(Buffer.from(raw, 'latin1'))
  const charset = 'trouble' in decoded ? 'windows-1252' : decoded.charset
  return record.map((cell) => iconv.decode(Buffer.from(cell, 'latin1'), charset).trim())
}

function noTextColumn(header: readonly string[], { text }: FieldMap): Trouble | null {
  if (text.some((name) => header.includes(name))) return null
  const columns = header.slice(0, 30).map((name) => `"${name.slice(0, 60)}"`).join(', ')
  return { stage: 'parse', rule: 'read/no-text', reason: `The table has no column ${text.map((name) => `"${name}"`).join(' or ')}; it has ${columns}.`, next: 'Name the column that holds the text, e.g. --field text=body; the first line of a table names its columns.' }
}

function rowArticle(path: string, entry: number, line: number, row: Row, header: readonly string[], { limit, fields }: ReadContext): Entry {
  const bytes = Buffer.from(row.raw, 'latin1')
  const at = (trouble: Trouble): Entry => quarantine(path, entry, { raw: bytes.toString('utf8', 0, 20_000), ...trouble, reason: `Line ${line}: ${trouble.reason}` })
  if (bytes.length > limit) return at(tooLong(limit, null))
  if (row.record.length !== header.length) return at({ stage: 'parse', rule: 'read/csv-columns', reason: `the row has ${row.record.length} cells, the header ${header.length}.`, next: 'Put cells that hold the delimiter, quotation marks or line breaks into quotation marks, then run again on this file.' })
  const decoded = decodeText(bytes)
  if ('trouble' in decoded) return at(decoded.trouble)
  const lookup: Lookup = (name) => {
    const column = header.indexOf(name)
    return column < 0 ? undefined : iconv.decode(Buffer.from(row.record[column] ?? '', 'latin1'), decoded.charset, { stripBOM: false })
  }
  const article = articleFromEntry(lookup, fields)
  if ('trouble' in article) return at(article.trouble)
  if (article.text.trim() === '') return at(emptyText)
  const { text, notes, ...optional } = article
  return { path, entry, text, sha256: sha256(bytes), ...optional, notes: [...decoded.notes.filter((note) => !cleaning.has(note.rule)), ...notes] }
}

/** Said again for the cells that count. */
const cleaning: ReadonlySet<string> = new Set(['read/null-characters', 'read/lone-surrogates'])

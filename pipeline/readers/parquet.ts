import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema, type FileMetaData, type RowGroup } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { sha256 } from './bytes.ts'
import { articleFromEntry, lookupIn, type FieldMap } from './fields.ts'
import type { Entry, ReadContext, Source } from './format.ts'
import { quarantine, tooLong, type Trouble } from './quarantine.ts'
import { emptyText } from './text.ts'

/** Columns of one row group are unpacked together: beyond so many bytes it is not read. */
const largestGroup = 1024 * 1024 * 1024

/** A Parquet file, row group by row group; only the columns that hold fields of an article are read. */
export async function* readParquet(source: Source, context: ReadContext): AsyncGenerator<Entry> {
  if (source.file === null) {
    yield quarantine(source.path, 0, { stage: 'read', rule: 'read/parquet-stream', reason: 'Parquet is read from its end, so it can come neither packed nor from standard input.', next: 'Name the unpacked file.' })
    return
  }
  const file = await asyncBufferFromFile(source.file)
  const metadata = await parquetMetadataAsync(file).catch((error: unknown) => (error instanceof Error && !('code' in error) ? error : Promise.reject(error instanceof Error ? error : new Error(String(error)))))
  if (metadata instanceof Error) {
    yield quarantine(source.path, 0, { stage: 'parse', rule: 'read/broken-parquet', reason: `The file is no Parquet, or damaged: ${metadata.message}`, next: 'Fetch or write the file again, then run again on this input.' })
    return
  }
  const has = parquetSchema(metadata).children.map((child) => child.element.name)
  const columns = has.filter((name) => Object.values(context.fields).some((names) => names.includes(name)))
  if (!context.fields.text.some((name) => columns.includes(name))) {
    yield quarantine(source.path, 0, { stage: 'parse', rule: 'read/no-text', reason: `The file has no column ${context.fields.text.map((name) => `"${name}"`).join(' or ')}; it has ${has.slice(0, 30).map((name) => `"${name}"`).join(', ')}.`, next: 'Name the column that holds the text, e.g. --field text=body.' })
    return
  }
  let start = 0
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows)
    yield* readGroup(source.path, { file, metadata, columns, compressors }, group, start, end, context)
    start = end
  }
}

interface Opened {
  readonly file: Awaited<ReturnType<typeof asyncBufferFromFile>>
  readonly metadata: FileMetaData
  readonly columns: string[]
  readonly compressors: typeof compressors
}

async function* readGroup(path: string, opened: Opened, group: RowGroup, start: number, end: number, { limit, fields }: ReadContext): AsyncGenerator<Entry> {
  const bytes = group.columns.filter(({ meta_data: data }) => opened.columns.includes(data?.path_in_schema[0] ?? '')).reduce((sum, { meta_data: data }) => sum + Number(data?.total_uncompressed_size ?? 0), 0)
  const whole = (trouble: Trouble): Entry => quarantine(path, start, { ...trouble, reason: `Rows ${start + 1} to ${end}: ${trouble.reason}` })
  if (bytes > largestGroup) {
    yield whole({ stage: 'read', rule: 'read/too-long', reason: `the row group holds ${bytes} bytes, more than the ${largestGroup} that are read at once.`, next: 'Write the file again with smaller row groups.' })
    return
  }
  let rows: readonly object[]
  try {
    rows = await parquetReadObjects({ ...opened, rowStart: start, rowEnd: end })
  } catch (error) {
    yield whole({ stage: 'parse', rule: 'read/broken-parquet', reason: `they can't be read: ${error instanceof Error ? error.message : String(error)}`, next: 'Fetch or write the file again, then run again on this input.' })
    return
  }
  for (const [i, row] of rows.entries()) yield rowArticle(path, start + i, row, limit, fields)
}

function rowArticle(path: string, entry: number, row: object, limit: number, fields: FieldMap): Entry {
  const at = (trouble: Trouble): Entry => quarantine(path, entry, { ...trouble, reason: `Row ${entry + 1}: ${trouble.reason}` })
  const article = articleFromEntry(lookupIn(row), fields)
  if ('trouble' in article) return at(article.trouble)
  const bytes = Buffer.from(article.text)
  if (bytes.length > limit) return at(tooLong(limit, article.text))
  if (article.text.trim() === '') return at(emptyText)
  const { text, notes, ...optional } = article
  return { path, entry, text, sha256: sha256(bytes), ...optional, notes }
}

import { createReadStream, existsSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ArticleRecord } from '../../schemas/record.ts'
import type { Quarantined } from '../article.ts'
import { recordFaults } from '../project/validate.ts'
import { lines, type Bounded } from '../readers/bytes.ts'
import { decodeText } from '../readers/decode.ts'
import { quarantine, tooLong } from '../readers/quarantine.ts'
import { OutputFolder } from './output.ts'

/** What came of an import. */
export interface ImportCounts {
  readonly records: number
  readonly quarantined: number
}

/** Longest line that is read: a record is some ten times as long as its article. */
const longestLine = 256 * 1024 * 1024
/** U+0000 and lone surrogates as `JSON.stringify` writes them: no database stores them. */
const unstorable = /(?:^|[^\\])(?:\\\\)*\\u(?:0000|d[89ab][\da-f]{2}|d[c-f][\da-f]{2})/u

/**
 * Puts records that were made elsewhere (files of records, folders of runs with what they set aside) together as `records.jsonl` and
 * `quarantine.jsonl` of `folder`, in the order of the sources. Each record is checked as one made here is: against the schema, every span
 * against the text where it has one, every reference. A line that fails is set aside. Throws where a source is not there.
 */
export async function importRecords(sources: readonly string[], folder: string): Promise<ImportCounts> {
  const files = sources.map(filesOf)
  const output = new OutputFolder(folder)
  try {
    const [records, aside] = [await output.lines('records.jsonl'), await output.lines('quarantine.jsonl')]
    for (const { path, earlier } of files) {
      let entry = 0
      for await (const line of lines(createReadStream(path), longestLine)) {
        if (!line.cut && line.bytes.toString('latin1').trim() === '') continue
        const read = readRecord(basename(path), entry++, line)
        if ('record' in read) await records.write(JSON.stringify(read.record))
        else await aside.write(JSON.stringify(read.quarantined))
      }
      if (earlier !== null) for await (const { bytes } of lines(createReadStream(earlier), longestLine)) await aside.write(bytes.toString('utf8'))
    }
    await rm(join(folder, '.cronaca', 'keys'), { force: true }) // they tell places in the file that was
    await output.commit()
    return { records: records.count, quarantined: aside.count }
  } catch (error) {
    await output.abandon()
    throw error
  }
}

interface SourceFiles {
  readonly path: string
  /** What a run had set aside. */
  readonly earlier: string | null
}

function filesOf(source: string): SourceFiles {
  const isRun = existsSync(source) && statSync(source).isDirectory()
  const path = isRun ? join(source, 'records.jsonl') : source
  if (!existsSync(path)) throw new Error(`${path} is not there: name files of records or folders of runs`)
  const earlier = join(source, 'quarantine.jsonl')
  return { path, earlier: isRun && existsSync(earlier) ? earlier : null }
}

function readRecord(path: string, entry: number, { bytes, cut }: Bounded): { readonly record: ArticleRecord } | { readonly quarantined: Quarantined } {
  const aside = (rule: string, reason: string, raw: string | null): { quarantined: Quarantined } => ({
    quarantined: quarantine(path, entry, { stage: 'parse', rule, reason, next: 'Make the record again with `cronaca extract`, or mend what is told here (docs/record.md).', raw }),
  })
  if (cut) return { quarantined: quarantine(path, entry, tooLong(longestLine, bytes.toString('utf8', 0, 1000))) }
  const decoded = decodeText(bytes)
  if ('trouble' in decoded) return { quarantined: quarantine(path, entry, decoded.trouble) }
  let record: ArticleRecord
  try {
    record = JSON.parse(decoded.text) as ArticleRecord
  } catch {
    return aside('import/broken-json', 'The line is not valid JSON.', decoded.text)
  }
  const faults = recordFaults(record)
  if (faults.length > 0) return aside('import/record', faults.slice(0, 5).join('; '), decoded.text)
  if (unstorable.test(JSON.stringify(record))) return aside('import/characters', 'The record holds U+0000 or a lone surrogate.', decoded.text)
  return { record }
}

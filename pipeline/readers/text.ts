import type { Quarantined, RawArticle } from '../article.ts'
import { readBounded, sha256, type Bounded } from './bytes.ts'
import { decodeText } from './decode.ts'
import type { Entry, ReadContext, Source } from './format.ts'
import { quarantine, tooLong } from './quarantine.ts'

/** A text file or standard input: one article. */
export async function* readText(source: Source, { limit }: ReadContext): AsyncGenerator<Entry> {
  yield textArticle(source.path, await readBounded(source.open(), limit), limit)
}

function textArticle(path: string, read: Bounded, limit: number): RawArticle | Quarantined {
  const decoded = decodeText(read.bytes)
  if ('trouble' in decoded) return quarantine(path, 0, decoded.trouble)
  if (read.cut) return quarantine(path, 0, tooLong(limit, decoded.text))
  if (decoded.text.trim() === '') return quarantine(path, 0, emptyText)
  return { path, entry: 0, text: decoded.text, sha256: sha256(read.bytes), id: null, url: null, title: null, date: null, outlet: null, language: null, notes: decoded.notes }
}

export const emptyText = { stage: 'read', rule: 'read/empty', reason: 'There is no text: the entry is empty or only white space.', next: 'Leave it out, or fetch the article again.' } as const

import { readBounded } from './bytes.ts'
import type { Entry, ReadContext, Source } from './format.ts'
import { pageArticle } from './page/article.ts'
import { quarantine, tooLong } from './quarantine.ts'

/** A saved web page: one article. */
export async function* readHtml(source: Source, { limit }: ReadContext): AsyncGenerator<Entry> {
  const { bytes, cut } = await readBounded(source.open(), limit)
  if (cut) yield quarantine(source.path, 0, tooLong(limit, bytes.toString('latin1', 0, 10_000)))
  else yield pageArticle({ path: source.path, entry: 0, bytes, charset: null, url: null })
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folder of the corpora. */
export const data = process.env['CRONACA_DATA'] ?? '../shared'

/** The first articles of the Italian dump, as scraped: menus, teasers, comment threads and all. */
export function italianArticles(limit: number): readonly string[] {
  return readFileSync(join(data, 'corpus/dump-it/articles.jsonl'), 'utf8').trim().split('\n').slice(0, limit).map((line) => (JSON.parse(line) as { text: string }).text)
}

/** English news articles with together at least as many characters, or all there are. */
export function englishArticles(characters: number): readonly string[] {
  const folder = join(data, 'corpus/en/quotes-dev')
  const found: string[] = []
  let length = 0
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt')).sort()) {
    if (length >= characters) break
    const text = readFileSync(join(folder, name), 'utf8')
    found.push(text)
    length += text.length
  }
  return found
}

export function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
}

/** Tokens between white space. */
export function tokensOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(/\s+/u).filter((token) => token !== '').length, 0)
}

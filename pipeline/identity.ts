import { createHash } from 'node:crypto'
import type { RawArticle } from './article.ts'

/** SHA-256 as hex, cut to `length` characters. */
export function hash(data: string | Uint8Array, length = 64): string {
  return createHash('sha256').update(data).digest('hex').slice(0, length)
}

/** Identity of an article: 128 bits of the hash of its source key (id, else URL, else path and entry). */
export function articleId(article: RawArticle): string {
  const key = article.id !== null ? ['id', article.id] : article.url !== null ? ['url', article.url] : ['path', article.path, article.entry]
  return hash(JSON.stringify(key), 32)
}

/** Revision of an article: 128 bits of the hash of its text. */
export function revisionOf(text: string): string {
  return hash(text, 32)
}

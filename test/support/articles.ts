import type { RawArticle } from '../../pipeline/article.ts'
import { hash } from '../../pipeline/identity.ts'

/** A raw article with this text and nothing else known. */
export function anArticle(text: string, more: Partial<RawArticle> = {}): RawArticle {
  return { path: 'test.txt', entry: 0, text, sha256: hash(text), id: null, url: null, title: null, date: null, outlet: null, language: null, notes: [], ...more }
}

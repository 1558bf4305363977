import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash32, mix32 } from '../graph/hash.ts'
import { dateOf, daysOf } from '../graph/time-values.ts'
import { madeUpName } from './made-up.ts'
import { data } from './samples.ts'

/** Entry of a grown dump, as a line of JSONL has it. */
export interface GrownArticle {
  readonly id: string
  readonly date: string
  readonly outlet: string
  readonly text: string
}

/**
 * A dump of any size, grown from the real one: stretches of about `length` characters of its articles, in which half of the names give way to
 * made-up ones and the date moves from story to story. Three articles tell a story, each with another stretch of the same page
 * or the same one (syndicated).
 */
export function* grownDump(count: number, length: number): Generator<GrownArticle> {
  const texts = readFileSync(join(data, 'corpus/dump-it/articles.jsonl'), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { text: string }).text)
  const first = daysOf('2011-01-01')?.from ?? 0
  for (let i = 0; i < count; i++) {
    const story = Math.floor(i / 3)
    const seed = mix32(story + 1) >>> 0
    const text = texts[seed % texts.length] ?? ''
    yield {
      id: `grown-${i}`,
      date: dateOf(first + (seed % 2000) + (i % 3)),
      outlet: `outlet-${i % 40}`,
      text: otherNames(stretch(text, seed + (i % 3 === 1 ? 1 : 0), length), seed),
    }
  }
}

/** A stretch of the text that begins after a line break, or anywhere in a text without any. */
function stretch(text: string, seed: number, length: number): string {
  const from = (mix32(seed) >>> 0) % Math.max(1, text.length - length)
  const line = text.indexOf('\n', from)
  const start = line >= 0 && line < from + length ? line + 1 : from
  return text.slice(start, start + length)
}

/** Half of the capitalised words of four and more letters, those of this story, become others. */
function otherNames(text: string, seed: number): string {
  return text.replace(/\p{Lu}\p{Ll}{3,}/gu, (word) => (hash32(word, seed) % 2 === 0 ? word : madeUpName(word.length, hash32(word, seed + 1))))
}

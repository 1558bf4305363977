import type { TimedText } from '../extractors/times/tag.ts'
import type { Features, Sentence, Token, Upos, Word } from '../pipeline/document.ts'

/** What the test says of a word; all others count as nouns. */
export interface Tagged {
  readonly pos: Upos
  readonly feats: Features
}

/**
 * A text whose lines are its sentences, all in one paragraph, cut into tokens at white space and marks,
 * one word each; `tags` tells part of speech and features by word form.
 */
export function timedText(text: string, published?: string, tags: Readonly<Record<string, Tagged>> = {}): TimedText {
  const tokens: Token[] = []
  const words: Word[] = []
  const sentences: Sentence[] = []
  for (const line of text.matchAll(/[^\n]+/gu)) {
    const first = tokens.length
    for (const piece of line[0].matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
      const start = line.index + piece.index
      const form = piece[0].toLowerCase()
      const at = tokens.length
      tokens.push({ start, end: start + piece[0].length, text: piece[0], norm: form, sentence: sentences.length, forms: [form], words: { first: at, end: at + 1 } })
      words.push({ token: at, form, lemma: form, ...(tags[form] ?? { pos: 'NOUN', feats: {} }) })
    }
    sentences.push({ start: line.index, end: line.index + line[0].length, tokens: { first, end: tokens.length }, region: 'body', paragraph: 0 })
  }
  return { text, published: published === undefined ? null : { value: published }, sentences, tokens, words }
}

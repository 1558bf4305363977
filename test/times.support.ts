import type { TimedText } from '../extractors/times/tag.ts'

/** A text of one sentence without tokens: enough for time rules, which see characters; the verb's tense is then unknown. */
export function sentence(text: string, published?: string): TimedText {
  return {
    text,
    published: published === undefined ? null : { value: published },
    sentences: [{ start: 0, end: text.length, tokens: { first: 0, end: 0 }, region: 'body', paragraph: 0 }],
    tokens: [],
    words: [],
  }
}

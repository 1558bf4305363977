import type { Range } from '../../pipeline/span.ts'
import { formOf, type Context } from './context.ts'
import type { Phrase } from './rules.ts'

/** Words that may stand inside an expression: articles, adverbs, clitics, adjectives («scesi di nuovo in piazza»). */
const fillers: ReadonlySet<string> = new Set(['DET', 'ADV', 'ADJ', 'PRON', 'AUX'])
const maxFillers = 3

/** Where an expression that begins at a word ends, or null. Elements match lemmas or forms. */
export function matchPhrase(context: Context, at: number, phrase: Phrase): Range | null {
  const limit = context.sentenceWords[context.sentenceOf[at] ?? 0]?.end ?? 0
  let next = at
  for (let position = 0; position < phrase.words.length; position++) {
    const element = phrase.words[position] ?? ''
    let skipped = 0
    while (next < limit && !matches(context, next, element)) {
      if (position === 0 || skipped === maxFillers || !fillers.has(context.words[next]?.pos ?? '')) return null
      skipped++
      next++
    }
    if (next >= limit) return null
    next++
  }
  return { first: at, end: next }
}

function matches(context: Context, at: number, element: string): boolean {
  const word = context.words[at]
  return word !== undefined && (context.lemmas[at] === element || formOf(word) === element)
}

import type { RecordQuote } from '../../schemas/record.ts'
import type { QuoteFacts } from '../facts.ts'
import { distinct } from '../order.ts'
import { shorten } from '../shorten.ts'
import { stemsOf } from '../stems.ts'
import type { SummaryContext } from './context.ts'

/** Longest part of a statement kept for its label, in UTF-16 units. */
const longestText = 140

/** `names`: stems of the names and functions in the article. */
export function quoteFacts(quote: RecordQuote, names: ReadonlySet<string>, context: SummaryContext): QuoteFacts {
  const stems = stemsOf(quote.text, context.words.stopWords)
  return {
    id: context.pool.text(quote.id),
    kind: quote.kind,
    text: shorten(quote.text, longestText),
    start: quote.start,
    end: quote.end,
    stems: stems.filter((stem) => !names.has(stem)),
    nameStems: distinct(stems.filter((stem) => names.has(stem))),
    speaker: quote.speaker ? context.source(quote.speaker) : null,
    via: context.sources(quote.via),
    confidence: quote.confidence,
  }
}

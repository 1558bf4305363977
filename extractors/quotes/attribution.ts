import type { Quote, Reference } from '../../pipeline/document.ts'
import { contains, type Span } from '../../pipeline/span.ts'

/**
 * Whom the article credits for what it says in a span: the speaker of the innermost quotation that holds the
 * whole span, «secondo X» and «lo riporta X» included (both are quotations with X as speaker). A quotation
 * without known speaker credits those who relay it. Empty when the article states it itself.
 *
 *   const attributedTo = sourcesOf(doc.quotes, trigger)
 */
export function sourcesOf(quotes: readonly Quote[], span: Span): readonly Reference[] {
  const quote = quotationAround(quotes, span)
  if (!quote) return []
  return quote.speaker ? [quote.speaker] : quote.via
}

/** The smallest quotation that holds the whole span, or null where the narrator speaks. */
export function quotationAround(quotes: readonly Quote[], span: Span): Quote | null {
  let found: Quote | null = null
  for (const quote of quotes) {
    if (contains(quote, span) && (!found || quote.end - quote.start < found.end - found.start)) found = quote
  }
  return found
}

import type { QuoteWords } from '../../extractors/quotes/pack.ts'

export function quotes(): QuoteWords {
  return { code: 'it' }
}

/** What a language contributes to quotes and source chains. */
export interface QuoteWords {
  /** ISO 639-1 code of the language. */
  readonly code: string
}

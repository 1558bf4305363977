/** What a language contributes to entities (titles, offices, demonyms, gazetteers). */
export interface EntityWords {
  /** ISO 639-1 code of the language. */
  readonly code: string
}

/** What a language contributes to events (triggers, frames, factuality). */
export interface EventWords {
  /** ISO 639-1 code of the language. */
  readonly code: string
}

/** What a language contributes to time expressions. */
export interface TimeRules {
  /** ISO 639-1 code of the language. */
  readonly code: string
}

/** What a language contributes to recognising the parts of an article. Filled per language in `languages/<code>/`. */
export interface RegionWords {
  /** Openings of a byline: «a cura di», «di», "by". Lower case. */
  readonly bylineOpenings: readonly string[]
  /** Lines, lower case, that open or make up furniture: «approfondisci», "read also". */
  readonly furniture: readonly string[]
}

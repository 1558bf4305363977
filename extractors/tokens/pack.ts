/** What a language contributes to tokens and sentences. */
export interface TokenRules {
  /** Abbreviations with their final stop, lower case: «dott.», "mr.". They do not end a sentence. */
  readonly abbreviations: ReadonlySet<string>
  /** Split of a lower-case token with plain apostrophes into syntactic forms, or null when it is one word. */
  split(norm: string): readonly string[] | null
  /** Elided forms that keep their apostrophe and end a token: «dell'», «l'», «un'». Lower case, plain apostrophe. */
  readonly elisions: ReadonlySet<string>
}

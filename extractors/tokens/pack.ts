/** What a language contributes to tokens and sentences. All keys lower case with plain apostrophes (see `normalise`). */
export interface TokenRules {
  /** Abbreviations with their final stop that never end a sentence: «dott.», "mr.". */
  readonly abbreviations: ReadonlySet<string>
  /** Abbreviations with their final stop that may end one: «ecc.» before any capital, «a.c.», "inc." before a sentence opener. */
  readonly finalAbbreviations: ReadonlySet<string>
  /** Split of a lower-case token with plain apostrophes into syntactic forms, or null when it is one word. */
  split(norm: string): readonly string[] | null
  /** Elided forms that keep their apostrophe and end a token: «dell'», «l'», «un'». */
  readonly elisions: ReadonlySet<string>
  /** Whole words that end in an apostrophe: «po'», and accents typed as apostrophes: «e'», «perche'». */
  readonly apostropheWords: ReadonlySet<string>
  /** Endings of words whose accent was typed as an apostrophe: «ita'» for «città», «università». */
  readonly apostropheEndings: readonly string[]
  /** Words that begin with an apostrophe: «'ndrangheta». */
  readonly apostropheBeginnings: ReadonlySet<string>
  /** Endings split off as tokens of their own, the longest first: "'s", "n't". */
  readonly endings: readonly string[]
  /** Function words that, capitalised after a doubtful stop, show that a sentence begins: «il», "the". */
  readonly sentenceOpeners: ReadonlySet<string>
}

import type { EntityWords } from '../extractors/entities/pack.ts'
import type { EventWords } from '../extractors/events/pack.ts'
import type { Morphology } from '../extractors/morphology/pack.ts'
import type { NameTagger } from '../extractors/names/pack.ts'
import type { QuoteWords } from '../extractors/quotes/pack.ts'
import type { RegionWords } from '../extractors/regions/pack.ts'
import type { Parser } from '../extractors/syntax/pack.ts'
import type { TimeRules } from '../extractors/times/pack.ts'
import type { TokenRules } from '../extractors/tokens/pack.ts'

/** The words that reading needs: enough for languages in which nothing else is extracted. */
export interface ReadingPack {
  readonly regions: RegionWords
  /** Month names, lower case, index 0 = January; several forms each. Empty where unknown. */
  readonly months: readonly (readonly string[])[]
}

/** Everything that a language brings. Data files and the few hooks that data can't express. */
export interface LanguagePack extends ReadingPack {
  /** ISO 639-1. */
  readonly code: string
  /** English name of the language. */
  readonly name: string
  readonly tokens: TokenRules
  readonly morphology: Morphology
  readonly parser: Parser | null
  readonly names: NameTagger
  readonly entities: EntityWords
  readonly times: TimeRules
  readonly quotes: QuoteWords
  readonly events: EventWords
}

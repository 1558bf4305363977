import { phrases, type Phrases } from './words.ts'

/**
 * What a language contributes to recognising the parts of an article, as it stands in its data file
 * (`languages/<code>/regions.json`, schema `schemas/regions.schema.json`). Phrases are matched by words: case,
 * punctuation and apostrophes do not count, `#` stands for any number; an opening with a colon at its end only
 * counts where the line has one there («tag:»).
 */
export interface RegionData {
  /** Openings of a byline: «a cura di», «di», "by"; a name must follow. */
  readonly bylineOpenings: readonly string[]
  /** Whole lines that are a byline without a name: «redazione». */
  readonly bylineLines: readonly string[]
  /** What authors are, as blogs write it over a title: «giornalista», «sociologa»; a line of these and where they work is a byline. */
  readonly authorWords: readonly string[]
  /** Words between two of them: «e». */
  readonly authorJoiners: readonly string[]
  /** Whole lines that are furniture: «menu di navigazione». */
  readonly furnitureLines: readonly string[]
  /** Openings of furniture lines: «seguici su», "share on". */
  readonly furnitureOpenings: readonly string[]
  /** Words anywhere in a short line that make it furniture: «iscriviti alla newsletter». */
  readonly furnitureWords: readonly string[]
  /** Openings of lines that announce other articles, whose titles follow: «approfondisci», "read also". */
  readonly teaserOpenings: readonly string[]
  /** Openings of lines after which no article goes on: «lascia un commento», "all rights reserved". */
  readonly closingOpenings: readonly string[]
  /** Words anywhere in a short line that close the article: «all rights reserved». */
  readonly closingWords: readonly string[]
  /** Words that close the article beside a long number: «p iva 12345678901». */
  readonly registryWords: readonly string[]
  /** Names of newspaper sections, as whole lines over a headline: «esteri». */
  readonly sections: readonly string[]
  /** Openings of lines that only say who took a picture: «foto di». */
  readonly creditOpenings: readonly string[]
  /** Openings of image captions: «nella foto». */
  readonly captionOpenings: readonly string[]
  /** Words anywhere in a short line that make it a caption: «per gentile concessione». */
  readonly captionWords: readonly string[]
  /** Words that stand beside a date in a line that says nothing else: weekdays, «pubblicato il», «ore». */
  readonly dateWords: readonly string[]
  /** Which comes first in 3/4/2023; `unclear` where both are used. */
  readonly numericDates: 'day-first' | 'month-first' | 'unclear'
}

type Lists = Omit<RegionData, 'numericDates'>

/** The same, ready for matching. */
export type RegionWords = { readonly [K in keyof Lists]: Phrases } & Pick<RegionData, 'numericDates'>

/** Prepares a data file for matching. */
export function regionWords(data: RegionData): RegionWords {
  return Object.freeze({
    bylineOpenings: phrases(data.bylineOpenings),
    bylineLines: phrases(data.bylineLines),
    authorWords: phrases(data.authorWords),
    authorJoiners: phrases(data.authorJoiners),
    furnitureLines: phrases(data.furnitureLines),
    furnitureOpenings: phrases(data.furnitureOpenings),
    furnitureWords: phrases(data.furnitureWords),
    teaserOpenings: phrases(data.teaserOpenings),
    closingOpenings: phrases(data.closingOpenings),
    closingWords: phrases(data.closingWords),
    registryWords: phrases(data.registryWords),
    sections: phrases(data.sections),
    creditOpenings: phrases(data.creditOpenings),
    captionOpenings: phrases(data.captionOpenings),
    captionWords: phrases(data.captionWords),
    dateWords: phrases(data.dateWords),
    numericDates: data.numericDates,
  })
}

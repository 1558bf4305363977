import { regionWords } from '../extractors/regions/pack.ts'
import type { ReadingPack } from './pack.ts'

/** For languages without a pack: structure only, no words. */
export const neutralPack: ReadingPack = Object.freeze({
  regions: regionWords({
    bylineOpenings: [],
    bylineLines: [],
    furnitureLines: [],
    furnitureOpenings: [],
    furnitureWords: [],
    teaserOpenings: [],
    closingOpenings: [],
    closingWords: [],
    registryWords: [],
    sections: [],
    creditOpenings: [],
    captionOpenings: [],
    captionWords: [],
    dateWords: [],
    numericDates: 'day-first',
  }),
  months: [],
})

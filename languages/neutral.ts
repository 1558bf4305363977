import { regionWords } from '../extractors/regions/pack.ts'
import { readJsonData } from '../pipeline/files.ts'
import type { ReadingPack } from './pack.ts'

/** For languages without a pack: structure, and the month names that no two of many languages give to different months. */
export const neutralPack: ReadingPack = Object.freeze({
  regions: regionWords({
    bylineOpenings: [],
    bylineLines: [],
    authorWords: [],
    authorJoiners: [],
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
  months: readJsonData<readonly (readonly string[])[]>('languages/neutral/months.json'),
})

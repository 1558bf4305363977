import { regionWords, type RegionData, type RegionWords } from '../../extractors/regions/pack.ts'
import { readJsonData } from '../../pipeline/files.ts'

export function regions(): RegionWords {
  return regionWords(readJsonData<RegionData>('languages/it/regions.json'))
}

/** Month names and their short forms, January first. */
export function months(): readonly (readonly string[])[] {
  return readJsonData<readonly (readonly string[])[]>('languages/it/months.json')
}

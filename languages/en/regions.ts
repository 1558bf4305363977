import type { RegionWords } from '../../extractors/regions/pack.ts'

export function regions(): RegionWords {
  return { bylineOpenings: [], furniture: [] }
}

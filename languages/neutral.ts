import type { ReadingPack } from './pack.ts'

/** For languages without a pack: structure only, no words. */
export const neutralPack: ReadingPack = Object.freeze({
  regions: { bylineOpenings: [], furniture: [] },
  months: [],
})

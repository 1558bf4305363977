import type { TimeRules } from '../../extractors/times/pack.ts'

export function times(): TimeRules {
  return { code: 'en', words: {}, rules: [], futureCues: new Set(), pastCues: new Set(), remotePast: false }
}

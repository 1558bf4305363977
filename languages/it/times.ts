import type { TimeRules } from '../../extractors/times/pack.ts'

export function times(): TimeRules {
  return { code: 'it' }
}

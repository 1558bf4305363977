import type { TokenRules } from '../../extractors/tokens/pack.ts'

export function tokens(): TokenRules {
  return { abbreviations: new Set(), elisions: new Set(), split: () => null }
}

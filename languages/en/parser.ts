import type { Parser } from '../../extractors/syntax/pack.ts'

export function parser(): Parser | null {
  return null
}

import type { EntityWords } from '../../extractors/entities/pack.ts'

export function entities(): EntityWords {
  return { code: 'en' }
}

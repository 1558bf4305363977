import type { EventWords } from '../../extractors/events/pack.ts'

export function events(): EventWords {
  return { code: 'en' }
}

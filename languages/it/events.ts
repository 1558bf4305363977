import type { EventWords } from '../../extractors/events/pack.ts'
import { loadEvents } from '../event-data.ts'

export function events(): EventWords {
  return loadEvents('it')
}

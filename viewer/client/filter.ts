import { dayNumber } from '../../graph/time-values.ts'
import { factualities } from '../data.ts'
import { empty, type State } from './state.ts'
import type { Store } from './store.ts'
import { fold } from './text.ts'

/** Events that pass the filters, by time. `ignored` filters are left aside: the map shows all places while one is chosen. */
export function filteredEvents(store: Store, state: State, ignored: readonly (keyof State)[] = []): number[] {
  const asked: State = { ...state, ...Object.fromEntries(ignored.map((name) => [name, empty[name]])) }
  const factuality = factualities.findIndex((f) => f === asked.factuality)
  const from = dayNumber(asked.from)
  const to = dayNumber(asked.to)
  const words = fold(asked.words)
  return store.byTime.filter((index) => {
    const event = store.happening(index)
    if (asked.type !== '' && event.type !== asked.type) return false
    if (factuality >= 0 && event.factuality !== factuality) return false
    if (event.confidence < asked.confidence) return false
    if (asked.place >= 0 && !event.at.includes(asked.place)) return false
    if (![asked.who, asked.with].every((entity) => entity < 0 || takesPart(store, index, entity))) return false
    if (!inDays(store, index, from, to)) return false
    return words === '' || fold(eventWords(store, index)).includes(words)
  })
}

export function takesPart(store: Store, event: number, entity: number): boolean {
  return (store.parties[event] ?? []).includes(entity)
}

function inDays(store: Store, event: number, from: number | null, to: number | null): boolean {
  if (from === null && to === null) return true
  const days = store.days[event]
  return Boolean(days) && (from === null || (days?.to ?? 0) >= from) && (to === null || (days?.from ?? 0) <= to)
}

/** What a search looks at. */
export function eventWords(store: Store, index: number): string {
  const { type, time, place, participants } = store.happening(index)
  return [type, time ?? '', place ?? '', ...participants.map(([, entity, words]) => (entity < 0 ? words : store.name(entity)))].join(' ')
}

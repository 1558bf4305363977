import { roles } from '../../data.ts'
import type { Store } from '../store.ts'

/** Who takes part in events with whom. */
export interface Company {
  /** Entity → events it takes part in with others. */
  readonly sizes: ReadonlyMap<number, number>
  /** Entity → the one of those that most articles tell. */
  readonly best: ReadonlyMap<number, number>
  readonly pairs: readonly Pair[]
}

export interface Pair {
  readonly a: number
  readonly b: number
  readonly events: number
  /** The event of both that most articles tell. */
  readonly best: number
}

/** Merged events gather many names; past these the ones that follow are bystanders. */
const mostParties = 8
const parties: ReadonlySet<number> = new Set(roles.flatMap((role, i) => (role === 'agent' || role === 'patient' || role === 'recipient' ? [i] : [])))

/** Pairs of entities with an event in common, the `most` entities with the most events only. */
export function companyOf(store: Store, events: readonly number[], most: number): Company {
  const involved = events.map((i) => [...new Set(store.happening(i).participants.filter(([role, entity]) => entity >= 0 && parties.has(role)).map(([, entity]) => entity))].slice(0, mostParties))
  const counts = new Map<number, number>()
  const best = new Map<number, number>()
  involved.forEach((group, i) => {
    const event = events[i] ?? 0
    for (const entity of group.length > 1 ? group : []) {
      counts.set(entity, (counts.get(entity) ?? 0) + 1)
      best.set(entity, moreTold(store, best.get(entity), event))
    }
  })
  const sizes = new Map([...counts].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most))
  const pairs = new Map<string, { a: number; b: number; events: number; best: number }>()
  involved.forEach((group, n) => {
    const event = events[n] ?? 0
    const kept = group.filter((entity) => sizes.has(entity)).sort((a, b) => a - b)
    kept.forEach((a, i) =>
      kept.slice(i + 1).forEach((b) => {
        const pair = pairs.get(`${a} ${b}`)
        if (pair) Object.assign(pair, { events: pair.events + 1, best: moreTold(store, pair.best, event) })
        else pairs.set(`${a} ${b}`, { a, b, events: 1, best: event })
      }),
    )
  })
  const paired = new Set([...pairs.values()].flatMap(({ a, b }) => [a, b]))
  for (const entity of [...sizes.keys()]) if (!paired.has(entity)) sizes.delete(entity) // whose company is not among the names shown
  return { sizes, best, pairs: [...pairs.values()].sort((x, y) => y.events - x.events || x.a - y.a || x.b - y.b) }
}

/** Of two events the one that more articles tell, the first of equals. */
export function moreTold(store: Store, known: number | undefined, event: number): number {
  return known === undefined || store.told(event) > store.told(known) ? event : known
}

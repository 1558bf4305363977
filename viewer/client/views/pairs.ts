import { roles } from '../../data.ts'
import type { Store } from '../store.ts'

/** Who takes part in events with whom. */
export interface Company {
  /** Entity → events it takes part in. */
  readonly sizes: ReadonlyMap<number, number>
  readonly pairs: readonly Pair[]
}

export interface Pair {
  readonly a: number
  readonly b: number
  readonly events: number
}

/** Merged events gather many names; past these the ones that follow are bystanders. */
const mostParties = 8
const parties: ReadonlySet<number> = new Set(roles.flatMap((role, i) => (role === 'agent' || role === 'patient' || role === 'recipient' ? [i] : [])))

/** Pairs of entities with an event in common, the `most` entities with the most events only. */
export function companyOf(store: Store, events: readonly number[], most: number): Company {
  const involved = events.map((i) => [...new Set(store.happening(i).participants.filter(([role, entity]) => entity >= 0 && parties.has(role)).map(([, entity]) => entity))].slice(0, mostParties))
  const counts = new Map<number, number>()
  for (const entity of involved.flatMap((group) => (group.length > 1 ? group : []))) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const sizes = new Map([...counts].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most))
  const pairs = new Map<string, { a: number; b: number; events: number }>()
  for (const group of involved) {
    const kept = group.filter((entity) => sizes.has(entity)).sort((a, b) => a - b)
    kept.forEach((a, i) =>
      kept.slice(i + 1).forEach((b) => {
        const pair = pairs.get(`${a} ${b}`)
        if (pair) pair.events++
        else pairs.set(`${a} ${b}`, { a, b, events: 1 })
      }),
    )
  }
  return { sizes, pairs: [...pairs.values()].sort((x, y) => y.events - x.events || x.a - y.a || x.b - y.b) }
}

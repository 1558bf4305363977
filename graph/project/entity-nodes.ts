import type { GraphNode } from '../../schemas/graph.ts'
import type { Corpus } from '../corpus.ts'
import type { EntityFacts } from '../facts.ts'
import { compareStrings, distinct } from '../order.ts'
import type { NodeIds } from './ids.ts'

export function entityNode(corpus: Corpus, ids: NodeIds, root: number, members: readonly number[]): GraphNode {
  const facts = members.map((member) => corpus.entity(member))
  const name = commonName(facts)
  const placed = facts.find((entity) => entity.lat !== null && entity.lon !== null)
  const links = linksOf(facts)
  return {
    id: ids.entity(root),
    kind: (facts[0] as EntityFacts).type,
    label: name,
    members: members.map((member) => ({ record: corpus.record(corpus.recordOfEntity(member)).record, entity: corpus.entity(member).id })),
    aliases: distinct(facts.flatMap((entity) => [entity.name, ...entity.aliases])).filter((alias) => alias !== name),
    ...(Object.keys(links).length > 0 ? { links } : {}),
    ...(placed ? { geo: { lat: placed.lat as number, lon: placed.lon as number } } : {}),
    confidence: Math.max(...facts.map((entity) => entity.confidence)),
  }
}

/** The name that most articles use among those with most words («Vladimir Putin» before «Putin»). */
export function commonName(facts: readonly EntityFacts[]): string {
  const counts = new Map<string, number>()
  for (const entity of facts) counts.set(entity.name, (counts.get(entity.name) ?? 0) + 1)
  const words = (name: string): number => (name.includes(' ') ? 1 : 0)
  return [...counts].sort(([a, x], [b, y]) => words(b) - words(a) || y - x || compareStrings(a, b))[0]?.[0] ?? ''
}

function linksOf(facts: readonly EntityFacts[]): NonNullable<GraphNode['links']> {
  const geonames = facts.find((entity) => entity.geonames !== null)?.geonames
  const iso3166 = facts.find((entity) => entity.country !== null)?.country
  const kb = facts.find((entity) => entity.kb !== null)?.kb
  return { ...(geonames ? { geonames } : {}), ...(iso3166 ? { iso3166 } : {}), ...(kb ? { kb } : {}) }
}

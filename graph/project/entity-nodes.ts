import type { GraphNode } from '../../schemas/graph.ts'
import type { Corpus } from '../corpus.ts'
import type { EntityFacts } from '../facts.ts'
import { compareStrings, distinct } from '../order.ts'
import type { NodeIds } from './ids.ts'

/** Some things are named by nearly every article: what is needed of each member is taken at once, and the member let go. */
export function entityNode(corpus: Corpus, ids: NodeIds, root: number, members: readonly number[]): GraphNode {
  const names = new Map<string, number>()
  const forms = new Set<string>()
  const own: NonNullable<GraphNode['members']>[number][] = []
  let geo: GraphNode['geo']
  let links: Links = { geonames: null, country: null, kb: null }
  let confidence = 0
  for (const member of members) {
    const entity = corpus.entity(member)
    own.push({ record: corpus.recordId(corpus.recordOfEntity(member)), entity: entity.id })
    names.set(entity.name, (names.get(entity.name) ?? 0) + 1)
    forms.add(entity.name)
    for (const alias of entity.aliases) forms.add(alias)
    if (!geo && entity.lat !== null && entity.lon !== null) geo = { lat: entity.lat, lon: entity.lon }
    links = { geonames: links.geonames ?? entity.geonames, country: links.country ?? entity.country, kb: links.kb ?? entity.kb }
    confidence = Math.max(confidence, entity.confidence)
  }
  const name = commonName(names)
  const found = linksOf(links)
  return {
    id: ids.entity(root),
    kind: corpus.entityType(root),
    label: name,
    members: own as GraphNode['members'],
    aliases: distinct(forms).filter((alias) => alias !== name),
    ...(Object.keys(found).length > 0 ? { links: found } : {}),
    ...(geo ? { geo } : {}),
    confidence,
  }
}

/** The name that most articles use among those with most words («Vladimir Putin» before «Putin»). */
function commonName(counts: ReadonlyMap<string, number>): string {
  const words = (name: string): number => (name.includes(' ') ? 1 : 0)
  return [...counts].sort(([a, x], [b, y]) => words(b) - words(a) || y - x || compareStrings(a, b))[0]?.[0] ?? ''
}

type Links = Pick<EntityFacts, 'geonames' | 'country' | 'kb'>

function linksOf({ geonames, country, kb }: Links): NonNullable<GraphNode['links']> {
  return { ...(geonames ? { geonames } : {}), ...(country ? { iso3166: country } : {}), ...(kb ? { kb } : {}) }
}

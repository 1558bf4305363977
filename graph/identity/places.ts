import type { Corpus } from '../corpus.ts'
import type { EntityFacts } from '../facts.ts'
import { append } from '../order.ts'
import type { UnionFind } from '../union-find.ts'
import { KeyedJoin } from './joining.ts'

/**
 * Places are the same by gazetteer number, else by name and country. A place without number or country joins
 * its namesake only where the name stands for one place («Tripoli» stays apart once both Tripolis are there).
 */
export function joinPlaces(corpus: Corpus, places: readonly number[], classes: UnionFind): void {
  const join = new KeyedJoin(classes)
  const byKey = new Map<string, number[]>()
  for (const item of places) {
    const place = placeOf(corpus, item)
    if (place.key === '') continue
    if (place.kb !== null) join.add(`kb ${place.kb}`, item)
    join.add(identityOf(place), item)
    append(byKey, place.key, item)
  }
  for (const namesakes of byKey.values()) joinUncertain(corpus, namesakes, classes)
}

type Place = Pick<EntityFacts, 'key' | 'kb' | 'isCountry' | 'geonames' | 'country'>

function placeOf(corpus: Corpus, item: number): Place {
  const { entityColumns: columns } = corpus
  const at = corpus.column(item)
  return { key: columns.key(at), kb: columns.kb(at), isCountry: columns.isCountry(at), geonames: columns.geonames(at), country: columns.country(at) }
}

function identityOf(place: Place): string {
  if (place.isCountry) return `c ${place.country}`
  return place.geonames !== null ? `g ${place.geonames}` : `n ${place.key} ${place.country ?? ''}`
}

function joinUncertain(corpus: Corpus, namesakes: readonly number[], classes: UnionFind): void {
  const places = namesakes.map((item) => ({ item, ...placeOf(corpus, item) }))
  const rooted = (items: readonly { readonly item: number }[]): Set<number> => new Set(items.map(({ item }) => classes.find(item)))
  const numbered = new Map<string, { readonly item: number }[]>()
  const unnumbered = places.filter(({ geonames }) => geonames === null)
  if (unnumbered.length === 0) return
  for (const place of places) if (place.geonames !== null && place.country !== null) append(numbered, place.country, place)
  // none of these joins changes how many there are of another country
  for (const [country, own] of numbered) {
    const same = rooted(own)
    if (same.size === 1) for (const { item, country: other } of unnumbered) if (other === country) classes.join(item, [...same][0] as number)
  }
  const known = rooted(places.filter(({ geonames, country }) => geonames !== null || country !== null))
  if (known.size !== 1) return
  for (const { item, country } of unnumbered) if (country === null) classes.join(item, [...known][0] as number)
}

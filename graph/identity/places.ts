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
    const place = corpus.entity(item)
    if (place.key === '') continue
    if (place.kb !== null) join.add(`kb ${place.kb}`, item)
    join.add(identityOf(place), item)
    append(byKey, place.key, item)
  }
  for (const namesakes of byKey.values()) joinUncertain(corpus, namesakes, classes)
}

function identityOf(place: EntityFacts): string {
  if (place.isCountry) return `c ${place.country}`
  return place.geonames !== null ? `g ${place.geonames}` : `n ${place.key} ${place.country ?? ''}`
}

function joinUncertain(corpus: Corpus, namesakes: readonly number[], classes: UnionFind): void {
  const rooted = (items: readonly number[]): number[] => [...new Set(items.map((item) => classes.find(item)))]
  const numbered = namesakes.filter((item) => corpus.entity(item).geonames !== null)
  const unnumbered = namesakes.filter((item) => corpus.entity(item).geonames === null)
  for (const item of unnumbered) {
    const country = corpus.entity(item).country
    if (country === null) continue
    const same = rooted(numbered.filter((other) => corpus.entity(other).country === country))
    if (same.length === 1) classes.join(item, same[0] as number)
  }
  const known = rooted(namesakes.filter((item) => corpus.entity(item).geonames !== null || corpus.entity(item).country !== null))
  if (known.length !== 1) return
  for (const item of unnumbered) if (corpus.entity(item).country === null) classes.join(item, known[0] as number)
}

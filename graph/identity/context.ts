import type { Corpus } from '../corpus.ts'
import type { EntityFacts } from '../facts.ts'
import { distinct } from '../order.ts'

/** Most signs of context kept per article. */
const mostSigns = 16

/**
 * What surrounds a person in an article: keys of the other people (by full name), organisations and towns named there.
 * Countries are left out: two articles that both name Italy have little in common.
 */
export function contextOf(corpus: Corpus, record: number): readonly string[] {
  const signs = corpus.record(record).entities.filter(isSign).map((entity) => entity.key)
  return distinct(signs).slice(0, mostSigns)
}

function isSign(entity: EntityFacts): boolean {
  if (entity.key === '' || entity.isCountry) return false
  return entity.type !== 'person' || entity.key.includes(' ')
}

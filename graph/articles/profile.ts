import type { Corpus } from '../corpus.ts'
import { type EventProfile, profileOf } from '../events/profile.ts'
import type { ArticleFacts, EntityFacts } from '../facts.ts'
import type { Identity } from '../identity/identity.ts'
import { type StatementProfile, statementProfile } from '../statements/compare.ts'

/** An article with everything resolved that comparing it to another needs. */
export interface ArticleProfile {
  readonly record: number
  readonly facts: ArticleFacts
  /** Classes of the people, bodies and towns named in it, ascending, each with how much sharing it says. */
  readonly names: readonly number[]
  readonly weights: readonly number[]
  readonly nameWeight: number
  readonly events: readonly EventProfile[]
  readonly quotes: readonly StatementProfile[]
}

export function articleProfile(corpus: Corpus, identity: Identity, record: number): ArticleProfile {
  const facts = corpus.record(record)
  const weights = new Map<number, number>()
  facts.entities.forEach((entity, i) => {
    if (!entity.isCountry) weights.set(identity[corpus.entityAt(record, i)] as number, weightOf(entity))
  })
  const names = [...weights.keys()].sort((a, b) => a - b)
  return {
    record,
    facts,
    names,
    weights: names.map((name) => weights.get(name) as number),
    nameWeight: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    events: facts.eventIds.map((_, i) => profileOf(corpus, identity, corpus.eventAt(record, i))),
    quotes: facts.quoteIds.map((_, i) => statementProfile(corpus, identity, corpus.quoteAt(record, i))),
  }
}

/** People say most, towns least: many stories happen in one. */
function weightOf(entity: EntityFacts): number {
  if (entity.type === 'person') return 1
  return entity.type === 'organization' ? 0.85 : 0.6
}

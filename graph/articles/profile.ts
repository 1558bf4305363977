import type { Corpus } from '../corpus.ts'
import { EventSigns } from '../events/candidates.ts'
import { type EventProfile, type Party, profileOf } from '../events/profile.ts'
import type { ArticleFacts, EntityFacts } from '../facts.ts'
import type { Identity } from '../identity/identity.ts'
import { type StatementProfile, statementProfile } from '../statements/compare.ts'

/** An article with what says how far another one tells the same story. */
export interface ArticleProfile {
  readonly record: number
  readonly facts: ArticleFacts
  /** Classes of the people, bodies and towns named in it, ascending, each with how much sharing it says. */
  readonly names: Int32Array
  readonly weights: Uint8Array
  readonly nameWeight: number
}

/** What it tells, resolved. */
export interface ToldProfile {
  readonly events: readonly EventProfile[]
  readonly signs: EventSigns
  readonly quotes: readonly StatementProfile[]
}

export function articleProfile(corpus: Corpus, identity: Identity, record: number): ArticleProfile {
  const weights = new Map<number, number>()
  const first = corpus.entityAt(record, 0)
  for (let entity = first; entity < first + corpus.entitiesOf(record); entity++) {
    if (!corpus.isCountry(entity)) weights.set(identity[entity] as number, weightOf(corpus.entityType(entity)))
  }
  const names = Int32Array.from(weights.keys()).sort()
  return {
    record,
    facts: corpus.record(record),
    names,
    weights: Uint8Array.from(names, (name) => weights.get(name) as number),
    nameWeight: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
  }
}

export function toldProfile(corpus: Corpus, identity: Identity, record: number): ToldProfile {
  const facts = corpus.record(record)
  const parties = new Map<string, Party>()
  const events = facts.eventIds.map((_, i) => profileOf(corpus, identity, corpus.eventAt(record, i), parties))
  return {
    events,
    signs: new EventSigns(events.map((event) => event.facts)),
    quotes: facts.quoteIds.map((_, i) => statementProfile(corpus, identity, corpus.quoteAt(record, i))),
  }
}

/** Weight of a person; whole numbers add up to the same in any order. */
export const personWeight = 20

/** People say most, towns least: many stories happen in one. */
function weightOf(type: EntityFacts['type']): number {
  if (type === 'person') return personWeight
  return type === 'organization' ? 17 : 12
}

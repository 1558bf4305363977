import type { Corpus } from '../corpus.ts'
import type { ArgFacts, ArticleFacts, EntityFacts, EventFacts } from '../facts.ts'
import type { Identity } from '../identity/identity.ts'
import { nameKey } from '../names.ts'
import { distinct, valueAt } from '../order.ts'
import type { Days } from '../time-values.ts'
import { isSymmetric } from './kinds.ts'
import { triggerScore } from './wording.ts'

/** Where a party stands in an event: parties of symmetric events all stand on one side. */
export type Side = 'agent' | 'target'

/** A named participant as comparing needs it. */
export interface Party {
  /** Class of the entity. */
  readonly root: number
  readonly side: Side
  readonly type: EntityFacts['type']
  /** A country, or its capital speaking for it. */
  readonly state: boolean
  readonly name: string
  /** Single words that it goes by: surname, short forms. */
  readonly shortNames: readonly string[]
  /** Countries it is or acts for. */
  readonly countries: readonly string[]
  /** Named in the event's own clause, by a role it can have. */
  readonly sure: boolean
  /** How much sharing it says. */
  readonly weight: number
}

/** A place of an event with its role; `root` is -1 where it has no name («un centro spaziale»). */
export interface Site {
  readonly root: number
  readonly role: 'place' | 'origin' | 'destination'
  readonly key: string
  readonly name: string
  readonly country: string | null
  readonly isCountry: boolean
  readonly lat: number | null
  readonly lon: number | null
}

/** An event with everything resolved that comparing it to another needs. */
export interface EventProfile {
  readonly event: number
  readonly record: number
  readonly facts: EventFacts
  readonly article: ArticleFacts
  readonly symmetric: boolean
  readonly parties: readonly Party[]
  readonly partyWeight: number
  readonly sites: readonly Site[]
  readonly counts: readonly number[]
  /** Days the event is told for, or null. */
  readonly days: Days | null
  /** The article tells no other event of this type in words of this meaning: one dinner among several talks. */
  readonly only: boolean
}

// A person says more than an organisation, a country says little: countries take part in everything.
const personWeight = 1
const organizationWeight = 0.85
const townWeight = 0.6
const countryWeight = 0.5

/** `known`: parties of the article's other events, to be shared. */
export function profileOf(corpus: Corpus, identity: Identity, event: number, known: Map<string, Party> = new Map()): EventProfile {
  const record = corpus.recordOfEvent(event)
  const article = corpus.record(record)
  const facts = corpus.event(event)
  const symmetric = isSymmetric(facts.type)
  let only: boolean | null = null
  const parties = new Map<number, Party>()
  const sites: Site[] = []
  for (const arg of facts.args) {
    if (arg.inherited) continue
    if (arg.entity < 0) {
      const role = siteRole(arg)
      if (role) sites.push({ root: -1, role, key: nameKey(arg.text), name: arg.text, country: null, isCountry: false, lat: null, lon: null })
      continue
    }
    const root = identity[corpus.entityAt(record, arg.entity)] as number
    const entity = article.entities[arg.entity] as EntityFacts
    const site = siteRole(arg)
    if (site) sites.push({ root, role: site, key: entity.key, name: entity.name, country: entity.country, isCountry: entity.isCountry, lat: entity.lat, lon: entity.lon })
    else if (arg.role !== 'theme' && !parties.has(root)) {
      const side = symmetric || arg.role === 'agent' ? 'agent' : 'target'
      parties.set(root, valueAt(known, `${arg.entity} ${side} ${arg.resolved}`, () => partyOf(article, entity, root, side, !arg.resolved)))
    }
  }
  return {
    event,
    record,
    facts,
    article,
    symmetric,
    parties: [...parties.values()],
    partyWeight: [...parties.values()].reduce((sum, party) => sum + party.weight, 0),
    sites,
    counts: facts.args.flatMap((arg) => arg.count ?? []),
    days: facts.time?.days ?? null,
    get only() {
      return (only ??= corpus.told(record).events.every((other) => other.id === facts.id || other.type !== facts.type || triggerScore(other, facts) === 0))
    },
  }
}

function siteRole(arg: ArgFacts): Site['role'] | null {
  return arg.role === 'place' || arg.role === 'origin' || arg.role === 'destination' ? arg.role : null
}

function partyOf(article: ArticleFacts, entity: EntityFacts, root: number, side: Side, sure: boolean): Party {
  const words = entity.key.split(' ')
  const short = entity.type === 'person' ? [words.at(-1) as string, ...entity.aliasKeys.filter((alias) => !alias.includes(' '))] : [entity.key]
  const served = entity.roles.flatMap((role) => (role.of < 0 ? null : article.entities[role.of]?.country) ?? role.country ?? [])
  return {
    root,
    side,
    type: entity.type,
    state: entity.isCountry || entity.isCapital,
    name: entity.name,
    shortNames: distinct(short),
    countries: distinct([...(entity.country === null ? [] : [entity.country]), ...served]),
    sure,
    weight: weightOf(entity),
  }
}

function weightOf(entity: EntityFacts): number {
  if (entity.type === 'person') return personWeight
  if (entity.type === 'organization') return organizationWeight
  return entity.isCountry ? countryWeight : townWeight
}

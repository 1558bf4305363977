import type { Corpus } from '../corpus.ts'
import type { ArgFacts, ArticleFacts, EntityFacts, EventFacts } from '../facts.ts'
import type { Identity } from '../identity/identity.ts'
import { nameKey } from '../names.ts'
import { distinct } from '../order.ts'
import type { Days } from '../time-values.ts'
import { isSymmetric } from './kinds.ts'

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
}

// A person says more than an organisation, a country says little: countries take part in everything.
const personWeight = 1
const organizationWeight = 0.85
const townWeight = 0.6
const countryWeight = 0.5

export function profileOf(corpus: Corpus, identity: Identity, event: number): EventProfile {
  const record = corpus.recordOfEvent(event)
  const article = corpus.record(record)
  const facts = corpus.event(event)
  const symmetric = isSymmetric(facts.type)
  const parties = new Map<number, Party>()
  const sites: Site[] = []
  for (const arg of facts.args) {
    if (arg.inherited) continue
    if (arg.entity < 0) {
      const role = siteRole(arg)
      if (role) sites.push({ root: -1, role, key: nameKey(arg.text), name: arg.text, country: null, isCountry: false, lat: null, lon: null })
      continue
    }
    const number = corpus.entityAt(record, arg.entity)
    const root = identity[number] as number
    const entity = corpus.entity(number)
    const site = siteRole(arg)
    if (site) sites.push({ root, role: site, key: entity.key, name: entity.name, country: entity.country, isCountry: entity.isCountry, lat: entity.lat, lon: entity.lon })
    else if (arg.role !== 'theme' && !parties.has(root)) {
      const side = symmetric || arg.role === 'agent' ? 'agent' : 'target'
      parties.set(root, partyOf(corpus, record, entity, root, side, !arg.resolved))
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
  }
}

function siteRole(arg: ArgFacts): Site['role'] | null {
  return arg.role === 'place' || arg.role === 'origin' || arg.role === 'destination' ? arg.role : null
}

function partyOf(corpus: Corpus, record: number, entity: EntityFacts, root: number, side: Side, sure: boolean): Party {
  const words = entity.key.split(' ')
  const short = entity.type === 'person' ? [words.at(-1) as string, ...entity.aliasKeys.filter((alias) => !alias.includes(' '))] : [entity.key]
  const served = countriesServed(corpus, record, entity)
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

/** Countries that its functions are for: «presidente serbo», «ministro» of a country's government. */
export function countriesServed(corpus: Corpus, record: number, entity: EntityFacts): string[] {
  return entity.roles.flatMap((role) => (role.of < 0 ? null : corpus.entityColumns.country(corpus.column(corpus.entityAt(record, role.of)))) ?? role.country ?? [])
}

function weightOf(entity: EntityFacts): number {
  if (entity.type === 'person') return personWeight
  if (entity.type === 'organization') return organizationWeight
  return entity.isCountry ? countryWeight : townWeight
}

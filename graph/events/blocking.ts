import type { Corpus } from '../corpus.ts'
import type { EntityFacts, EventFacts, GraphFacts } from '../facts.ts'
import { hash32 } from '../hash.ts'
import type { Identity } from '../identity/identity.ts'
import { distinct } from '../order.ts'
import { type Days, spread } from '../time-values.ts'
import { family } from './kinds.ts'

/** Days in a window; an event stands in every window that its time or its article's publication touches. */
const windowDays = 30
/** Days around a publication in which undated events are looked for. */
const aroundPublication = 15
/** Most keys that an event is filed under. */
const mostKeys = 24
/** Most people and organisations of the article that stand in for missing participants. */
const mostStandIns = 6

/**
 * Keys under which an event is compared with others: family × participant (or place, or, with neither, the article's
 * main people) × window of time. Two events that share no key are never compared.
 */
export function blockingKeys(corpus: Corpus, identity: Identity, event: number): number[] {
  const record = corpus.recordOfEvent(event)
  const article = corpus.record(record)
  const facts = corpus.event(event)
  const windows = windowsOf(facts, article)
  const keys = new Set<number>()
  for (const who of participantKeys(corpus, identity, record, facts)) {
    for (const window of windows) {
      if (keys.size < mostKeys) keys.add(hash32(`${family(facts.type)}|${who}|${window}`))
    }
  }
  return [...keys].sort((a, b) => a - b)
}

function participantKeys(corpus: Corpus, identity: Identity, record: number, facts: EventFacts): string[] {
  const article = corpus.record(record)
  const named = facts.args.filter((arg) => arg.entity >= 0 && arg.role !== 'theme' && !arg.inherited)
  const actors = named.filter((arg) => arg.role === 'agent' || arg.role === 'patient' || arg.role === 'recipient')
  const keys = actors.flatMap((arg) => keysOf(article.entities[arg.entity] as EntityFacts))
  if (keys.length > 0) return distinct(keys)
  const places = named.flatMap((arg) => keysOf(article.entities[arg.entity] as EntityFacts))
  if (places.length > 0) return distinct(places)
  return standIns(corpus, identity, record)
}

function keysOf(entity: EntityFacts): string[] {
  const country = entity.country === null ? [] : [`country ${entity.country}`]
  if (entity.isCountry) return country
  if (entity.type !== 'person') return [entity.key, ...country]
  return [entity.key.split(' ').at(-1) as string, ...entity.aliasKeys.filter((alias) => !alias.includes(' '))]
}

function standIns(corpus: Corpus, identity: Identity, record: number): string[] {
  const roots = new Set<string>()
  corpus.record(record).entities.forEach((entity, i) => {
    if (!entity.isCountry && roots.size < mostStandIns) roots.add(`class ${identity[corpus.entityAt(record, i)] as number}`)
  })
  return [...roots]
}

function windowsOf(facts: EventFacts, article: GraphFacts): string[] {
  const published = article.publishedDays
  if (!facts.time) return published ? range({ from: published.from - aroundPublication, to: published.to + aroundPublication }) : ['undated']
  const { days } = facts.time
  if (spread(days) > 62) return years(days)
  const near = range({ from: days.from - 1, to: days.to + 1 })
  const longPast = published !== null && days.to < published.from - 60
  return longPast ? [...near, ...years(days)] : near
}

function range(days: Days): string[] {
  const windows: string[] = []
  for (let at = Math.floor(days.from / windowDays); at <= Math.floor(days.to / windowDays); at++) windows.push(`w${at}`)
  return windows
}

function years(days: Days): string[] {
  const windows: string[] = []
  for (let at = Math.floor(days.from / 365.25); at <= Math.floor(days.to / 365.25) && windows.length < 10; at++) windows.push(`y${at}`)
  return windows
}

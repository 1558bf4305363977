import type { ArticleRecord, RecordEntity, RecordEvent, RecordQuote, RecordReference } from '../schemas/record.ts'
import { linksOf } from './relations/connectives.ts'
import type { ArgFacts, EntityFacts, EventFacts, GraphFacts, QuoteFacts, SourceFacts, TimeFacts } from './facts.ts'
import { foldName, nameKey } from './names.ts'
import { compareStrings, distinct } from './order.ts'
import { shorten } from './shorten.ts'
import { sketchOf } from './sketch.ts'
import { stemsOf } from './stems.ts'
import { daysOf, spread } from './time-values.ts'
import type { GraphWords } from './words.ts'

/** Share of the text, from its start, in which an event counts as prominent. */
const leadShare = 0.15
/** Longest part of a statement kept for its label, in UTF-16 units. */
const longestText = 280

/** Keeps one copy of each string, so that the facts of many records share names and types. */
export class StringPool {
  readonly #strings = new Map<string, string>()

  share(text: string): string {
    const known = this.#strings.get(text)
    if (known !== undefined) return known
    this.#strings.set(text, text)
    return text
  }
}

/** The compact summary of a record that merging works on. A pure function of the record and the words of its language. */
export function factsOf(record: ArticleRecord, words: GraphWords, pool: StringPool = new StringPool()): GraphFacts {
  const index = new Map(record.entities.map((entity, i) => [entity.id, i]))
  const share = (text: string): string => pool.share(text)
  const stems = (text: string): string[] => [...new Set(stemsOf(text, words.stopWords))].map(share)
  const source = (ref: RecordReference): SourceFacts => sourceFacts(ref, index)
  const lead = leadEnd(record)
  const names = new Set(record.entities.flatMap((entity) => [entity.name, ...entity.aliases, ...entity.roles.map((role) => role.text)]).flatMap(stems))
  const published = record.published?.value ?? null
  const own = record.regions.filter((region) => region.kind === 'headline' || region.kind === 'body')
  const entities = record.entities.map((entity) => entityFacts(entity, index, words, share, stems))
  return {
    record: record.id,
    revision: record.revision,
    path: record.source.path,
    title: record.headline?.text ?? record.source.title,
    url: record.source.url,
    outlet: outletOf(record),
    language: share(record.language.code),
    published,
    publishedDays: published === null ? null : daysOf(published),
    start: own[0]?.start ?? 0,
    end: own.at(-1)?.end ?? record.regions.at(-1)?.end ?? 0,
    entities,
    events: record.events.map((event) => eventFacts(event, record, index, lead, words, share, stems)),
    quotes: record.quotes.map((quote) => quoteFacts(quote, source, stemsOf(quote.text, words.stopWords).map(share), names)),
    links: linksOf(record, words.connectives),
    sketch: record.text === undefined ? null : sketchOf(ownText(record, record.text)),
    countries: distinct(entities.flatMap((entity) => entity.country ?? [])).map(share),
    mainCountry: mainCountryOf(record, entities),
  }
}

/** Country with most mentions; of two the first in the alphabet. */
function mainCountryOf(record: ArticleRecord, entities: readonly EntityFacts[]): string | null {
  const counts = new Map<string, number>()
  entities.forEach((entity, i) => {
    if (entity.country !== null) counts.set(entity.country, (counts.get(entity.country) ?? 0) + (record.entities[i]?.mentions.length ?? 0))
  })
  let best: string | null = null
  for (const country of [...counts.keys()].sort(compareStrings)) {
    if (best === null || (counts.get(country) ?? 0) > (counts.get(best) ?? 0)) best = country
  }
  return best
}

/** The record's outlet, else the host of its address. */
function outletOf(record: ArticleRecord): string | null {
  if (record.source.outlet !== null) return record.source.outlet
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/iu.exec(record.source.url ?? '')
  return host ? (host[1] as string).toLowerCase() : null
}

/** Text without furniture. */
function ownText(record: ArticleRecord, text: string): string {
  const own = record.regions.filter((region) => region.kind === 'headline' || region.kind === 'body')
  if (own.length === 0) return text
  const points = Array.from(text)
  return own.map((region) => points.slice(region.start, region.end).join('')).join('\n')
}

/** Offset up to which events are prominent: the headline and the first part of the text. */
function leadEnd(record: ArticleRecord): number {
  const body = record.regions.filter((region) => region.kind === 'body')
  const first = body[0]?.start ?? 0
  const last = body.at(-1)?.end ?? record.regions.at(-1)?.end ?? 0
  return Math.max(record.headline?.end ?? 0, first + Math.round((last - first) * leadShare))
}

function entityFacts(entity: RecordEntity, index: ReadonlyMap<string, number>, words: GraphWords, share: (text: string) => string, stems: (text: string) => string[]): EntityFacts {
  const named = entity.mentions.find((mention) => mention.form === 'name') ?? entity.mentions[0]
  const aliases = distinct([...entity.aliases, ...entity.mentions.filter((mention) => mention.form === 'name').map((mention) => mention.text)])
  const key = nameKey(entity.name)
  const iso = entity.type === 'place' ? words.countries.get(key) : undefined
  const country = iso ?? entity.links.iso3166 ?? (entity.type === 'place' ? words.capitals.get(key) : undefined)
  return {
    id: share(entity.id),
    type: entity.type,
    name: share(entity.name),
    key: share(key),
    folded: share(foldName(entity.name)),
    aliases: aliases.filter((alias) => alias !== entity.name).map(share),
    aliasKeys: distinct(aliases.map(nameKey)).filter((alias) => alias !== key && alias !== '').map(share),
    roles: entity.roles.map((role) => ({
      text: share(role.text),
      stems: stems(role.text),
      start: role.start,
      end: role.end,
      of: role.of === undefined ? -1 : (index.get(role.of) ?? -1),
    })),
    geonames: entity.links.geonames ?? null,
    country: country === undefined ? null : share(country),
    isCountry: iso !== undefined,
    isCapital: iso === undefined && country !== undefined && words.capitals.get(key) === country,
    kb: entity.links.kb ?? null,
    lat: entity.geo?.lat ?? null,
    lon: entity.geo?.lon ?? null,
    confidence: entity.confidence,
    start: named.start,
    end: named.end,
  }
}

function eventFacts(
  event: RecordEvent,
  record: ArticleRecord,
  index: ReadonlyMap<string, number>,
  lead: number,
  words: GraphWords,
  share: (text: string) => string,
  stems: (text: string) => string[],
): EventFacts {
  const trigger = event.triggers[0]
  const args: ArgFacts[] = []
  for (const arg of event.args) {
    if (arg.role === 'time') continue
    args.push({
      role: share(arg.role),
      entity: arg.entity === undefined ? -1 : (index.get(arg.entity) ?? -1),
      text: share(arg.text),
      count: arg.count ?? null,
      start: arg.start,
      end: arg.end,
      link: share(arg.link),
    })
  }
  const triggerStems = distinct(event.triggers.flatMap((span) => stems(span.text)))
  const themes = args.filter((arg) => arg.entity < 0).flatMap((arg) => stems(arg.text))
  return {
    id: share(event.id),
    type: event.type,
    factuality: event.factuality,
    confidence: event.confidence,
    prominent: event.triggers.some((span) => span.start < lead),
    trigger: share(trigger.text),
    extent: extentOf(event, words),
    start: trigger.start,
    end: trigger.end,
    triggerStems,
    themeStems: distinct(themes),
    args,
    time: timeOf(event, record),
    duration: durationOf(event),
    sources: event.attributedTo.map((ref) => sourceFacts(ref, index)),
  }
}

function extentOf(event: RecordEvent, words: GraphWords): EventFacts['extent'] {
  const nouns = event.triggers.flatMap((trigger) => foldName(trigger.text).split(' '))
  if (nouns.some((noun) => words.wholes.has(noun))) return 'whole'
  return nouns.some((noun) => words.parts.has(noun)) ? 'part' : null
}

function durationOf(event: RecordEvent): string | null {
  for (const arg of event.args) if (arg.role === 'time' && /^P[T\d]/u.test(arg.value)) return arg.value
  return null
}

/** The finest of the event's times that a calendar can hold. */
function timeOf(event: RecordEvent, record: ArticleRecord): TimeFacts | null {
  let best: TimeFacts | null = null
  for (const arg of event.args) {
    if (arg.role !== 'time') continue
    const told = record.times.find((time) => time.id === arg.time)
    const found = anchored(arg.value, arg.link === 'stated' && told !== undefined, told?.anchor === 'published' || arg.time === undefined, record)
    if (!found) continue
    const { days } = found
    if (!best || spread(days) < spread(best.days) || (spread(days) === spread(best.days) && found.stated && !best.stated)) best = found
  }
  return best
}

/**
 * «ieri» in an article of which only the month is known is some day of that month, whatever day it was resolved to:
 * such a value is taken for the publication's.
 */
function anchored(value: string, stated: boolean, toPublication: boolean, record: ArticleRecord): TimeFacts | null {
  const days = daysOf(value)
  const published = record.published ? daysOf(record.published.value) : null
  if (!days || !record.published || !published || !toPublication) return days && { value, days, stated }
  const isNear = days.from >= published.from - 31 && days.to <= published.to + 31
  if (!isNear || spread(published) === 1 || spread(days) >= spread(published)) return { value, days, stated }
  return { value: record.published.value, days: published, stated: false }
}

function quoteFacts(quote: RecordQuote, source: (ref: RecordReference) => SourceFacts, stems: readonly string[], names: ReadonlySet<string>): QuoteFacts {
  return {
    id: quote.id,
    kind: quote.kind,
    text: shorten(quote.text, longestText),
    start: quote.start,
    end: quote.end,
    stems: stems.filter((stem) => !names.has(stem)),
    nameStems: distinct(stems.filter((stem) => names.has(stem))),
    speaker: quote.speaker ? source(quote.speaker) : null,
    via: quote.via.map(source),
    confidence: quote.confidence,
  }
}

function sourceFacts(ref: RecordReference, index: ReadonlyMap<string, number>): SourceFacts {
  return { entity: ref.entity === undefined ? -1 : (index.get(ref.entity) ?? -1), text: ref.text, start: ref.start, end: ref.end }
}

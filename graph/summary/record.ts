import type { ArticleRecord } from '../../schemas/record.ts'
import { articleKeys } from '../articles/keys.ts'
import { codePointSlicer } from '../code-point-slices.ts'
import type { EntityFacts, GraphFacts } from '../facts.ts'
import { compareStrings, distinct } from '../order.ts'
import { linksOf } from '../relations/connectives.ts'
import { stemCache } from '../stems.ts'
import { daysOf } from '../time-values.ts'
import type { GraphWords } from '../words.ts'
import { SummaryContext } from './context.ts'
import { entityFacts } from './entities.ts'
import { eventFacts } from './events.ts'
import { withOnly } from './only.ts'
import { FactPool, none } from './pool.ts'
import { quoteFacts } from './quotes.ts'
import { sketchOf } from './sketch.ts'
import { TextStems } from './text-stems.ts'
import { topicOf } from './topic.ts'
import { packed, Surroundings } from './surroundings.ts'

/** Share of the text, from its start, in which an event counts as prominent. */
const leadShare = 0.15
/** Words that an article is looked up by. */
const mostTopicWords = 8

/** The compact summary of a record that merging works on. A pure function of the record and the words of its language. */
export function factsOf(record: ArticleRecord, words: GraphWords, pool: FactPool = new FactPool()): GraphFacts {
  const context = new SummaryContext(record, words, pool)
  const lead = leadEnd(record)
  const names = new Set(record.entities.flatMap((entity) => [entity.name, ...entity.aliases, ...entity.roles.map((role) => role.text)]).flatMap((name) => context.stems(name)))
  const published = record.published?.value ?? null
  const own = record.regions.filter((region) => region.kind === 'headline' || region.kind === 'body')
  const entities = record.entities.map((entity) => entityFacts(entity, context))
  const links = linksOf(record, words.connectives)
  const outlet = outletOf(record)
  const publishedDays = published === null ? null : daysOf(published)
  const text = record.text === undefined ? null : ownText(record, record.text)
  const stems = record.text === undefined ? null : new TextStems(record.text, stemCache(words.stopWords))
  const topic = stems === null ? none : topicOf(ownStems(record, stems))
  const surroundings = new Surroundings(context, stems, names)
  const events = withOnly(record.events.map((event) => eventFacts(event, lead, surroundings, context)))
  return {
    record: record.id,
    revision: record.revision,
    path: pool.text(record.source.path),
    title: record.headline?.text ?? record.source.title,
    url: record.source.url,
    outlet: outlet === null ? null : pool.text(outlet),
    language: pool.text(record.language.code),
    published,
    publishedDays,
    start: own[0]?.start ?? 0,
    end: own.at(-1)?.end ?? record.regions.at(-1)?.end ?? 0,
    entities,
    eventIds: pool.list(events.map(({ id }) => id)),
    quoteIds: pool.list(record.quotes.map(({ id }) => id)),
    events,
    quotes: record.quotes.map((quote) => quoteFacts(quote, names, context)),
    links: links.length === 0 ? none : links,
    sketch: text === null ? null : sketchOf(text),
    topic: packed(topic),
    keys: articleKeys({ entities, events, publishedDays, topicWords: topic.slice(0, mostTopicWords) }),
    countries: pool.list(distinct(entities.flatMap((entity) => entity.country ?? []))),
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

function ownStems(record: ArticleRecord, stems: TextStems): readonly string[] {
  const own = record.regions.filter((region) => region.kind === 'headline' || region.kind === 'body')
  return own.length === 0 ? stems.stems : own.flatMap((region) => stems.between(region.start, region.end))
}

/** Text without furniture. */
function ownText(record: ArticleRecord, text: string): string {
  const own = record.regions.filter((region) => region.kind === 'headline' || region.kind === 'body')
  if (own.length === 0) return text
  const cut = codePointSlicer(text)
  return own.map((region) => cut(region.start, region.end)).join('\n')
}

/** Offset up to which events are prominent: the headline and the first part of the text. */
function leadEnd(record: ArticleRecord): number {
  const body = record.regions.filter((region) => region.kind === 'body')
  const first = body[0]?.start ?? 0
  const last = body.at(-1)?.end ?? record.regions.at(-1)?.end ?? 0
  return Math.max(record.headline?.end ?? 0, first + Math.round((last - first) * leadShare))
}

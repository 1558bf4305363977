import type { Entity, EntityMention, Factuality, Participant } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Reading } from './features.ts'
import { probability, type Weights } from './logistic.ts'

/** A place of the article with the sentences that name it. */
export interface PlaceOption {
  readonly entity: Entity
  readonly sentences: readonly number[]
  readonly mentions: readonly EntityMention[]
  /** 0 for the place named most often. */
  readonly rank: number
  /** How many places the article names. */
  readonly among: number
}

/** More places than this are a gazetteer; the most named are asked. */
const maxPlaces = 40
/** Mentions of a place that are looked at. */
const maxMentions = 60

/** Places named in the article, in order of first mention. */
export function placeOptions(context: Context): readonly PlaceOption[] {
  const sentenceOfMention = (mention: EntityMention): number => context.sentenceOf[context.doc.tokens[mention.tokens.first]?.words.first ?? 0] ?? 0
  const places = context.doc.entities.filter((entity) => entity.type === 'place').map((entity) => ({ entity, mentions: entity.mentions.filter(({ form }) => form === 'name') })).filter(({ mentions }) => mentions.length > 0)
  const ranked = [...places].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, maxPlaces)
  const kept = new Set(ranked)
  return places.filter((place) => kept.has(place)).map((place) => ({ ...place, sentences: place.mentions.slice(0, maxMentions).map(sentenceOfMention), rank: ranked.indexOf(place), among: places.length }))
}

/** A country, as against a town or region within one. */
function isCountry(entity: Entity): boolean {
  return entity.geo === null
}

/** Features of «this happened there». */
export function placeFeatures(context: Context, readings: readonly Reading[], factuality: Factuality, option: PlaceOption, options: readonly PlaceOption[]): readonly string[] {
  const type = readings[0]?.candidate.rule.type ?? ''
  const roles = readings.flatMap(({ args }) => args.filter((arg) => arg.entity === option.entity.id).map(({ role }) => role))
  const stated = readings.some(({ args }) => args.some((arg) => arg.role === 'place' && arg.entity !== undefined))
  const triggers = readings.map(({ candidate }) => context.sentenceOf[candidate.word] ?? 0)
  const distances = triggers.flatMap((trigger) => option.sentences.map((sentence) => trigger - sentence))
  const nearest = distances.reduce((best, distance) => (Math.abs(distance) < Math.abs(best) ? distance : best), distances[0] ?? 99)
  const distance = Math.max(-3, Math.min(4, nearest))
  const own = roles.includes('place')
  const latest = isLatest(option, options, Math.min(...triggers))
  const inHeadline = option.sentences.some((sentence) => context.doc.sentences[sentence]?.region === 'headline' || context.doc.sentences[sentence]?.region === 'dateline')
  const acting = option.mentions.filter(({ use }) => use === 'actor').length * 2 > option.mentions.length
  return [
    'place',
    `type=${type}`,
    `own=${own} stated=${stated}`,
    `own=${own} type=${type}`,
    `roles=${roles.filter((role) => role !== 'place').join(',')}`,
    `distance=${distance} own=${own} stated=${stated}`,
    `rank=${Math.min(3, option.rank)} own=${own} stated=${stated}`,
    `rank=${Math.min(3, option.rank)} type=${type}`,
    `share=${Math.min(4, option.mentions.length)} among=${Math.min(4, option.among)}`,
    `headline=${inHeadline} own=${own} stated=${stated}`,
    `first=${option.sentences.includes(0)} own=${own}`,
    `latest=${latest} own=${own} stated=${stated}`,
    `country=${isCountry(option.entity)} own=${own} stated=${stated}`,
    `country=${isCountry(option.entity)} rank=${Math.min(2, option.rank)}`,
    `acting=${acting} own=${own}`,
    `factuality=${factuality}`,
    `after=${nearest < 0} own=${own}`,
  ]
}

/** Is it the last place named up to the trigger's sentence? */
function isLatest(option: PlaceOption, options: readonly PlaceOption[], trigger: number): boolean {
  const last = (sentences: readonly number[]): number => Math.max(-1, ...sentences.filter((sentence) => sentence <= trigger))
  const own = last(option.sentences)
  return own >= 0 && !options.some((other) => other !== option && last(other.sentences) > own)
}

/** Where it happened: places of the triggers' own clauses that are likely enough, and likely ones around them. */
export function placesOf(context: Context, readings: readonly Reading[], factuality: Factuality, options: readonly PlaceOption[], weights: Weights | null, threshold: number): readonly Participant[] {
  const own = readings.flatMap(({ args }) => args.filter((arg) => arg.role === 'place'))
  const unnamed = own.filter((arg) => arg.entity === undefined)
  if (!weights) return distinct(own)
  const named = options.flatMap((option): Participant[] => {
    if (probability(weights, placeFeatures(context, readings, factuality, option, options)) < threshold) return []
    const stated = own.find((arg) => arg.entity === option.entity.id)
    const nearest = option.mentions[0]
    if (stated) return [stated]
    return nearest ? [{ role: 'place', entity: option.entity.id, start: nearest.start, end: nearest.end, link: 'inherited' }] : []
  })
  return distinct([...named, ...unnamed])
}

function distinct(places: readonly Participant[]): readonly Participant[] {
  return places.filter((place, index) => places.findIndex((other) => (place.entity !== undefined ? other.entity === place.entity : other.start === place.start)) === index)
}

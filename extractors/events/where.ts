import type { Entity, EntityMention, Factuality, Participant } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Reading } from './features.ts'
import type { Probabilities } from './logistic.ts'

/** A place of the article with the sentences that name it. */
export interface PlaceOption {
  readonly entity: Entity
  readonly sentences: readonly number[]
  readonly mentions: readonly EntityMention[]
  /** 0 for the place named most often. */
  readonly rank: number
  /** How many places the article names. */
  readonly among: number
  /** The headline or a dateline names it. */
  readonly inHeadline: boolean
  /** Most of its mentions are of those who act there. */
  readonly acting: boolean
  /** All that its features say of it, whatever happened. */
  readonly key: string
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
  return places.filter((place) => kept.has(place)).map((place) => {
    const sentences = place.mentions.slice(0, maxMentions).map(sentenceOfMention)
    const inHeadline = sentences.some((sentence) => ['headline', 'dateline'].includes(context.doc.sentences[sentence]?.region ?? ''))
    const acting = place.mentions.filter(({ use }) => use === 'actor').length * 2 > place.mentions.length
    const [rank, among] = [ranked.indexOf(place), places.length]
    const key = `${Math.min(3, rank)} ${Math.min(4, among)} ${Math.min(4, place.mentions.length)} ${inHeadline} ${acting} ${sentences.includes(0)} ${isCountry(place.entity)}`
    return { ...place, sentences, rank, among, inHeadline, acting, key }
  })
}

/** A country, as against a town or region within one. */
function isCountry(entity: Entity): boolean {
  return entity.geo === null
}

/** What is asked about every place of one happening. */
interface Happening {
  readonly factuality: Factuality
  readonly type: string
  /** Sentences of its triggers. */
  readonly triggers: readonly number[]
  /** Its own clauses name a place. */
  readonly stated: boolean
  /** By entity, the roles that it fills. */
  readonly roles: ReadonlyMap<string, readonly string[]>
  /** Sentence of the last place named up to the first trigger, -1 where there is none. */
  readonly latest: number
}

function happeningOf(context: Context, readings: readonly Reading[], factuality: Factuality, options: readonly PlaceOption[]): Happening {
  const roles = new Map<string, string[]>()
  for (const { args } of readings) {
    for (const { entity, role } of args) if (entity !== undefined) roles.set(entity, [...(roles.get(entity) ?? []), role])
  }
  const triggers = readings.map(({ candidate }) => context.sentenceOf[candidate.word] ?? 0)
  const first = Math.min(...triggers)
  return {
    factuality,
    type: readings[0]?.candidate.rule.type ?? '',
    triggers,
    stated: readings.some(({ args }) => args.some((arg) => arg.role === 'place' && arg.entity !== undefined)),
    roles,
    latest: Math.max(-1, ...options.map((option) => lastUpTo(option, first))),
  }
}

/** What tells whether something happened at a place. */
interface PlaceSigns {
  readonly roles: string
  readonly own: boolean
  /** Sentences from the nearest mention to the nearest trigger; negative where the place is named later. */
  readonly nearest: number
  /** No place is named later and still before the first trigger. */
  readonly latest: boolean
}

function signsOf({ roles, triggers, latest }: Happening, option: PlaceOption): PlaceSigns {
  const own = roles.get(option.entity.id) ?? []
  let nearest = (triggers[0] ?? 0) - (option.sentences[0] ?? -99)
  for (const trigger of triggers) {
    for (const sentence of option.sentences) if (Math.abs(trigger - sentence) < Math.abs(nearest)) nearest = trigger - sentence
  }
  const last = lastUpTo(option, Math.min(...triggers))
  return { roles: own.filter((role) => role !== 'place').join(','), own: own.includes('place'), nearest: Math.max(-3, Math.min(4, nearest)), latest: last >= 0 && last === latest }
}

/** The last sentence up to a trigger's that names the place, or -1. */
function lastUpTo({ sentences }: PlaceOption, trigger: number): number {
  let last = -1
  for (const sentence of sentences) if (sentence <= trigger && sentence > last) last = sentence
  return last
}

/** Features of «this happened there». */
export function placeFeatures(context: Context, readings: readonly Reading[], factuality: Factuality, option: PlaceOption, options: readonly PlaceOption[]): readonly string[] {
  const happening = happeningOf(context, readings, factuality, options)
  return featuresOf(happening, option, signsOf(happening, option))
}

function featuresOf({ type, stated, factuality }: Happening, option: PlaceOption, { roles, own, nearest: distance, latest }: PlaceSigns): readonly string[] {
  const { inHeadline, acting } = option
  return [
    'place',
    `type=${type}`,
    `own=${own} stated=${stated}`,
    `own=${own} type=${type}`,
    `roles=${roles}`,
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
    `after=${distance < 0} own=${own}`,
  ]
}

/** Where it happened: places of the triggers' own clauses that are likely enough, and likely ones around them. */
export function placesOf(context: Context, readings: readonly Reading[], factuality: Factuality, options: readonly PlaceOption[], model: Probabilities | null, threshold: number): readonly Participant[] {
  const own = readings.flatMap(({ args }) => args.filter((arg) => arg.role === 'place'))
  const unnamed = own.filter((arg) => arg.entity === undefined)
  if (!model) return distinct(own)
  const happening = happeningOf(context, readings, factuality, options)
  const named = options.flatMap((option): Participant[] => {
    const signs = signsOf(happening, option)
    const key = `${happening.type} ${factuality} ${happening.stated} ${signs.own} ${signs.roles} ${signs.nearest} ${signs.latest} ${option.key}`
    if (model.of(key, () => featuresOf(happening, option, signs)) < threshold) return []
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

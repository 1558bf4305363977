import type { Entity, EntityMention } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Reading } from './features.ts'
import { happeningRow, roleBit, type Happening } from './happening.ts'
import { clamp, countBelow, countBetween } from './sorted.ts'
import type { TreeGrammar } from './tree-grammar.ts'

/** A place of the article with where it is named. */
export interface PlaceOption {
  readonly entity: Entity
  /** In text order, at most `maxMentions`. */
  readonly mentions: readonly EntityMention[]
  /** First word of each mention. */
  readonly words: readonly number[]
  /** Sentences that name it. */
  readonly sentences: ReadonlySet<number>
  /** Sentences that name towns or regions of a country; empty for anything but a country. */
  readonly finer: ReadonlySet<number>
  /** What is said of it whatever happened. */
  readonly row: readonly number[]
}

/** The places of a document, worked out once. */
export interface PlaceMap {
  readonly options: readonly PlaceOption[]
  /** First words of all mentions of places, ascending. */
  readonly named: readonly number[]
  readonly bySentence: ReadonlyMap<number, readonly number[]>
  /** Triggers whose own clause names the place, by its id. */
  readonly owners: ReadonlyMap<string, readonly number[]>
}

/** More places than this are a gazetteer; the most named are asked. */
const maxPlaces = 40
/** Mentions of a place that are looked at. */
const maxMentions = 60

export function placeMap(context: Context, readings: readonly Reading[]): PlaceMap {
  const owners = ownersOf(readings)
  const places = context.doc.entities.filter(({ id, type }) => type === 'place' || owners.has(id)).filter(({ mentions }) => mentions.length > 0)
  const kept = [...places].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, maxPlaces)
  const options = places.filter((place) => kept.includes(place)).map((entity) => optionOf(context, entity, kept, owners.get(entity.id)?.length ?? 0))
  const named = options.flatMap(({ words }) => words).sort((a, b) => a - b)
  const bySentence = new Map<number, number[]>()
  for (const word of named) {
    const sentence = context.sentenceOf[word] ?? 0
    const known = bySentence.get(sentence)
    if (known) known.push(word)
    else bySentence.set(sentence, [word])
  }
  return { options, named, bySentence, owners }
}

function ownersOf(readings: readonly Reading[]): Map<string, number[]> {
  const owners = new Map<string, number[]>()
  for (const { args, candidate } of readings) {
    if (!candidate.confirmed) continue
    for (const { role, entity } of args) {
      if (role !== 'place' || entity === undefined) continue
      const known = owners.get(entity)
      if (!known) owners.set(entity, [candidate.word])
      else if (!known.includes(candidate.word)) known.push(candidate.word)
    }
  }
  return owners
}

const firstWord = (context: Context, mention: EntityMention): number => context.doc.tokens[mention.tokens.first]?.words.first ?? 0

/** A country, as against a town or region within one. */
const isCountry = (entity: Entity): boolean => entity.geo === null

function optionOf(context: Context, entity: Entity, places: readonly Entity[], owned: number): PlaceOption {
  const mentions = entity.mentions.slice(0, maxMentions)
  const words = mentions.map((mention) => firstWord(context, mention))
  const regions = new Set(words.map((word) => context.doc.sentences[context.sentenceOf[word] ?? 0]?.region))
  const kin = places.filter((other) => other !== entity && other.links.iso3166 !== undefined && other.links.iso3166 === entity.links.iso3166)
  const within = isCountry(entity) ? kin.filter((other) => !isCountry(other)) : []
  const row = [
    Number(entity.type === 'place'),
    Number(isCountry(entity)),
    Number(isCountry(entity) ? within.length > 0 : kin.some(isCountry)),
    Math.min(5, kin.length),
    Math.min(6, places.indexOf(entity)),
    Math.min(8, places.length),
    Math.min(8, mentions.length),
    Number(regions.has('headline')),
    Number(regions.has('dateline')),
    Math.round((10 * mentions.filter(({ use }) => use === 'actor').length) / mentions.length),
    Math.min(8, context.sentenceOf[words[0] ?? 0] ?? 0),
    Math.min(6, owned),
  ]
  const finer = new Set(within.flatMap((other) => other.mentions.slice(0, maxMentions).map((mention) => context.sentenceOf[firstWord(context, mention)] ?? 0)))
  const sentences = new Set(words.map((word) => context.sentenceOf[word] ?? 0))
  return { entity, mentions, words, sentences, finer, row }
}

/** The part of a row that all places of one happening share. */
export function placedRow(context: Context, happening: Happening, types: readonly string[]): readonly number[] {
  const roles = happening.readings.flatMap(({ args }) => args)
  return [
    ...happeningRow(context, happening, types),
    Number(happening.words.some((word) => context.words[word]?.pos === 'VERB')),
    new Set(roles.flatMap(({ role, entity }) => (role === 'place' ? (entity ?? []) : []))).size,
    new Set(roles.flatMap(({ role, entity }) => (role === 'destination' ? (entity ?? []) : []))).size,
    Number(roles.some(({ role, entity }) => role === 'place' && entity === undefined)),
  ]
}

const relations = ['nsubj', 'obl', 'nmod', 'obj', 'conj', 'appos', 'root']
/** Stands for the length of a way that is none. */
const noPath = 9

const placeBit = roleBit('place')
const wayBits = roleBit('destination') | roleBit('origin')

/**
 * What speaks for a place as the place of one happening, as numbers: the row that its `placedRow` begins goes on with these. They
 * are written to `row`, the same number of them every time.
 */
export function placeRow(context: Context, grammar: TreeGrammar, map: PlaceMap, { words, sentences, first, rolesOf }: Happening, option: PlaceOption, row: number[] = []): readonly number[] {
  const { mention, at, trigger } = nearestOf(context, option, words)
  const own = context.sentenceOf[trigger] ?? 0
  const sentence = context.sentenceOf[at] ?? 0
  const way = own === sentence ? grammar.way(trigger, at) : null
  const setting = grammar.setting(at)
  const others = othersOf(map.owners.get(option.entity.id), words)
  const mine = rolesOf.get(option.entity.id) ?? 0
  const before = option.words[countBelow(option.words, first) - 1] ?? -1
  let n = 0
  for (const known of option.row) row[n++] = known
  row[n++] = Number((mine & placeBit) !== 0)
  row[n++] = Number((mine & ~placeBit) !== 0)
  row[n++] = Number((mine & wayBits) !== 0)
  row[n++] = clamp(own - sentence, -5, 8)
  row[n++] = own === sentence ? clamp(trigger - at, -30, 30) : trigger > at ? 60 : -60
  row[n++] = Number(own === sentence && grammar.clauseHead(at) === grammar.clauseHead(trigger))
  row[n++] = way ? way.up + way.down : noPath
  row[n++] = way ? way.down : noPath
  row[n++] = Number(setting.locative)
  row[n++] = Number(setting.genitive)
  row[n++] = Number(setting.preposition === '')
  row[n++] = Number(setting.source)
  row[n++] = relations.indexOf(setting.relation)
  row[n++] = Number(setting.climbed)
  row[n++] = mention.use === 'actor' ? 1 : mention.use === 'place' ? 2 : 0
  row[n++] = Number(mention.form === 'name')
  row[n++] = Math.min(4, countBetween(map.named, at, trigger))
  row[n++] = Math.min(4, nearer(map.bySentence.get(own), trigger, Math.abs(at - trigger)))
  row[n++] = Number(option.finer.has(own - 1) || option.finer.has(own) || option.finer.has(own + 1))
  row[n++] = Math.min(5, others.length)
  row[n++] = Number(others.some((word) => context.sentenceOf[word] === own))
  row[n++] = Number(before >= 0 && before === map.named[countBelow(map.named, first) - 1])
  row[n++] = Number(before >= 0)
  row[n++] = Number(at - (context.sentenceWords[sentence]?.first ?? 0) <= 3)
  row[n] = Math.min(5, countIn(sentences, option.sentences))
  return row
}

function countIn(sentences: readonly number[], named: ReadonlySet<number>): number {
  let count = 0
  for (const one of sentences) if (named.has(one)) count++
  return count
}

const nobody: readonly number[] = []

/** Owners of a place that are not triggers of the happening. */
function othersOf(owners: readonly number[] | undefined, words: readonly number[]): readonly number[] {
  return owners ? owners.filter((word) => !words.includes(word)) : nobody
}

/** How many of these words stand nearer to a trigger. */
function nearer(words: readonly number[] | undefined, trigger: number, gap: number): number {
  let count = 0
  if (words) for (const word of words) if (Math.abs(word - trigger) < gap) count++
  return count
}

interface Nearest {
  readonly mention: EntityMention
  readonly at: number
  readonly trigger: number
}

/** What a step to another sentence counts, in words. */
const sentenceStep = 50

/** The mention of a place that stands nearest to a trigger of the happening. */
function nearestOf({ sentenceOf }: Context, { mentions, words }: PlaceOption, triggers: readonly number[]): Nearest {
  let nearest = 0
  let trigger = triggers[0] ?? 0
  let least = Infinity
  for (const one of triggers) {
    const after = countBelow(words, one)
    for (let index = Math.max(0, after - 1); index <= after && index < words.length; index++) {
      const at = words[index]!
      const gap = Math.abs(one - at) + sentenceStep * Math.abs((sentenceOf[one] ?? 0) - (sentenceOf[at] ?? 0))
      if (gap >= least) continue
      nearest = index
      trigger = one
      least = gap
    }
  }
  return { mention: mentions[nearest]!, at: words[nearest] ?? 0, trigger }
}

import { hash32, mix32 } from '../graph/hash.ts'
import { nameKey } from '../graph/names.ts'
import { dateOf, daysOf } from '../graph/time-values.ts'
import { readGraphWords } from '../graph/words.ts'
import type { ArticleRecord, RecordEntity } from '../schemas/record.ts'

/** Days over which stories are spread. */
const days = 365
const outlets = 40
/** Shares, in tenths, of people and bodies, of towns, and of the longer words that a story has for itself. */
const ownNames = 7
const ownTowns = 5
const ownWords = 6

/**
 * Record number `i` of a dump grown from real ones: an article of the base with names, towns, words and days of its story.
 * Countries, functions, the words that tell events, three in ten of the people and bodies and half of the towns stay as they are, because
 * the news is about the same ones again and again. Three articles tell a story, of two outlets at least: two the same article of the base, the
 * third the one after it. What is replaced gives way to as many letters in every text of the record, so that all offsets stay.
 */
export function grow(base: readonly ArticleRecord[], i: number): ArticleRecord {
  const story = Math.floor(i / 3)
  const record = base[(story * 7 + (i % 3 === 2 ? 1 : 0)) % base.length] as ArticleRecord
  const shift = (mix32(story + 1) >>> 0) % days
  const names = wordsOf(record.entities.filter((entity) => isOwn(entity, story)).flatMap(namesOf))
  const kept = wordsOf([...record.entities.filter((entity) => !isOwn(entity, story)).flatMap(namesOf), ...record.events.flatMap((event) => event.triggers.map(({ text }) => text)), ...record.entities.flatMap(({ roles }) => roles.map(({ text }) => text)), ...record.times.map(({ text }) => text)])
  const retold = (text: string): string =>
    text.replace(/\p{L}{4,}/gu, (word) => {
      if (names.has(word)) return capital(madeUp(word.length, hash32(word, story)))
      return kept.has(word) || !/^\p{Ll}{5}/u.test(word) || hash32(word, story) % 10 >= ownWords ? word : madeUp(word.length, hash32(word, story))
    })
  const grown = retoldIn(record, retold) as ArticleRecord
  return {
    ...grown,
    id: `${hash32(`${i}`).toString(16).padStart(8, '0')}${i.toString(16).padStart(8, '0')}`,
    revision: `${record.revision}${i}`,
    source: { ...record.source, path: `grown/${i}.txt`, id: `grown-${i}`, outlet: `outlet-${(i * 7) % outlets}` },
    published: record.published ? { ...record.published, value: moved(record.published.value, shift) } : null,
    entities: grown.entities.map((entity, k) => (entity.type === 'place' && isOwn(record.entities[k] as RecordEntity, story) ? ownTown(entity) : entity)),
    times: grown.times.map((time) => ({ ...time, value: moved(time.value, shift) })),
    events: grown.events.map((event) => ({ ...event, args: event.args.map((arg) => (arg.role === 'time' ? { ...arg, value: moved(arg.value, shift) } : arg)) })),
  }
}

const { countries } = readGraphWords()('it')

function isOwn(entity: RecordEntity, story: number): boolean {
  if (entity.type === 'place' && countries.has(nameKey(entity.name))) return false
  return hash32(entity.name, story) % 10 < (entity.type === 'place' ? ownTowns : ownNames)
}

function namesOf(entity: RecordEntity): string[] {
  return [entity.name, ...entity.aliases, ...entity.mentions.filter(({ form }) => form === 'name').map(({ text }) => text)]
}

function wordsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.match(/\p{L}{4,}/gu) ?? []))
}

/** No gazetteer knows it. */
function ownTown({ links, ...entity }: RecordEntity): RecordEntity {
  return { ...entity, links: links.iso3166 === undefined ? {} : { iso3166: links.iso3166 }, geo: null }
}

const texts = new Set(['text', 'name'])

/** The value with every text in it retold; `aliases` are texts as well. */
function retoldIn(value: unknown, retold: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? retold(one) : retoldIn(one, retold)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, texts.has(key) && typeof one === 'string' ? retold(one) : retoldIn(one, retold)]))
}

function madeUp(length: number, seed: number): string {
  let word = ''
  for (let rest = seed; word.length < length; rest = mix32(rest)) word += 'bcdfglmnprstvz'.charAt(rest % 14) + 'aeiou'.charAt((rest >>> 8) % 5)
  return word.slice(0, length)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function moved(value: string, by: number): string {
  const span = /^\d{4}-\d{2}-\d{2}/u.test(value) ? daysOf(value.slice(0, 10)) : null
  return span ? dateOf(span.from + by) + value.slice(10) : value
}

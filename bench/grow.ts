import { hash32, mix32 } from '../graph/hash.ts'
import { nameKey } from '../graph/names.ts'
import { append } from '../graph/order.ts'
import { dateOf, daysOf } from '../graph/time-values.ts'
import { readGraphWords } from '../graph/words.ts'
import type { ArticleRecord, RecordEntity } from '../schemas/record.ts'
import { madeUpName } from './made-up.ts'

/** Days over which stories are spread. */
const days = 365
const outlets = 40
/**
 * Distinct names grow with a power of the names told (Heaps' law): in twelve thousand Italian news sentences (`ner-it/train.tsv`) 0.76 to 0.89 for
 * people, 0.71 to 0.82 for bodies, 0.67 to 0.76 for places, from an eighth of them to all.
 */
const newNames = { person: 0.8, organization: 0.75, place: 0.7 } as const satisfies Readonly<Record<RecordEntity['type'], number>>
/** How even the chances of the first names are (Mandelbrot's shift): two stories that grow from one article share about one name in twelve. */
const evenness = 2
/** Shares, in tenths, of the words and of the triggers in which a story differs from another of its kind; of the words in which a paper does from another that tells the story. */
const ownWords = 9
const ownTriggers = 8
const retoldWords = 5

/** Words that tell a story otherwise: tokens of the base by kind and length, so that frequent ones come often. */
type Vocabulary = ReadonlyMap<string, readonly string[]>

/**
 * Records of a dump grown from real ones, any number of them: record `i` is an article of the base with names, towns, words and days of its
 * story. Three articles tell a story: one, its copy in another paper, and one that tells it half in other words. A larger dump has more
 * stories, each told as often. Two stories that grow from one article of the base are unlike as two of a kind are: names come again by a power law, as they do in the news (a few in every fifth story of their kind, most in one); other words are drawn
 * from all the base as often as they stand there; those that tell events give way to others that tell events of their type. Countries
 * and functions stay. Of the pairs of articles within three weeks that tell different stories, 33 in a hundred have an affinity of 0.1, 1.3 of
 * 0.3 and 0.27 of 0.6 (`graph/articles/affinity.ts`); of those of the annotated articles, 18, 1.6 and 0.12. What is replaced gives way to as many letters in every text of the record, so that all offsets stay.
 */
export function grower(base: readonly ArticleRecord[]): (i: number) => ArticleRecord {
  const vocabulary = vocabularyOf(base)
  return (i) => grow(base[(Math.floor(i / 3) * 7) % base.length] as ArticleRecord, vocabulary, i)
}

function grow(record: ArticleRecord, vocabulary: Vocabulary, i: number): ArticleRecord {
  const story = Math.floor(i / 3)
  const shift = (mix32(story + 1) >>> 0) % days
  const words = replacements(record, vocabulary, story)
  const paper = i % 3 === 2
  const retold = (text: string): string =>
    text.replace(/\p{L}{4,}/gu, (word) => {
      const known = words.get(word)
      if (known !== undefined) return known
      if (!/^\p{Ll}{5}/u.test(word)) return word
      const seed = paper && hash32(word, ~story) % 10 < retoldWords ? ~story : story
      return seed === story && hash32(word, story) % 10 >= ownWords ? word : drawn(vocabulary, wordKey(word), hash32(word, seed), word)
    })
  const grown = retoldIn(record, retold) as ArticleRecord
  return {
    ...grown,
    id: `${hash32(`${i}`).toString(16).padStart(8, '0')}${i.toString(16).padStart(8, '0')}`,
    revision: `${record.revision}${i}`,
    source: { ...record.source, path: `grown/${i}.txt`, id: `grown-${i}`, outlet: `outlet-${(i * 7) % outlets}` },
    published: record.published ? { ...record.published, value: moved(record.published.value, shift) } : null,
    entities: grown.entities.map((entity, k) => (entity.type === 'place' && variant(record.entities[k] as RecordEntity, story) > 1 ? ownTown(entity) : entity)),
    times: grown.times.map((time) => ({ ...time, value: moved(time.value, shift) })),
    events: grown.events.map((event) => ({ ...event, args: event.args.map((arg) => (arg.role === 'time' ? { ...arg, value: moved(arg.value, shift) } : arg)) })),
  }
}

/** Words of names and of triggers as the story has them, and those of functions and times, which stay. */
function replacements(record: ArticleRecord, vocabulary: Vocabulary, story: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const put = (texts: readonly string[], replace: (word: string) => string): void => {
    for (const text of texts) for (const word of text.match(/\p{L}{4,}/gu) ?? []) if (!found.has(word)) found.set(word, replace(word))
  }
  for (const entity of record.entities) {
    const number = variant(entity, story)
    put(namesOf(entity), (word) => (number === 1 ? word : madeUpName(word.length, hash32(word, number))))
  }
  put(record.entities.flatMap(({ roles }) => roles.map(({ text }) => text)), (word) => word)
  put(record.times.map(({ text }) => text), (word) => word)
  for (const { type, triggers } of record.events) {
    put(triggers.map(({ text }) => text), (word) => (hash32(word, story) % 10 < ownTriggers ? drawn(vocabulary, triggerKey(type, word), hash32(word, story), word) : word))
  }
  return found
}

/** Which of the names that an entity's can be the story has: 1, its own, most often; k and above with a chance of k to the minus power. */
function variant(entity: RecordEntity, story: number): number {
  if (entity.type === 'place' && countries.has(nameKey(entity.name))) return 1
  const chance = (hash32(entity.name, story) + 1) / 2 ** 32
  return Math.floor(Math.min(2 ** 31, (1 + evenness) * chance ** (-1 / newNames[entity.type]) - evenness))
}

const { countries } = readGraphWords()('it')

function namesOf(entity: RecordEntity): string[] {
  return [entity.name, ...entity.aliases, ...entity.mentions.filter(({ form }) => form === 'name').map(({ text }) => text)]
}

function vocabularyOf(base: readonly ArticleRecord[]): Vocabulary {
  const vocabulary = new Map<string, string[]>()
  for (const record of base) {
    for (const word of record.text?.match(/\p{L}{4,}/gu) ?? []) if (/^\p{Ll}{5}/u.test(word)) append(vocabulary, wordKey(word), word)
    for (const { type, triggers } of record.events) for (const { text } of triggers) if (/^\p{Ll}{4,}$/u.test(text)) append(vocabulary, triggerKey(type, text), text)
  }
  return vocabulary
}

function wordKey(word: string): string {
  return `${word.length}`
}

function triggerKey(type: string, word: string): string {
  return `${type} ${word.length}`
}

function drawn(vocabulary: Vocabulary, key: string, seed: number, otherwise: string): string {
  const words = vocabulary.get(key)
  return words?.[mix32(seed) % words.length] ?? otherwise
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

function moved(value: string, by: number): string {
  const span = /^\d{4}-\d{2}-\d{2}/u.test(value) ? daysOf(value.slice(0, 10)) : null
  return span ? dateOf(span.from + by) + value.slice(10) : value
}

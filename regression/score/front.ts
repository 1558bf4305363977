import type { ArticleCase } from './case.ts'
import { normalised } from './phrases.ts'

/** Is there a record, do its words stand where it says, and are language, date and headline right? */
export function scoreFront(article: ArticleCase): void {
  const { gold, record, score, note } = article
  const { tallies } = score
  tallies.add('articles', 1, record ? 1 : 0, record ? 1 : 0)
  if (!record) return note('no record')
  scoreOffsets(article)
  const { annotation } = gold
  const language = record.language.code === annotation.language
  tallies.add('language', 1, 1, language ? 1 : 0)
  if (!language) note(`language ${record.language.code}, wanted ${annotation.language}`)
  const dates = annotation.published?.accept ?? []
  if (dates.length > 0) {
    const value = record.published?.value
    const right = value !== undefined && dates.includes(value)
    tallies.add('published', 1, value === undefined ? 0 : 1, right ? 1 : 0)
    if (!right) note(`published ${value ?? 'unknown'}, wanted ${dates.join(' or ')}`)
  }
  if (annotation.headline && article.annotated('headline')) {
    const headline = record.headline?.text
    const right = headline !== undefined && normalised(headline) === normalised(annotation.headline)
    tallies.add('headline', 1, headline === undefined ? 0 : 1, right ? 1 : 0)
    if (!right) note(`headline ${headline === undefined ? 'none' : `“${headline}”`}`)
  }
}

/** Every text with offsets must be what stands there. */
function scoreOffsets({ gold, record, score, extentOf, note }: ArticleCase): void {
  for (const span of spansWithin([record?.headline, record?.entities, record?.times, record?.quotes, record?.events])) {
    const extent = extentOf(span)
    const right = extent !== null && gold.text.slice(extent.start, extent.end) === span.text
    score.tallies.add('offsets', 1, 1, right ? 1 : 0)
    if (!right) note(`offsets ${span.start}–${span.end} do not hold “${span.text}”`)
  }
}

interface Span {
  readonly text: string
  readonly start: number
  readonly end: number
}

function* spansWithin(value: unknown): Generator<Span> {
  if (Array.isArray(value)) for (const item of value) yield* spansWithin(item)
  else if (isObject(value)) {
    if (typeof value['text'] === 'string' && Number.isInteger(value['start'])) yield value as unknown as Span
    for (const inner of Object.values(value)) yield* spansWithin(inner)
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Facts that stand in boilerplate altogether; they are wrong in their own figures as well. */
export function scoreBoilerplate({ gold, facts, score, extentOf, inBoilerplate, note }: ArticleCase): void {
  if ((gold.annotation.boilerplate ?? []).length === 0) return
  const leaks = [
    ...facts.times.filter((time) => inBoilerplate(extentOf(time))).map((time) => time.text),
    ...facts.quotes.filter((quote) => inBoilerplate(extentOf(quote))).map((quote) => quote.text),
    ...facts.events.filter((event) => event.triggers.every((trigger) => inBoilerplate(extentOf(trigger)))).map((event) => event.triggers[0].text),
    ...facts.entities.filter((entity) => entity.mentions.every((mention) => inBoilerplate(extentOf(mention)))).map((entity) => entity.name),
  ]
  score.tallies.add('boilerplate.leaks', 0, leaks.length, 0)
  for (const leak of leaks) note(`taken from boilerplate: “${leak}”`)
}

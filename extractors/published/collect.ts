import type { ReadingPack } from '../../languages/pack.ts'
import type { Document, Region } from '../../pipeline/document.ts'
import { calendarDate, findDates, monthNumber, type DateWords } from '../dates/calendar-dates.ts'
import { statedDate } from './stated.ts'
import type { Signal } from './signal.ts'
import { urlDate } from './url.ts'

type Read = Document<'front' | 'regions'>

/** How far into the text a date line is looked for, in UTF-16 units, and how long a region that holds one may be. */
const top = 4_000
const longestDated = 400

/** All signals of the publication date, in the order of the text; the source's own date first. */
export function collectSignals(doc: Read, pack: ReadingPack): readonly Signal[] {
  const words: DateWords = { months: pack.months, numericDates: pack.regions.numericDates }
  const metadata = doc.article.date === null ? null : statedDate(doc.article.date, words)
  const own = metadata === null ? [] : [{ basis: 'metadata' as const, value: metadata, span: null }]
  const address = doc.article.url === null ? null : urlDate(doc.article.url)
  const link = address === null ? [] : [{ basis: 'url' as const, value: address.value, span: null }]
  return [...own, ...link, ...frontSignals(doc), ...datelineSignals(doc, words), ...lineSignals(doc, words)]
}

function frontSignals(doc: Read): readonly Signal[] {
  return doc.front.fields.flatMap((field): readonly Signal[] => {
    if (field.field === 'date') return [{ basis: 'crawl', value: field.value.slice(0, 10), span: { start: field.start, end: field.end } }]
    const date = field.field === 'url' ? urlDate(field.value) : null
    return date ? [{ basis: 'url', value: date.value, span: { start: field.start + date.start, end: field.start + date.end } }] : []
  })
}

function datelineSignals(doc: Read, words: DateWords): readonly Signal[] {
  return doc.regions.filter((region) => region.kind === 'dateline').flatMap((region) => signalsIn(doc, region, 'dateline', words))
}

/** Lines of their own around the article that say a date: under the headline, in the byline, in the page's head. */
function lineSignals(doc: Read, words: DateWords): readonly Signal[] {
  const dated = doc.regions.filter((region) => region.start < top && region.rule !== 'regions/front' && (region.kind === 'metadata' || region.kind === 'byline'))
  const labels = doc.regions.filter((region) => region.start < top && region.kind === 'boilerplate' && region.end - region.start <= longestDated)
  return [...dated, ...labels].sort((a, b) => a.start - b.start).flatMap((region) => signalsIn(doc, region, 'text', words))
}

function signalsIn(doc: Read, region: Region, basis: Signal['basis'], words: DateWords): readonly Signal[] {
  const text = doc.text.slice(region.start, Math.min(region.end, region.start + longestDated))
  return findDates(text, words).map((date) => ({ basis, value: date.value, span: { start: region.start + date.start, end: region.start + date.end } }))
}

const dayAndMonth = /(?<!\d)(\d{1,2})\s{1,3}([\p{L}\p{M}]{3,12})|(?<!\p{L})([\p{L}\p{M}]{3,12})\.?\s{1,3}(\d{1,2})(?!\d)/gu

/** «ROMA, 12 SET -»: day and month of a dateline without a year, which another signal supplies. */
export function yearlessDateline(doc: Read, pack: ReadingPack, year: string): Signal | null {
  const words: DateWords = { months: pack.months, numericDates: pack.regions.numericDates }
  const region = doc.regions.find((candidate) => candidate.kind === 'dateline')
  if (!region) return null
  for (const match of doc.text.slice(region.start, region.end).matchAll(dayAndMonth)) {
    const month = monthNumber(match[2] ?? match[3] ?? '', words)
    const value = month > 0 ? calendarDate(Number(year), month, Number(match[1] ?? match[4])) : null
    if (value) return { basis: 'dateline', value, span: { start: region.start + match.index, end: region.start + match.index + match[0].length } }
  }
  return null
}

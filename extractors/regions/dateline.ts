import type { ReadingPack } from '../../languages/pack.ts'
import { trimSpan, type Span } from '../../pipeline/span.ts'
import { findDates } from '../dates/calendar-dates.ts'
import { isShouted } from './lines.ts'

const reach = 110

/** A name of a place: one to four words with capitals, small words between allowed («San Juan de Pasto»). */
const place = /^(?:\([^()]{2,40}\)\s?[–—-]\s?)?\p{Lu}[\p{L}’'.]*(?:[\s-](?:\p{Ll}{1,3}[’']?\s?)?\p{Lu}[\p{L}’'.]*){0,3}/u
const dash = /\s?[–—]\s?|\s-{1,2}\s|-\s/u

/**
 * The dateline that opens a paragraph: «Mosca, 13 settembre 2023 –», «Il Cairo (AsiaNews) -», "LONDON, Sept 13
 * (Reuters) -". With a date or an agency in any of the first paragraphs, a bare place only in the first.
 */
export function datelineOf(text: string, paragraph: Span, isFirst: boolean, pack: ReadingPack): Span | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + reach))
  const agency = /^\([^()]{2,40}\)\s?[–—-]\s?/u.exec(head)?.[0].length ?? 0
  const at = dashAfter(head, agency)
  if (!at || at.index === 0) return null
  const front = head.slice(0, at.index)
  const name = place.exec(front)?.[0]
  if (name === undefined) return null
  const rest = front.slice(name.length)
  if (!isDatelineRest(rest, pack) || (rest.trim() === '' && !(isFirst && isBarePlace(name, head.slice(at.index + at.length))))) return null
  const end = trimSpan(text, { start: paragraph.start, end: paragraph.start + at.index + at.length }).end
  return end < paragraph.end ? { start: paragraph.start, end } : null
}

function dashAfter(head: string, from: number): { readonly index: number; readonly length: number } | null {
  const found = dash.exec(head.slice(from))
  return found ? { index: from + found.index, length: found[0].length } : null
}

/** Nothing, an agency in brackets, a date, or both: no other words. */
function isDatelineRest(rest: string, pack: ReadingPack): boolean {
  let left = rest.replace(/\([^()]{2,40}\)/gu, ' ')
  const dates = findDates(left, { months: pack.months, numericDates: pack.regions.numericDates })
  for (const date of [...dates].reverse()) left = left.slice(0, date.start) + left.slice(date.end)
  const months = new Set(pack.months.flat())
  const words = left.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return words.every((word) => months.has(word) || pack.regions.dateWords.all.has(word)) && !/[.:;!?«»“”"]\s/u.test(left)
}

/** «Tripoli - Si stringe»: up to three words in front, two in capitals («IL CAIRO –»), and a sentence that begins behind. */
function isBarePlace(name: string, behind: string): boolean {
  const most = isShouted(name) ? 2 : 3
  return name.split(/\s/u).length <= most && !name.endsWith('.') && /^["“«'‘]?\p{Lu}/u.test(behind)
}

import { compatible, gap, spread } from '../time-values.ts'
import type { EventProfile } from './profile.ts'

/** Publication dates further apart than this many days do not tell the same news. */
const farPublication = 21
/** What agreement of days is worth when one of them is not told for the event itself: no full sign. */
const inheritedShare = 0.7
/** Days by which a time that is not told for the event itself may be off. */
const inheritedSlack = 7

/** 1 the same day, less for coarser or taken-over times, 0 nothing known, -1 when the days told exclude each other. */
export function timeScore(a: EventProfile, b: EventProfile): number {
  if (!a.days && !b.days) return undatedScore(a, b)
  if (!a.days || !b.days) return oneDated(a.days ? a : b, a.days ? b : a)
  const bothStated = a.facts.time?.own === true && b.facts.time?.own === true
  if (compatible(a.days, b.days)) {
    const score = compatibleScore(a, b, Math.max(spread(a.days), spread(b.days)))
    return bothStated ? score : score * inheritedShare
  }
  if (bothStated) return -1
  // a day taken over from another clause or from the page is often a day off, sometimes days
  const apart = gap(a.days, b.days)
  return apart <= 1 ? 0.3 : apart <= inheritedSlack ? 0.1 : isBackground(a) || isBackground(b) ? 0 : -1
}

/** Told in passing, without a day of its own: any past will do. */
function isBackground(event: EventProfile): boolean {
  return event.facts.time?.own !== true && !event.facts.prominent
}

function undatedScore(a: EventProfile, b: EventProfile): number {
  if (!a.article.publishedDays || !b.article.publishedDays) return 0.1
  const published = gap(a.article.publishedDays, b.article.publishedDays)
  if (published <= farPublication) return 0.4 * (1 - published / farPublication)
  return isBackground(a) || isBackground(b) ? 0 : -1
}

function compatibleScore(a: EventProfile, b: EventProfile, widest: number): number {
  if (widest <= 1) return 1
  if (widest <= 7) return 0.8
  if (widest <= 31) return 0.6
  // the same year or decade says something only of what is long past
  return isLongPast(a) && isLongPast(b) ? 0.8 : 0.3
}

function isLongPast(event: EventProfile): boolean {
  const published = event.article.publishedDays
  return published !== null && event.days !== null && event.days.to < published.from - 60
}

/** A dated event and an undated one: the undated one is about the days around its publication, unless told in passing. */
function oneDated(dated: EventProfile, undated: EventProfile): number {
  const published = undated.article.publishedDays
  if (!published || !dated.days) return 0.1
  const distance = gap(dated.days, published)
  if (distance <= farPublication) return 0.3 * (1 - distance / farPublication)
  if (dated.facts.extent === 'whole' && undated.facts.extent === 'whole') return 0.2
  return isBackground(undated) ? 0 : -1
}

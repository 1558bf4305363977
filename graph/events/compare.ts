import { stemOverlap } from '../stems.ts'
import { commonWords } from '../summary/surroundings.ts'
import { compatible, gap, spread } from '../time-values.ts'
import { isSpoken } from './kinds.ts'
import { placeScore } from './places.ts'
import type { EventProfile, Party } from './profile.ts'

/** Everything that speaks for or against two mentions being one happening. Each figure 0 to 1. */
export interface Comparison {
  readonly sameType: boolean
  /** Pairs of participants taken for the same, with how sure. */
  readonly parties: readonly (readonly [Party, Party, number])[]
  readonly participants: number
  readonly time: number
  readonly place: number
  readonly words: number
  readonly sharedWords: readonly string[]
  readonly context: number
  /** How far the sentences that tell them are the same sentence in other words. */
  readonly wording: number
  readonly counts: number
  /** Why they cannot be one, if anything hard stands against it. */
  readonly conflict: 'time' | 'participants' | 'place' | null
  /** Independent kinds of evidence that agree. */
  readonly signals: number
  readonly score: number
}

const weights = { participants: 0.38, time: 0.2, place: 0.12, words: 0.18, context: 0.12 }
/** Least score at which two mentions may be one. */
export const threshold = 0.28
/** Publication dates further apart than this many days do not tell the same undated event. */
const farPublication = 21
/** What agreement of days is worth when one of them is not told for the event itself: no full sign. */
const inheritedShare = 0.7
/** Days by which a time that is not told for the event itself may be off. */
const inheritedSlack = 7
/** Weight of common participants from which they count in full: two people, or a person and an organisation. */
const fullWeight = 1.7

export function compareEvents(a: EventProfile, b: EventProfile): Comparison {
  const sameType = a.facts.type === b.facts.type
  const met = matchParties(a, b)
  const participants = participantScore(a, b, met.matched)
  const time = timeScore(a, b)
  const place = placeScore(a, b)
  const { words, shared } = wordScore(a, b)
  const context = contextScore(a.context, b.context)
  const wording = wordingScore(a.facts.sentences, b.facts.sentences)
  const counts = a.counts.length > 0 && a.counts.some((count) => b.counts.includes(count)) ? 1 : 0
  const conflict = time < 0 ? 'time' : met.conflict ? 'participants' : place < 0 ? 'place' : null
  const signals = signalsOf({ participants, time, place, words, wording, counts, sameStory: context >= 0.35, bothAlone: a.alone && b.alone })
  const sum =
    weights.participants * participants +
    weights.time * Math.max(0, time) +
    weights.place * Math.max(0, place) +
    weights.words * words +
    weights.context * Math.min(1, context * 2) +
    0.12 * wording +
    0.06 * counts +
    (a.facts.prominent && b.facts.prominent ? 0.04 : 0)
  return {
    sameType,
    parties: met.matched,
    participants,
    time: Math.max(0, time),
    place: Math.max(0, place),
    words,
    sharedWords: shared,
    context,
    wording,
    counts,
    conflict,
    signals,
    score: sum * (sameType ? 1 : 0.8),
  }
}

interface Evidence extends Pick<Comparison, 'participants' | 'time' | 'place' | 'words' | 'wording' | 'counts'> {
  readonly sameStory: boolean
  readonly bothAlone: boolean
}

/**
 * How many independent kinds of evidence agree; weak agreement counts half, strong one and a half. That two mentions
 * belong to the same days and the same story is one half together: it holds for everything else in those
 * articles too. That each article tells one event of the type and no more, is another half.
 */
function signalsOf({ participants, time, place, words, wording, counts, sameStory, bothAlone }: Evidence): number {
  const who = participants >= 0.9 ? 1.5 : participants >= 0.5 ? 1 : 0
  const when = time >= 0.75 ? 1 : time >= 0.25 || sameStory ? 0.5 : 0
  const where = place >= 0.6 ? 1 : place >= 0.35 ? 0.5 : 0
  const what = words >= 0.85 ? 1.5 : words >= 0.5 ? 1 : words >= 0.3 ? 0.5 : 0
  const told = wording >= 0.5 ? 1 : wording >= 0.25 ? 0.5 : 0
  return who + when + where + what + told + counts + (sameStory && bothAlone ? 0.5 : 0)
}

/** May these two be one happening? Two independent signs at least; acts of speech and looser types need the words too. */
export function isMatch(comparison: Comparison, a: EventProfile, b: EventProfile): boolean {
  if (comparison.conflict !== null || comparison.score < threshold || comparison.signals < 2) return false
  const retold = comparison.wording >= 0.5
  // nobody and no place named by both: «l'ordinanza», «corruzione» are as likely another one of the same affair
  if (comparison.participants === 0 && comparison.place === 0 && comparison.time < 0.75 && !sameIssue(a, b)) return false
  // the dinner is not the talks
  if ((a.facts.extent === 'part') !== (b.facts.extent === 'part') && comparison.words < 0.5) return false
  if (!comparison.sameType && comparison.words < 0.3 && !retold) return false
  // one person makes many journeys
  if (a.facts.type === 'travel' && comparison.place < 0.35 && comparison.time < 0.7 && !retold) return false
  return !(isSpoken(a.facts.type) || isSpoken(b.facts.type)) || comparison.words >= 0.3 || retold
}

/** Published on one day or the next. */
function sameIssue(a: EventProfile, b: EventProfile): boolean {
  const x = a.article.publishedDays
  const y = b.article.publishedDays
  return x !== null && y !== null && spread(x) === 1 && spread(y) === 1 && gap(x, y) <= 1
}

// ---------- participants ----------

interface Met {
  readonly matched: readonly (readonly [Party, Party, number])[]
  readonly conflict: boolean
}

/** How sure two parties are the same: one class 1, a surname 0.7, a country and who acts for it less. */
export function likeParty(a: Party, b: Party): number {
  if (a.root === b.root) return 1
  const shortName = a.shortNames.some((name) => b.shortNames.includes(name))
  if (shortName) return a.type === b.type ? 0.7 : 0.6
  if (!a.countries.some((country) => b.countries.includes(country))) return 0
  if (a.state && b.state) return 0.9
  return a.type === 'person' && b.type === 'person' ? 0 : a.type !== 'person' && b.type !== 'person' ? 0.6 : 0.4
}

function matchParties(a: EventProfile, b: EventProfile): Met {
  const options: [number, number, number][] = []
  a.parties.forEach((x, i) => b.parties.forEach((y, k) => {
    const likeness = likeParty(x, y) * (x.side === y.side ? 1 : 0.5)
    if (likeness > 0) options.push([likeness, i, k])
  }))
  options.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2])
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  const matched: [Party, Party, number][] = []
  for (const [likeness, i, k] of options) {
    if (usedA.has(i) || usedB.has(k)) continue
    usedA.add(i)
    usedB.add(k)
    matched.push([a.parties[i] as Party, b.parties[k] as Party, likeness])
  }
  const leftA = a.parties.filter((_, i) => !usedA.has(i))
  const leftB = b.parties.filter((_, i) => !usedB.has(i))
  return { matched, conflict: partiesConflict(a, matched, leftA, leftB) }
}

/** Both name somebody for the same part and they are different people: Putin meets Kim, Putin meets Xi. */
function partiesConflict(a: EventProfile, matched: Met['matched'], leftA: readonly Party[], leftB: readonly Party[]): boolean {
  for (const side of ['agent', 'target'] as const) {
    const x = leftA.filter((party) => party.side === side && party.sure)
    const y = leftB.filter((party) => party.side === side && party.sure)
    if (x.length === 0 || y.length === 0) continue
    const met = matched.filter(([party]) => party.side === side).length
    if (a.symmetric ? met < 2 : met === 0) return true
  }
  if (a.symmetric || matched.length < 2) return false
  // who did it to whom, turned round
  return matched.every(([x, y]) => x.side !== y.side)
}

function participantScore(a: EventProfile, b: EventProfile, matched: Met['matched']): number {
  const total = (parties: readonly Party[]): number => parties.reduce((sum, party) => sum + party.weight, 0)
  const smaller = Math.min(total(a.parties), total(b.parties))
  if (smaller === 0) return 0
  const named = matched.reduce((sum, [x, y, likeness]) => sum + Math.min(x.weight, y.weight) * likeness, 0)
  const common = named + placedParties(a, b, matched) + placedParties(b, a, matched)
  return Math.min(1, common / fullWeight) * (0.5 + 0.5 * Math.min(1, common / smaller))
}

/** «la guerra contro l'Ucraina» and «la guerra in Ucraina»: a target here is a place there. */
function placedParties(a: EventProfile, b: EventProfile, matched: Met['matched']): number {
  let weight = 0
  for (const party of a.parties) {
    if (party.side !== 'target' || matched.some(([x, y]) => x === party || y === party)) continue
    if (b.sites.some((site) => site.role === 'place' && site.root === party.root)) weight += party.weight * 0.8
  }
  return weight
}

// ---------- time ----------

/** 1 the same day, 0.5 compatible, small when only publication is near, -1 when the days told exclude each other. */
function timeScore(a: EventProfile, b: EventProfile): number {
  const published = publicationGap(a, b)
  if (!a.days && !b.days) return published === null ? 0.1 : published > farPublication ? -1 : 0.4 * (1 - published / farPublication)
  if (!a.days || !b.days) return oneDated(a.days ? a : b, a.days ? b : a)
  const bothStated = a.facts.time?.stated === true && b.facts.time?.stated === true
  if (compatible(a.days, b.days)) {
    const score = compatibleScore(a, b, Math.max(spread(a.days), spread(b.days)))
    return bothStated ? score : score * inheritedShare
  }
  if (bothStated) return -1
  // a day taken over from another clause or from the page is often a day off, sometimes days
  const apart = gap(a.days, b.days)
  return apart <= 1 ? 0.3 : apart <= inheritedSlack ? 0.1 : -1
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

/** A dated event and an undated one: the undated one is about the days around its publication. */
function oneDated(dated: EventProfile, undated: EventProfile): number {
  const published = undated.article.publishedDays
  if (!published || !dated.days) return 0.1
  const distance = gap(dated.days, published)
  if (distance > farPublication) return dated.facts.extent === 'whole' && undated.facts.extent === 'whole' ? 0.2 : -1
  return 0.3 * (1 - distance / farPublication)
}

function publicationGap(a: EventProfile, b: EventProfile): number | null {
  return a.article.publishedDays && b.article.publishedDays ? gap(a.article.publishedDays, b.article.publishedDays) : null
}

// ---------- words ----------

function wordScore(a: EventProfile, b: EventProfile): { words: number; shared: readonly string[] } {
  const triggers = stemOverlap(a.facts.triggerStems, b.facts.triggerStems)
  const themes = stemOverlap(a.facts.themeStems, b.facts.themeStems)
  const words = Math.min(1, (triggers.shared.length > 0 ? 0.5 : 0) + (themes.weight >= 3 ? 0.5 * Math.min(1, themes.part * 1.5) : 0))
  return { words, shared: [...triggers.shared, ...themes.shared] }
}

/** Three common words are the least that tells a retold sentence from a common subject. */
function wordingScore(a: readonly string[], b: readonly string[]): number {
  let best = 0
  for (const x of a) {
    for (const y of b) {
      const { count, part } = commonWords(x, y)
      if (count >= 3) best = Math.max(best, part * Math.min(1, count / 5))
    }
  }
  return best
}

/** Common share of the smaller article's surroundings. */
function contextScore(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0
  let common = 0
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const x = a[i] as number
    const y = b[k] as number
    if (x === y) {
      common++
      i++
      k++
    } else if (x < y) i++
    else k++
  }
  return common < 2 ? 0 : common / Math.min(a.length, b.length)
}

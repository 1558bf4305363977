import { gap } from '../time-values.ts'
import { timeScore } from './dates.ts'
import { akin, isOfSomething, isPlural, isSpoken } from './kinds.ts'
import { matchParties, participantScore } from './parties.ts'
import { placeScore } from './places.ts'
import type { EventProfile, Party } from './profile.ts'
import { themeScore, triggerScore, wordingScore } from './wording.ts'

/** Everything that speaks for or against two mentions being one happening. Each figure 0 to 1, score aside. */
export interface Comparison {
  readonly sameType: boolean
  /** Pairs of participants taken for the same, with how sure. */
  readonly parties: readonly (readonly [Party, Party, number])[]
  readonly participants: number
  readonly time: number
  readonly place: number
  /** The triggers are one word or mean the same. */
  readonly trigger: number
  /** Unnamed participants in common words. */
  readonly theme: number
  readonly sharedWords: readonly string[]
  /** How far the sentences that tell them are the same sentence in other words. */
  readonly wording: number
  readonly counts: number
  /** How far the two articles tell one story. */
  readonly story: number
  /** Why they cannot be one, if anything hard stands against it. */
  readonly conflict: 'time' | 'participants' | 'place' | null
  /** Independent signs that agree, weak ones in part, as a share of `fullScore`. */
  readonly score: number
}

/** Signs that leave no doubt. */
const fullScore = 5
/** Score from which two may be one: about two and a half signs that agree. */
export const threshold = 0.48
/** Affinity of two articles from which they tell one story. */
export const sameStory = 0.5
/** Participants that two happenings must have in common outside one story. */
const commonOutside = 0.5
/** What a sign is worth that is not there in full. */
const share = { sameType: 0.35, otherMeaning: -0.6, theme: 0.5, counts: 0.5, only: 0.4, prominent: 0.15, strangers: -0.5 }

/** `story`: affinity of the two articles (`articles/affinity.ts`). */
export function compareEvents(a: EventProfile, b: EventProfile, story: number): Comparison {
  const sameType = a.facts.type === b.facts.type
  const met = matchParties(a, b)
  const participants = participantScore(a, b, met.matched)
  const time = timeScore(a, b)
  const place = placeScore(a, b)
  const trigger = triggerScore(a.facts, b.facts)
  const theme = themeScore(a.facts, b.facts)
  const wording = wordingScore(a.facts.sentences, b.facts.sentences)
  const counts = a.counts.length > 0 && a.counts.some((count) => b.counts.includes(count)) ? 1 : 0
  const strangers = participants === 0 && a.parties.length > 0 && b.parties.length > 0
  const what = trigger > 0 ? 1 : (sameType ? share.sameType : 0) + (otherMeaning(a, b) ? share.otherMeaning : 0)
  const who = participants >= 0.9 ? 1.5 : participants >= 0.5 ? 1 : participants
  const told = wording >= 0.5 ? 1 : wording >= 0.25 ? 0.5 : 0
  const sum = story + what + who + Math.max(0, time) + Math.max(0, place) + told + share.theme * theme.score + share.counts * counts + ((sameType || trigger > 0) && a.facts.only && b.facts.only ? share.only * story : 0) + (strangers ? share.strangers : 0) + (a.facts.prominent && b.facts.prominent ? share.prominent : 0)
  return {
    sameType,
    parties: met.matched,
    participants,
    time: Math.max(0, time),
    place: Math.max(0, place),
    trigger,
    theme: theme.score,
    sharedWords: theme.shared,
    wording,
    counts,
    story,
    conflict: time < 0 ? 'time' : met.conflict ? 'participants' : place < 0 ? 'place' : null,
    score: sum / fullScore,
  }
}

/** Both say what kind of thing it was, and not the same: «cena» and «vertice», «partito» and «visita». */
function otherMeaning(a: EventProfile, b: EventProfile): boolean {
  return a.facts.meanings.length > 0 && b.facts.meanings.length > 0
}

/** Tells most pairs apart before all of them is compared: never true where `isMatch` would be. */
export function isHopeless(a: EventProfile, b: EventProfile, story: number): boolean {
  if (story < sameStory && participantScore(a, b, matchParties(a, b).matched) < commonOutside) return true
  if (timeScore(a, b) < 0 || placeScore(a, b) < 0) return true
  if (a.facts.type === b.facts.type || triggerScore(a.facts, b.facts) > 0) return false
  return !akin(a.facts.type, b.facts.type) || wordingScore(a.facts.sentences, b.facts.sentences) < 0.5
}

/** May these two be one happening? Enough signs, and what in their kind must agree. */
export function isMatch(comparison: Comparison, a: EventProfile, b: EventProfile): boolean {
  const { score, conflict, participants, place, time, trigger, theme, story } = comparison
  if (conflict !== null || score < threshold) return false
  const retold = comparison.wording >= 0.5
  // the dinner is not the talks
  if ((a.facts.extent === 'part') !== (b.facts.extent === 'part') && trigger === 0) return false
  if (!comparison.sameType && trigger === 0 && !retold) return false
  // outside one story only those who took part, with their day, their place or the sentence itself, tell one happening from its like
  if (story < sameStory && !(participants >= commonOutside && (time >= 0.6 || place >= 0.6 || retold))) return false
  // in a later issue the story has moved on: more of the same kind has happened
  if (!sameIssue(a, b) && participants < 0.5 && place < 0.6) {
    if (isPlural(a.facts.type) ? theme < 0.5 || (time < 0.8 && !(isSpoken(a.facts.type) && trigger > 0 && a.facts.only && b.facts.only)) : time < 0.7 && !retold) return false
  }
  // one day of one story holds several of a kind
  if (participants === 0 && trigger === 0 && place < 0.6 && theme < 0.3 && !retold) return false
  // a kind of which an article tells several needs more than its word to be the one that the other means
  const bare = participants === 0 && place < 0.35 && theme < 0.3 && time < 0.8 && comparison.counts === 0 && comparison.wording < 0.25
  if (bare && !(a.facts.only && b.facts.only && trigger > 0 && !unlikeThemes(a, b, comparison))) return false
  // one person makes many journeys
  if (a.facts.type === 'travel' && time < 0.6 && place < (trigger > 0 ? 0.35 : 0.6) && !retold) return false
  // the same two say and give each other many things within days
  if (isOfSomething(a.facts.type) && unlikeThemes(a, b, comparison) && time < 0.6 && !retold) return false
  return !(isSpoken(a.facts.type) || isSpoken(b.facts.type)) || theme >= 0.3 || retold || (trigger > 0 && (participants >= 0.5 || time >= 0.6))
}

/** Both name things or people without a name, and none in common. */
function unlikeThemes(a: EventProfile, b: EventProfile, { sharedWords }: Comparison): boolean {
  return namesThings(a) && namesThings(b) && sharedWords.length === 0
}

/** «tre persone» and «cinque vittime» may well be the same dead: numbers change with the hours. */
function namesThings({ facts }: EventProfile): boolean {
  return facts.args.some((arg) => arg.entity < 0 && arg.count === null)
}

/** Published on one day or the next, as far as is known. */
function sameIssue(a: EventProfile, b: EventProfile): boolean {
  const x = a.article.publishedDays
  const y = b.article.publishedDays
  return x === null || y === null || gap(x, y) <= 1
}

import type { EventType } from '../events/kinds.ts'
import { contains } from './days.ts'
import { distance, sharedParties, type Told } from './story.ts'

/** What may happen within what. */
const partsOf: Readonly<Partial<Record<EventType, readonly EventType[]>>> = {
  travel: ['meet', 'negotiate', 'transfer', 'agree'],
  meet: ['agree', 'pledge', 'invite', 'transfer', 'negotiate', 'support'],
  negotiate: ['meet', 'agree'],
  attack: ['die', 'injure', 'seize', 'abduct'],
  disaster: ['die', 'injure', 'rescue', 'flee'],
  protest: ['attack', 'arrest', 'injure', 'die', 'repress'],
  compete: ['award'],
}
/** Deaths, arrests and the like belong to what is told beside them, in code points. */
const nearby = 240

/** What belongs to talks of one day is told in their paragraph. */
const besideWhole = 400
/** Likeness of each party to one of the talks: a country and who acts for it. */
const sameSides = 0.4

/** Days that a journey lasts, told by its first one. */
const journeyDays = 7

const byParties: ReadonlySet<string> = new Set(['travel', 'meet', 'negotiate', 'compete'])

/** Pairs part → whole of one article: the dinner inside the visit, the dead of the attack. */
export function subeventPairs(story: readonly Told[]): [Told, Told][] {
  const pairs: [Told, Told][] = []
  for (const part of story) {
    const wholes = story.filter((whole) => whole.index !== part.index && isPart(part, whole))
    // the meeting of the same two before one of one of them with somebody else told nearer by
    const common = (whole: Told): number => (byParties.has(whole.happening.type) ? Math.round(sharedParties(part.parties, whole.parties)) : 0)
    const nearest = wholes.sort((a, b) => common(b) - common(a) || distance(part, a) - distance(part, b) || a.index - b.index)[0]
    if (nearest) pairs.push([part, nearest])
  }
  return pairs
}

/** A journey is dated by the day it begins, and lasts. */
function mayLieWithin(part: Told, whole: Told): boolean {
  if (!part.days || !whole.days) return true
  const lasts = whole.happening.type === 'travel' && whole.mention.facts.extent === 'whole'
  return contains(lasts ? { from: whole.days.from, to: whole.days.to + journeyDays } : whole.days, part.days)
}

/** «la cena avuta con il leader»: one of the two is named, and nobody who is not at the talks. */
function isNamedLess(part: Told, whole: Told, shared: number): boolean {
  return part.parties.length === 1 && shared >= 1 && whole.parties.length > 1
}

function onOneDay(a: Told, b: Told): boolean {
  return a.days !== null && b.days !== null && a.days.from === a.days.to && a.days.from === b.days.from && b.days.from === b.days.to
}

function isPart(part: Told, whole: Told): boolean {
  if (!mayLieWithin(part, whole)) return false
  // what is done is no part of what is only planned
  if (part.mention.facts.factuality === 'actual' && whole.mention.facts.factuality !== 'actual') return false
  const shared = sharedParties(part.parties, whole.parties)
  if (part.happening.type === whole.happening.type) return part.mention.facts.extent === 'part' && whole.mention.facts.extent !== 'part' && (shared >= 1.5 || isNamedLess(part, whole, shared) || (part.parties.length === 0 && distance(part, whole) <= besideWhole))
  if (!(partsOf[whole.happening.type as EventType] ?? []).includes(part.happening.type as EventType)) return false
  if (!byParties.has(whole.happening.type)) return distance(part, whole) <= nearby
  const dated = part.days !== null && whole.days !== null
  if (!dated && distance(part, whole) > nearby) return false
  // a tour of one site during talks is no journey: same day, and no word for a whole
  if (whole.happening.type === 'travel' && whole.mention.facts.extent !== 'whole' && part.happening.type === 'meet' && whole.parties.length > 1) return false
  if (shared >= 1.5 || (shared >= 1 && whole.parties.length === 1)) return true
  // «al termine i due hanno siglato un'intesa»: on the day of the talks, by nobody else as far as names go
  return onOneDay(part, whole) && distance(part, whole) <= besideWhole && (part.parties.length === 0 || shared >= sameSides * part.parties.length)
}

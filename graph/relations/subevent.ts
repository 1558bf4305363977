import type { EventType } from '../events/kinds.ts'
import { contains } from './days.ts'
import { distance, sharedParties, type Told, timesMeet } from './story.ts'

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

const byParties: ReadonlySet<string> = new Set(['travel', 'meet', 'negotiate', 'compete'])

/** Pairs part → whole of one article: the dinner inside the visit, the dead of the attack. */
export function subeventPairs(story: readonly Told[]): [Told, Told][] {
  const pairs: [Told, Told][] = []
  for (const part of story) {
    const wholes = story.filter((whole) => whole.index !== part.index && isPart(part, whole))
    const nearest = wholes.sort((a, b) => distance(part, a) - distance(part, b) || a.index - b.index)[0]
    if (nearest) pairs.push([part, nearest])
  }
  return pairs
}

function isPart(part: Told, whole: Told): boolean {
  if (!timesMeet(part, whole) || (part.days && whole.days && !contains(whole.days, part.days))) return false
  // what is done is no part of what is only planned
  if (part.mention.facts.factuality === 'actual' && whole.mention.facts.factuality !== 'actual') return false
  const shared = sharedParties(part.parties, whole.parties)
  if (part.happening.type === whole.happening.type) return part.mention.facts.extent === 'part' && whole.mention.facts.extent !== 'part' && shared >= 1.5
  if (!(partsOf[whole.happening.type as EventType] ?? []).includes(part.happening.type as EventType)) return false
  if (!byParties.has(whole.happening.type)) return distance(part, whole) <= nearby
  const dated = part.days !== null && whole.days !== null
  if (!dated && distance(part, whole) > nearby) return false
  // a tour of one site during talks is no journey: same day, and no word for a whole
  if (whole.happening.type === 'travel' && whole.mention.facts.extent !== 'whole' && part.happening.type === 'meet' && whole.parties.length > 1) return false
  return shared >= 1.5 || (shared >= 1 && whole.parties.length === 1)
}

import { likeParty } from '../events/parties.ts'
import type { EventType } from '../events/kinds.ts'
import type { Party } from '../events/profile.ts'
import { distance, type Told } from './story.ts'

/** Words against somebody, and measures short of force: they answer nearly anything. */
const objections: ReadonlySet<string> = new Set<EventType>(['accuse', 'sanction', 'protest', 'threaten', 'demand', 'reject'])
const objectionable: ReadonlySet<string> = new Set<EventType>(['mobilize', 'attack', 'seize', 'repress', 'arrest', 'abduct', 'sanction', 'threaten', 'accuse', 'transfer', 'cooperate', 'legislate', 'try', 'crime', 'meet', 'elect', 'resign', 'appoint', 'withdraw'])
/** Force answers force, threats and unrest. */
const force: ReadonlySet<string> = new Set<EventType>(['mobilize', 'attack', 'repress', 'seize', 'arrest'])
const provocations: ReadonlySet<string> = new Set<EventType>(['attack', 'mobilize', 'seize', 'abduct', 'threaten', 'protest', 'crime'])
/** What takes up an overture, or turns it down. */
const replies: ReadonlySet<string> = new Set<EventType>(['agree', 'reject', 'pledge'])
const overtures: ReadonlySet<string> = new Set<EventType>(['invite', 'demand', 'pledge'])
/** How near an answer that names nobody must stand. */
const beside = 60
/** What a verb takes as its object follows within so many code points. */
const object = 20
/** An answer is told near what it answers, in code points. */
const nearby = 900

/** Pairs answer → answered of one article: Tokyo's protest and Pyongyang's missiles, the acceptance and the invitation. */
export function responsePairs(story: readonly Told[]): [Told, Told][] {
  const pairs: [Told, Told][] = []
  for (const answer of story) {
    const answered = story.filter((other) => other.index !== answer.index && isAnswer(answer, other))
    const nearest = answered.sort((a, b) => distance(answer, a) - distance(answer, b) || a.index - b.index)[0]
    if (nearest) pairs.push([answer, nearest])
  }
  return pairs
}

function isAnswer(answer: Told, other: Told): boolean {
  if (distance(answer, other) > nearby || isEarlier(answer, other)) return false
  const answerType = answer.happening.type
  const otherType = other.happening.type
  if (answerType === otherType) return false
  if (replies.has(answerType) && overtures.has(otherType) && (takesUp(answer, other) || takesObject(answer, other))) return true
  const fits = (objections.has(answerType) && objectionable.has(otherType)) || (force.has(answerType) && provocations.has(otherType))
  return fits && opposes(answer, other)
}

function isEarlier(a: Told, b: Told): boolean {
  return a.days !== null && b.days !== null && a.days.to < b.days.from
}

/** One who was not the doer acts against the doer. */
function opposes(answer: Told, other: Told): boolean {
  const doers = agents(other)
  if (meets(agents(answer), doers)) return false
  if (targets(answer).length > 0) return meets(targets(answer), doers)
  // «lancia due missili, protesta formale di Tokyo»: against whom goes without saying right beside an act of force
  return provocations.has(other.happening.type) && distance(answer, other) <= beside
}

/** Who was asked answers. */
function takesUp(answer: Told, other: Told): boolean {
  return meets(agents(answer), targets(other)) && !agents(answer).every((party) => agents(other).some((asker) => asker.root === party.root))
}

/** «ha accettato l'invito»: the overture stands right behind, and it is not the answerer's alone. */
function takesObject(answer: Told, other: Told): boolean {
  return distance(answer, other) <= object && agents(answer).length > 0 && agents(other).some((asker) => !agents(answer).some((party) => party.root === asker.root))
}

function agents(told: Told): readonly Party[] {
  return told.mention.parties.filter((party) => party.side === 'agent')
}

function targets(told: Told): readonly Party[] {
  return told.mention.parties.filter((party) => party.side === 'target')
}

function meets(a: readonly Party[], b: readonly Party[]): boolean {
  return a.some((party) => b.some((other) => likeParty(party, other) >= 0.4))
}

import { likeParty } from '../events/parties.ts'
import type { EventType } from '../events/kinds.ts'
import type { Party } from '../events/profile.ts'
import { distance, type Told } from './story.ts'

/** Words against somebody, and measures short of force: they answer nearly anything. */
const objections: ReadonlySet<string> = new Set<EventType>(['accuse', 'sanction', 'protest', 'threaten', 'demand', 'reject'])
const objectionable: ReadonlySet<string> = new Set<EventType>(['agree', 'trade', 'demand', 'invite', 'travel', 'die', 'mobilize', 'attack', 'seize', 'repress', 'arrest', 'abduct', 'sanction', 'threaten', 'accuse', 'transfer', 'cooperate', 'legislate', 'try', 'crime', 'meet', 'elect', 'resign', 'appoint', 'withdraw'])
/** Force answers force, threats and unrest. */
const force: ReadonlySet<string> = new Set<EventType>(['mobilize', 'attack', 'repress', 'seize', 'arrest'])
const provocations: ReadonlySet<string> = new Set<EventType>(['attack', 'mobilize', 'seize', 'abduct', 'threaten', 'protest', 'crime'])
/** What helpers and authorities do about what has happened, told beside it. */
const measures: Readonly<Partial<Record<EventType, readonly EventType[]>>> = {
  rescue: ['disaster', 'attack', 'injure'],
  investigate: ['crime', 'attack', 'disaster', 'die'],
  repress: ['attack', 'protest'],
}
/** Words whose object is what they are against; what is demanded or threatened is yet to come. */
const against: ReadonlySet<string> = new Set<EventType>(['accuse', 'protest', 'reject', 'sanction'])
/** What takes up an overture, or turns it down. */
const replies: ReadonlySet<string> = new Set<EventType>(['agree', 'reject', 'pledge'])
const overtures: ReadonlySet<string> = new Set<EventType>(['invite', 'demand', 'pledge'])
/** How near an answer that names nobody must stand. */
const beside = 60
/** What a verb takes as its object follows within so many code points. */
const object = 20
const farObject = 35
/** A measure is told in the sentence of what it is about. */
const besideMeasure = 150
/** An answer is told near what it answers, in code points. */
const nearby = 900

/** Pairs answer → answered of one article: Tokyo's protest and Pyongyang's missiles, the acceptance and the invitation. */
export function responsePairs(story: readonly Told[]): [Told, Told][] {
  const pairs: [Told, Told][] = []
  for (const answer of story) {
    const answered = story.filter((other) => other.index !== answer.index && isAnswer(answer, other))
    // what the words govern, then what provokes most, then what stands nearest
    const rank = (other: Told): number => (governs(answer, other) ? 0 : provocations.has(other.happening.type) ? 1 : 2)
    const nearest = answered.sort((a, b) => rank(a) - rank(b) || distance(answer, a) - distance(answer, b) || a.index - b.index)[0]
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
  // «ha condannato il lancio», «protestano contro i licenziamenti»: whatever it is
  if (against.has(answerType) && governs(answer, other)) return true
  if (measures[answerType as EventType]?.includes(otherType as EventType) && distance(answer, other) <= besideMeasure && !meets(agents(answer), agents(other))) return true
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

/** Right behind one of its words, told by nobody who does it. */
function governs(answer: Told, other: Told): boolean {
  const starts = [answer.mention.facts.start, ...answer.mention.facts.again]
  const others = [other.mention.facts.start, ...other.mention.facts.again]
  return starts.some((start) => others.some((at) => at > start && at - start <= farObject)) && !meets(agents(answer), agents(other))
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

import { factualities, type Participant, type ParticipantRole } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import { determiners, type Determiner, type Reading } from './features.ts'

/** Forms of one stem: «lancio» and «lanciati» share this many letters. */
const stemLength = 5

/** What the comparison of two triggers needs to know beside the readings. */
export interface Compared {
  readonly reading: Reading
  readonly determiner: Determiner
  /** Value of the time in its own clause. */
  readonly timeValue: string | null
  /** The verb whose subject or object the trigger is. */
  readonly verb: number | null
}

/** Who fills a role of a trigger. */
export interface Fillers {
  /** Somebody or something does. */
  readonly filled: boolean
  /** The named ones, as numbers in ascending order. */
  readonly named: readonly number[]
}

/** A trigger with all that comparisons ask of it, worked out once. */
export interface Trigger {
  readonly compared: Compared
  readonly type: string
  readonly lemma: string
  readonly stem: string
  readonly sentence: number
  readonly inHeadline: boolean
  readonly verb: boolean
  /** Group of nouns for what stands beside others of its type: «cena», «pranzo»; 0 for the others. */
  readonly apart: number
  readonly timeValue: string | null
  /** Index in `determiners`. */
  readonly determiner: number
  /** Index in `numbers`. */
  readonly number: number
  /** Index in `factualities`. */
  readonly factuality: number
  readonly agents: Fillers
  readonly patients: Fillers
  readonly places: Fillers
  readonly destinations: Fillers
  readonly anybody: Fillers
  /** How many it was done to, where that is said. */
  readonly counted: readonly number[]
}

/** Grammatical number of a trigger word; the empty one where it shows none. */
export const numbers = ['', 'Sing', 'Plur'] as const

/** Numbers the entities of an article as they come. */
export class EntityNumbers {
  private readonly known = new Map<string, number>()

  of(entity: string): number {
    let number = this.known.get(entity)
    if (number === undefined) this.known.set(entity, (number = this.known.size))
    return number
  }
}

export function triggerOf(context: Context, compared: Compared, entities: EntityNumbers): Trigger {
  const { candidate, args, factuality } = compared.reading
  const word = context.words[candidate.word]
  const lemma = word?.lemma.toLowerCase() ?? ''
  const sentence = context.sentenceOf[candidate.word] ?? 0
  const fillers = (role: ParticipantRole): Fillers => fillersOf(args.filter((arg) => arg.role === role), entities)
  return {
    compared,
    type: candidate.rule.type,
    lemma,
    stem: lemma.slice(0, stemLength),
    sentence,
    inHeadline: context.doc.sentences[sentence]?.region === 'headline',
    verb: word?.pos === 'VERB',
    apart: word?.pos === 'VERB' ? 0 : groupApart(context, candidate.word, candidate.rule.apart),
    timeValue: compared.timeValue,
    determiner: determiners.indexOf(compared.determiner),
    number: numbers.indexOf(word?.feats.Number ?? ''),
    factuality: factualities.indexOf(factuality),
    agents: fillers('agent'),
    patients: fillers('patient'),
    places: fillers('place'),
    destinations: fillers('destination'),
    anybody: fillersOf(args, entities),
    counted: args.flatMap(({ role, count }) => (role === 'patient' && count !== undefined ? count : [])),
  }
}

/** By its lemma, alone or with the word before or behind: «cena», «conferenza stampa», "press conference". */
function groupApart({ words }: Context, at: number, apart: ReadonlyMap<string, number>): number {
  const [before, own, behind] = [at - 1, at, at + 1].map((word) => words[word]?.lemma.toLowerCase() ?? '')
  return apart.get(own ?? '') ?? apart.get(`${own} ${behind}`) ?? apart.get(`${before} ${own}`) ?? 0
}

function fillersOf(args: readonly Participant[], entities: EntityNumbers): Fillers {
  if (args.length === 0) return nobody
  const named = [...new Set(args.flatMap(({ entity }) => (entity === undefined ? [] : entities.of(entity))))]
  return { filled: true, named: named.sort((a, b) => a - b) }
}

const nobody: Fillers = { filled: false, named: [] }

/** How the fillers of one role in two triggers stand to each other. */
export const meetings = ['unknown', 'unnamed', 'shared', 'disjoint'] as const
const [unknown, unnamed, shared, disjoint] = [0, 1, 2, 3] as const

/** Index in `meetings`. */
export function meeting(a: Fillers, b: Fillers): number {
  if (!a.filled || !b.filled) return unknown
  if (a.named.length === 0 || b.named.length === 0) return unnamed
  return commonTo(a.named, b.named) > 0 ? shared : disjoint
}

/** How many numbers two ascending rows share. */
function commonTo(a: readonly number[], b: readonly number[]): number {
  let [i, j, common] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const order = (a[i] as number) - (b[j] as number)
    if (order === 0) common++
    if (order <= 0) i++
    if (order >= 0) j++
  }
  return common
}

/** One value holds the other: 2023-09 and 2023-09-13. */
export function compatibleTimes(a: string, b: string): boolean {
  return a === b || a.startsWith(b) || b.startsWith(a)
}

/** «Un terremoto ha colpito la costa», «hanno siglato un'intesa»: a noun tells with its verb one happening. */
export function tied({ compared: a }: Trigger, { compared: b }: Trigger): boolean {
  return a.verb === b.reading.candidate.word || b.verb === a.reading.candidate.word
}

/**
 * What keeps two triggers apart whatever else joins them: other participants, another goal, another stated day;
 * or other words that share no participant, or words for two occasions («colloqui», «cena»).
 */
export function conflict(a: Trigger, b: Trigger): boolean {
  if (meeting(a.agents, b.agents) === disjoint || meeting(a.patients, b.patients) === disjoint || meeting(a.destinations, b.destinations) === disjoint) return true
  if (otherParties(a.agents.named, b.agents.named)) return true
  if (otherNumbers(a.counted, b.counted)) return true
  if (a.timeValue !== null && b.timeValue !== null && !compatibleTimes(a.timeValue, b.timeValue)) return true
  if (a.stem === b.stem) return false
  if (a.apart !== b.apart && !tellsBoth(a, b)) return true
  return a.anybody.filled && b.anybody.filled && commonTo(a.anybody.named, b.anybody.named) === 0
}

/** «Lo ha ricevuto a cena»: one occasion by a verb and a noun of one sentence. */
function tellsBoth(a: Trigger, b: Trigger): boolean {
  return (a.verb || b.verb) && a.sentence === b.sentence
}

/** «Due manifestanti arrestati», «l'arresto di dieci persone»: both count whom it was done to, and differ. */
function otherNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((count) => b.includes(count))
}

/** Kim and Putin, Kim and Shoigu: each side names somebody whom the other leaves out. */
function otherParties(a: readonly number[], b: readonly number[]): boolean {
  if (a.length < 2 || b.length < 2) return false
  const common = commonTo(a, b)
  return common < a.length && common < b.length
}

import type { Participant, ParticipantRole } from '../../pipeline/document.ts'
import { quotationAround } from '../quotes/attribution.ts'
import { spanOfWords, type Context } from './context.ts'
import type { Dependent, Grammar } from './grammar.ts'
import type { RelationWords } from './pack.ts'
import type { Participants } from './participants.ts'
import type { RuleIndex } from './rules.ts'
import { hasLabel } from './sense.ts'
import type { Candidate } from './triggers.ts'

const somebody = ['@PER', '@ORG', '@person', '@group']
const somewhere = ['@LOC', '@place', '@building']
/** What may fill a role when only a preposition says so; a subject or object is taken at its word. */
const restrictions: Readonly<Partial<Record<ParticipantRole, ReadonlySet<string>>>> = {
  agent: new Set([...somebody, '@LOC', '@troops']),
  recipient: new Set([...somebody, '@LOC']),
  place: new Set(somewhere),
  origin: new Set([...somewhere, '@ORG']),
  destination: new Set([...somewhere, '@ORG', '@PER', '@building']),
}
const persons: ReadonlySet<string> = new Set(['@person'])
const sites: ReadonlySet<string> = new Set(['@building', '@place'])
/** No agent even as a subject. */
const lifeless: ReadonlySet<string> = new Set(['@abstract', '@nature'])
const direct: ReadonlySet<string> = new Set(['subject', 'object', 'holder', 'undergoer', 'self', 'possessive', 'participle'])

/** Fills the roles of a candidate from what stands in its own clause. */
export class Roles {
  constructor(
    private readonly context: Context,
    private readonly index: RuleIndex,
    private readonly grammar: Grammar,
    private readonly participants: Participants,
    private readonly relations: RelationWords,
  ) {}

  fill(candidate: Candidate): readonly Participant[] {
    const found: Participant[] = []
    for (const dependent of this.dependents(candidate)) {
      const role = this.roleOf(dependent, candidate)
      if (!role || !this.allowed(dependent, role)) continue
      const participant = this.participants.make(dependent, role)
      if (participant && !found.some((other) => same(other, participant))) found.push(participant)
    }
    const speaker = this.speaker(candidate)
    return speaker ? [...found, speaker] : found
  }

  /** «Sosteniamo ogni decisione», in a quotation: who speaks is who does it. */
  speaker(candidate: Candidate): Participant | null {
    const role = this.isVerb(candidate) ? candidate.rule.frame.verb['subject'] : undefined
    const finite = this.context.words[this.grammar.finite(candidate.word)]
    if (role === undefined || finite?.feats.Person !== '1' || this.grammar.dependents(candidate.word).some(({ slot }) => slot === 'subject')) return null
    const speaker = quotationAround(this.context.doc.quotes, spanOfWords(this.context, candidate.words))?.speaker
    return speaker ? { ...speaker, role, link: 'coref' } : null
  }

  /** What the grammar ties to a trigger; its own words only where it denotes persons. */
  dependents(candidate: Candidate): readonly Dependent[] {
    const { first, end } = candidate.words
    const own = this.grammar.dependents(candidate.word).filter(({ head }) => head < first || head >= end)
    if (this.isVerb(candidate) || !this.denotesPersons(candidate.word)) return own
    return [{ slot: 'self', head: candidate.word, link: 'stated' }, ...own.filter(({ slot }) => slot !== 'holder')]
  }

  /** «i feriti», «tre vittime»: the noun is its own participant. */
  private denotesPersons(word: number): boolean {
    return hasLabel(this.context, this.index, word, persons)
  }

  private isVerb(candidate: Candidate): boolean {
    return this.context.words[candidate.word]?.pos === 'VERB'
  }

  /** The role that the candidate's frame gives to a slot. */
  roleOf(dependent: Dependent, candidate: Candidate): ParticipantRole | null {
    const slots = this.isVerb(candidate) ? candidate.rule.frame.verb : candidate.rule.frame.noun
    if (dependent.slot === 'participle') {
      const object = slots['object']
      return (object === 'patient' || object === 'recipient' || object === 'theme' ? object : slots['subject']) ?? null
    }
    const role = Object.hasOwn(slots, dependent.slot) ? slots[dependent.slot] : undefined // a slot may be any word of an article: «constructor»
    if (role) return role
    return this.relations.placePrepositions.includes(dependent.slot) ? 'place' : null
  }

  private allowed(dependent: Dependent, role: ParticipantRole): boolean {
    if (this.context.timeAt[dependent.head]) return false
    const own = (wanted: ReadonlySet<string>): boolean => hasLabel(this.context, this.index, dependent.head, wanted)
    if (direct.has(dependent.slot)) return role !== 'agent' || !own(lifeless)
    if (role === 'place' && !this.context.mentionAt[dependent.head]) return !this.relations.purposes.includes(dependent.slot) && own(sites)
    const wanted = restrictions[role]
    return !wanted || own(wanted) || hasLabel(this.context, this.index, this.participants.namedWord(dependent.head), wanted)
  }
}

function same(a: Participant, b: Participant): boolean {
  return a.role === b.role && (a.entity !== undefined ? a.entity === b.entity : a.start === b.start)
}

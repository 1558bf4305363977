import type { ArgumentLink, Entity, Participant, ParticipantRole, Reference } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Reading } from './features.ts'
import type { Weights } from './logistic.ts'
import type { Participants } from './participants.ts'
import { decidedRoles, roleFeatures, RoleModel, type FitSigns, type OptionSigns } from './role-features.ts'
import type { Roles } from './roles.ts'
import type { RuleIndex } from './rules.ts'
import { hasLabel, labelsOf } from './sense.ts'
import { Speakers } from './speakers.ts'
import type { TreeGrammar } from './tree-grammar.ts'

/** A phrase of a trigger's sentence that may fill a role. */
export interface ArgumentOption {
  readonly head: number
  /** Slot by which the grammar ties it to the trigger, or null. */
  readonly slot: string | null
  readonly link: ArgumentLink
  /** Role that the frame gives to the slot. */
  readonly framed: ParticipantRole | null
}

/** Classes that tell what a noun stands for, most telling first. */
const kinds = ['@PER', '@ORG', '@LOC', '@person', '@group', '@troops', '@weapon', '@vehicle', '@building', '@place', '@goods', '@money', '@work', '@document', '@law', '@nature', '@abstract'] as const
const alive: ReadonlySet<string> = new Set(['@PER', '@ORG', '@person', '@group'])
const somebody: ReadonlySet<string> = new Set(['@person', '@group'])
/** Movements begin and end at places, bodies or persons. */
const ends: ReadonlySet<string> = new Set(['@LOC', '@ORG', '@PER', '@place', '@building'])
/** Steps down into a clause with actors of its own. */
const otherClause: ReadonlySet<string> = new Set(['vadvcl', 'vccomp', 'vxcomp', 'vparataxis', 'vacl', 'vcsubj'])
/** How far a phrase may stand from the trigger, in words. */
const reach = 60
/** Longest way through the tree that still ties a phrase to a trigger. */
const longestPath = 5

/** Finds what may fill the roles of a trigger, and says what speaks for it. */
export class Arguments {
  private readonly kindByHead = new Map<number, string>()
  private readonly headlined = new Map<Entity, boolean>()
  private readonly speakers: Speakers

  constructor(
    private readonly context: Context,
    private readonly index: RuleIndex,
    private readonly grammar: TreeGrammar,
    private readonly roles: Roles,
    private readonly participants: Participants,
  ) {
    this.speakers = new Speakers(context)
  }

  /** Phrases tied to the trigger by the grammar, the persons and bodies of its sentence, and the other names of its own clause. */
  options(reading: Reading): readonly ArgumentOption[] {
    const { candidate } = reading
    const found = new Map<number, ArgumentOption>()
    for (const dependent of this.roles.dependents(candidate)) {
      const framed = this.roles.roleOf(dependent, candidate)
      const known = found.get(dependent.head)
      if (!known || (known.framed === null && framed !== null)) found.set(dependent.head, { head: dependent.head, slot: dependent.slot, link: dependent.link, framed })
    }
    const range = this.context.sentenceWords[this.context.sentenceOf[candidate.word] ?? 0] ?? { first: 0, end: 0 }
    const first = Math.max(range.first, candidate.word - reach)
    const end = Math.min(range.end, candidate.word + reach)
    const quoted = this.context.quoted[candidate.word]
    const clause = this.grammar.clauseHead(candidate.word)
    for (let word = first; word < end; word++) {
      if (this.context.quoted[word] !== quoted || found.has(word) || (word >= candidate.words.first && word < candidate.words.end)) continue
      if (this.isParticipantHead(word) && this.mayTakePart(candidate.word, word, clause)) found.set(word, { head: word, slot: null, link: 'stated', framed: null })
    }
    return this.withoutInner([...found.values()]).sort((a, b) => a.head - b.head)
  }

  /** Those who act are asked wherever they stand in the sentence; anything else where it is near in the tree. */
  private mayTakePart(trigger: number, word: number, clause: number): boolean {
    if (alive.has(this.kindOf(word))) return true
    if (this.grammar.clauseHead(word) !== clause) return false
    const path = this.grammar.path(trigger, word)
    return path !== null && path.length <= longestPath && !path.some((step) => otherClause.has(step))
  }

  /** A noun inside another option's phrase is no participant of its own: «capi di Stato». */
  private withoutInner(options: readonly ArgumentOption[]): ArgumentOption[] {
    if (options.every(({ slot }) => slot !== null)) return [...options]
    const phrases = options.map(({ head }) => ({ head, ...this.grammar.phrase(head) }))
    return options.filter(({ head, slot }) => slot !== null || !phrases.some((phrase) => phrase.head !== head && head > phrase.head && head >= phrase.first && head < phrase.end))
  }

  /** The first word of a mention, or a noun for persons or groups outside any. */
  private isParticipantHead(word: number): boolean {
    const mention = this.context.mentionAt[word]
    if (mention) return mention.words.first === word
    const at = this.context.words[word]
    if (at?.pos !== 'NOUN' || this.context.timeAt[word]) return false
    return hasLabel(this.context, this.index, word, somebody)
  }

  participant(option: ArgumentOption, role: ParticipantRole): Participant | null {
    return this.participants.make({ slot: option.slot ?? '', head: option.head, link: option.link }, role)
  }

  /** What speaks for each option in each role, for training: rows in the order of `all`, in each the features by `decidedRoles`. */
  features(reading: Reading, all: readonly ArgumentOption[]): readonly (readonly (readonly string[])[])[] {
    return this.signs(reading, all).map((signs, index) => {
      const fits = this.fits(all, index, signs)
      return decidedRoles.map((role) => roleFeatures(role, signs, fits(role)))
    })
  }

  /** What is known of the options of a trigger whatever the role. */
  private signs(reading: Reading, all: readonly ArgumentOption[]): readonly OptionSigns[] {
    const { word: trigger, rule } = reading.candidate
    const word = this.context.words[trigger]
    const verbal = word?.pos === 'VERB' ? 'verb' : 'noun'
    const passive = `${this.grammar.isPassive(trigger)}`
    const clause = this.grammar.clauseHead(trigger)
    const headline = `${this.context.doc.sentences[this.context.sentenceOf[trigger] ?? 0]?.region === 'headline'}`
    return all.map((option): OptionSigns => {
      const { head, slot } = option
      const kind = this.acts(option) ? '@ORG' : this.kindOf(head)
      const path = this.grammar.path(trigger, head)
      const gap = Math.abs(head - trigger)
      return {
        type: rule.type,
        verbal,
        form: word?.feats.VerbForm ?? verbal,
        passive,
        framed: option.framed ?? 'none',
        slot: slot ?? 'none',
        tied: `${slot !== null}`,
        link: option.link,
        kind,
        path: path === null ? 'none' : path.join(' '),
        end: `${path?.at(-1) ?? ''} length=${path?.length ?? 9}`,
        preposition: this.grammar.preposition(head),
        order: head < trigger ? 'before' : 'after',
        far: gap <= 2 ? '2' : gap <= 5 ? '5' : gap <= 10 ? '10' : '99',
        clause: `${this.grammar.clauseHead(head) === clause}`,
        headline,
        article: this.context.words[head - 1]?.pos ?? '',
        labels: `${head < trigger && this.isLabel(head)}`,
        joined: `${this.grammar.relationOf(head) === 'conj'}`,
        held: slot === null ? this.heldBy(trigger, head) : '',
        ...this.rivalry(trigger, option, all),
        ...this.salience(head),
      }
    })
  }

  /** What a phrase that the grammar does not tie to the trigger is to the word above it: the object of another verb, part of a noun's phrase. */
  private heldBy(trigger: number, head: number): string {
    const above = this.grammar.governor(head)
    if (!above) return 'nothing'
    const { pos } = this.context.words[above.word] ?? {}
    return above.word === trigger ? 'trigger' : `${pos === 'VERB' || pos === 'AUX' ? 'verb' : 'noun'} ${above.slot}`
  }

  /** «Mar Nero: affondano cinque navi», «Libia, il premier vola ad Ankara»: what a line is about, no part of its clause. */
  private isLabel(head: number): boolean {
    const found = this.context.mentionAt[head]
    const next = this.context.words[found?.words.end ?? head + 1]?.form
    if (next === ':') return true
    const sentence = this.context.sentenceOf[head] ?? 0
    const opens = this.context.sentenceWords[sentence]?.first === found?.words.first
    return next === ',' && opens && found?.entity.type === 'place' && this.context.doc.sentences[sentence]?.region === 'headline'
  }

  /** How an option stands beside the others of its sort, alive or not: is it the nearest to the trigger? */
  private rivalry(trigger: number, { head }: ArgumentOption, all: readonly ArgumentOption[]): Pick<OptionSigns, 'alive' | 'nearer' | 'side' | 'options'> {
    const isAlive = alive.has(this.kindOf(head))
    const gap = Math.abs(head - trigger)
    let [same, nearer, side] = [0, 0, 0]
    for (const other of all) {
      if (alive.has(this.kindOf(other.head)) !== isAlive) continue
      same++
      if (Math.abs(other.head - trigger) >= gap) continue
      nearer++
      if (other.head < trigger === head < trigger) side++
    }
    return { alive: `${isAlive}`, nearer: `${Math.min(3, nearer)}`, side: `${Math.min(2, side)}`, options: `${Math.min(4, same)}` }
  }

  /** How much the article is about the one named. */
  private salience(head: number): Pick<OptionSigns, 'salience' | 'named' | 'form of name' | 'use'> {
    const found = this.context.mentionAt[this.participants.namedWord(head)]
    if (!found) return unnamed
    const { entity, mention } = found
    const { length } = entity.mentions
    return { salience: `${length >= 8 ? 8 : length >= 4 ? 4 : length} ${entity.type}`, named: `${this.inHeadline(entity)} ${entity.type}`, 'form of name': mention.form, use: mention.use ?? '' }
  }

  private inHeadline(entity: Entity): boolean {
    let found = this.headlined.get(entity)
    if (found === undefined) {
      const { headline } = this.context.doc
      found = headline !== null && entity.mentions.some(({ start }) => start >= headline.start && start < headline.end)
      this.headlined.set(entity, found)
    }
    return found
  }

  /** What depends on the role; the same object for roles that are alike. */
  private fits(all: readonly ArgumentOption[], index: number, signs: OptionSigns): (role: ParticipantRole) => FitSigns {
    const { slot, tied, verbal, link, kind, alive: sort, nearer } = signs
    const known: (FitSigns | undefined)[] = []
    return (role) => {
      const framed = all[index]?.framed === role
      const rivals = all.some((other, at) => at !== index && other.framed === role)
      return (known[Number(framed) * 2 + Number(rivals)] ??= { framed: `${framed}`, rivals: `${rivals}`, slot, tied, verbal, link, kind, alive: sort, near: nearer === '3' ? '2' : nearer })
    }
  }

  /** «fornire armi a Mosca», «Pyongyang accetta»: a place where the frame wants somebody is those who govern it. */
  private acts({ head, framed }: ArgumentOption): boolean {
    return (framed === 'agent' || framed === 'recipient') && this.kindOf(head) === '@LOC'
  }

  private kindOf(head: number): string {
    const known = this.kindByHead.get(head)
    if (known !== undefined) return known
    const named = this.participants.namedWord(head)
    const labels = new Set(labelsOf(this.context, this.index, head))
    if (named !== head) for (const label of labelsOf(this.context, this.index, named)) labels.add(label)
    const kind = kinds.find((name) => labels.has(name)) ?? 'other'
    this.kindByHead.set(head, kind)
    return kind
  }

  /** The participants of a trigger that are likely enough, one role each, with their probabilities. */
  decide(reading: Reading, weights: Weights, threshold: number): readonly Scored[] {
    const model = RoleModel.of(weights)
    const found: Scored[] = []
    const options = this.options(reading)
    const speaker = this.speakerOf(reading)
    const speaking = speaker && options.findIndex(({ head }) => this.speakers.denotes(speaker, head, this.participants.namedWord(head)))
    for (const [index, signs] of this.signs(reading, options).entries()) {
      const option = options[index] as ArgumentOption
      const scores = index === speaking ? sureAgent : model.probabilities(signs, this.fits(options, index, signs))
      let best: ParticipantRole | null = null
      let bestScore = threshold
      for (const [column, role] of decidedRoles.entries()) {
        const score = scores[column] ?? 0
        if (score < bestScore || !this.isPossible(option, role)) continue
        best = role
        bestScore = score
      }
      const participant = best === null ? null : this.participant(option, best)
      if (participant) found.push({ participant, score: bestScore })
    }
    const elsewhere: Participant | null = speaking === -1 && speaker ? { ...speaker, role: 'agent', link: 'coref' } : this.roles.speaker(reading.candidate)
    return elsewhere ? [...found, { participant: elsewhere, score: 1 }] : found
  }

  /** «"Non cederemo", ha avvertito il sindaco»: who is quoted does what the verb of saying tells. */
  private speakerOf({ candidate }: Reading): Reference | null {
    return candidate.rule.frame.verb['subject'] === 'agent' && !this.grammar.isPassive(candidate.word) ? this.speakers.of(candidate.word) : null
  }

  private isPossible(option: ArgumentOption, role: ParticipantRole): boolean {
    return (role !== 'destination' && role !== 'origin') || hasLabel(this.context, this.index, option.head, ends)
  }
}

/** Probabilities in the order of `decidedRoles`, for who surely is the agent. */
const sureAgent = decidedRoles.map((role) => Number(role === 'agent'))
const unnamed = { salience: '', named: '', 'form of name': '', use: '' }

/** A participant with the probability that it is right. */
export interface Scored {
  readonly participant: Participant
  readonly score: number
}

import type { ArgumentLink, Participant, ParticipantRole } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Reading } from './features.ts'
import { probability, type Weights } from './logistic.ts'
import type { Participants } from './participants.ts'
import type { Roles } from './roles.ts'
import type { RuleIndex } from './rules.ts'
import { labelsOf } from './sense.ts'
import type { TreeGrammar } from './tree-grammar.ts'

/** Roles that the model decides; themes are taken as the frames give them, places as `where.ts` finds them. */
export const decidedRoles = ['agent', 'patient', 'recipient', 'origin', 'destination'] as const satisfies readonly ParticipantRole[]

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
/** Longest way through the tree that still ties a phrase to a trigger. */
const longestPath = 5

/** Finds what may fill the roles of a trigger, and says what speaks for it. */
export class Arguments {
  constructor(
    private readonly context: Context,
    private readonly index: RuleIndex,
    private readonly grammar: TreeGrammar,
    private readonly roles: Roles,
    private readonly participants: Participants,
  ) {}

  /** Phrases tied to the trigger by the grammar, and the names and persons of its own clause and the one above. */
  options(reading: Reading): readonly ArgumentOption[] {
    const { candidate } = reading
    const found = new Map<number, ArgumentOption>()
    for (const dependent of this.roles.dependents(candidate)) {
      const framed = this.roles.roleOf(dependent, candidate)
      const known = found.get(dependent.head)
      if (!known || (known.framed === null && framed !== null)) found.set(dependent.head, { head: dependent.head, slot: dependent.slot, link: dependent.link, framed })
    }
    const range = this.context.sentenceWords[this.context.sentenceOf[candidate.word] ?? 0] ?? { first: 0, end: 0 }
    for (let word = range.first; word < range.end; word++) {
      if (found.has(word) || (word >= candidate.words.first && word < candidate.words.end) || !this.isParticipantHead(word)) continue
      const path = this.grammar.path(candidate.word, word)
      if (path !== null && path.length <= longestPath) found.set(word, { head: word, slot: null, link: 'stated', framed: null })
    }
    return [...found.values()].sort((a, b) => a.head - b.head)
  }

  /** The first word of a mention, or a noun for persons or groups outside any. */
  private isParticipantHead(word: number): boolean {
    const mention = this.context.mentionAt[word]
    if (mention) return mention.words.first === word
    const at = this.context.words[word]
    if (at?.pos !== 'NOUN' || this.context.timeAt[word]) return false
    const labels = labelsOf(this.context, this.index, word)
    return labels.includes('@person') || labels.includes('@group')
  }

  participant(option: ArgumentOption, role: ParticipantRole): Participant | null {
    return this.participants.make({ slot: option.slot ?? '', head: option.head, link: option.link }, role)
  }

  features(reading: Reading, option: ArgumentOption, role: ParticipantRole): readonly string[] {
    const { candidate } = reading
    const word = this.context.words[candidate.word]
    const verbal = word?.pos === 'VERB' ? 'verb' : 'noun'
    const labels = [...labelsOf(this.context, this.index, option.head), ...labelsOf(this.context, this.index, this.participants.namedWord(option.head))]
    const kind = kinds.find((name) => labels.includes(name)) ?? 'other'
    const path = this.grammar.path(candidate.word, option.head)
    const way = path === null ? 'none' : path.join(' ')
    const preposition = this.grammar.preposition(option.head)
    const order = option.head < candidate.word ? 'before' : 'after'
    const gap = Math.abs(option.head - candidate.word)
    const far = gap <= 2 ? 2 : gap <= 5 ? 5 : gap <= 10 ? 10 : 99
    const slot = option.slot ?? 'none'
    const { type } = candidate.rule
    const all = [
      '',
      `framed=${option.framed ?? 'none'}`,
      `framed=${option.framed === role} kind=${kind}`,
      `framed=${option.framed === role} link=${option.link}`,
      `framed=${option.framed === role} slot=${slot} ${verbal}`,
      `framed=${option.framed ?? 'none'} type=${type}`,
      `slot=${slot} ${verbal} kind=${kind}`,
      `slot=${slot} type=${type}`,
      `path=${way}`,
      `path=${way} preposition=${preposition}`,
      `kind=${kind} type=${type}`,
      `kind=${kind} order=${order} slot=${option.slot !== null}`,
      `order=${order} far=${far} slot=${option.slot !== null}`,
      `preposition=${preposition} slot=${option.slot !== null}`,
      `preposition=${preposition} type=${type}`,
      `clause=${this.grammar.clauseHead(option.head) === this.grammar.clauseHead(candidate.word)} slot=${option.slot !== null}`,
      `form=${word?.feats.VerbForm ?? verbal} passive=${this.grammar.isPassive(candidate.word)} slot=${slot}`,
      `headline=${this.context.doc.sentences[this.context.sentenceOf[candidate.word] ?? 0]?.region === 'headline'} order=${order}`,
      `article=${this.context.words[option.head - 1]?.pos ?? ''} kind=${kind}`,
    ]
    return all.map((feature) => `${role} ${feature}`)
  }

  /** The participants of a trigger that are likely enough, one role each. */
  decide(reading: Reading, weights: Weights, threshold: number): readonly Participant[] {
    const found: Participant[] = []
    for (const option of this.options(reading)) {
      let best: ParticipantRole | null = null
      let bestScore = threshold
      for (const role of decidedRoles) {
        const score = probability(weights, this.features(reading, option, role))
        if (score >= bestScore) {
          best = role
          bestScore = score
        }
      }
      const participant = best === null ? null : this.participant(option, best)
      if (participant) found.push(participant)
    }
    return found
  }
}

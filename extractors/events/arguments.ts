import type { ArgumentLink, Participant, ParticipantRole } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Reading } from './features.ts'
import { RoleScores } from './role-scores.ts'
import { logistic, type Weights } from './logistic.ts'
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
/** Steps down into a clause with actors of its own. */
const otherClause: ReadonlySet<string> = new Set(['vadvcl', 'vccomp', 'vxcomp', 'vparataxis', 'vacl', 'vcsubj'])
/** How far a phrase may stand from the trigger, in words. */
const reach = 60
/** Longest way through the tree that still ties a phrase to a trigger. */
const longestPath = 5

/** Finds what may fill the roles of a trigger, and says what speaks for it. */
export class Arguments {
  private readonly kindByHead = new Map<number, string>()
  private scores: RoleScores | null = null

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
    const first = Math.max(range.first, candidate.word - reach)
    for (let word = first; word < Math.min(range.end, candidate.word + reach); word++) {
      if (this.context.quoted[word] !== this.context.quoted[candidate.word] || this.grammar.clauseHead(word) !== this.grammar.clauseHead(candidate.word)) continue
      if (found.has(word) || (word >= candidate.words.first && word < candidate.words.end) || !this.isParticipantHead(word)) continue
      const path = this.grammar.path(candidate.word, word)
      if (path !== null && path.length <= longestPath && !path.some((step) => otherClause.has(step))) found.set(word, { head: word, slot: null, link: 'stated', framed: null })
    }
    return this.withoutInner([...found.values()]).sort((a, b) => a.head - b.head)
  }

  /** A noun inside another option's phrase is no participant of its own: «capi di Stato». */
  private withoutInner(options: readonly ArgumentOption[]): ArgumentOption[] {
    const phrases = options.map(({ head }) => ({ head, ...this.grammar.phrase(head) }))
    return options.filter(({ head, slot }) => slot !== null || !phrases.some((phrase) => phrase.head !== head && head > phrase.head && head >= phrase.first && head < phrase.end))
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

  /** What speaks for an option in a role; `all` are the options of the trigger. */
  features(reading: Reading, option: ArgumentOption, role: ParticipantRole, all: readonly ArgumentOption[]): readonly string[] {
    const features = [...this.fitFeatures(reading, option, role, hasRival(option, role, all), all), ...this.commonFeatures(reading, option, all)]
    return features.map((feature) => `${role} ${feature}`)
  }

  /** What depends on whether the frame has the role for this option, or for another. */
  private fitFeatures({ candidate }: Reading, option: ArgumentOption, role: ParticipantRole, rivals: boolean, all: readonly ArgumentOption[]): readonly string[] {
    const framed = option.framed === role
    const kind = this.kindOf(option.head)
    const verbal = this.context.words[candidate.word]?.pos === 'VERB' ? 'verb' : 'noun'
    return [
      `framed=${framed} kind=${kind}`,
      `framed=${framed} link=${option.link}`,
      `framed=${framed} slot=${option.slot ?? 'none'} ${verbal}`,
      `rivals=${rivals} framed=${framed}`,
      `rivals=${rivals} slot=${option.slot !== null} alive=${isAlive(kind)} nearer=${Math.min(2, this.nearer(candidate.word, option, all).length)}`,
    ]
  }

  /** What speaks for or against an option whatever the role. */
  private commonFeatures(reading: Reading, option: ArgumentOption, all: readonly ArgumentOption[]): readonly string[] {
    const { candidate } = reading
    const word = this.context.words[candidate.word]
    const verbal = word?.pos === 'VERB' ? 'verb' : 'noun'
    const kind = this.kindOf(option.head)
    const path = this.grammar.path(candidate.word, option.head)
    const way = path === null ? 'none' : path.join(' ')
    const preposition = this.grammar.preposition(option.head)
    const order = option.head < candidate.word ? 'before' : 'after'
    const gap = Math.abs(option.head - candidate.word)
    const far = gap <= 2 ? 2 : gap <= 5 ? 5 : gap <= 10 ? 10 : 99
    const slot = option.slot ?? 'none'
    const { type } = candidate.rule
    const features = [
      '',
      `framed=${option.framed ?? 'none'}`,
      `framed=${option.framed ?? 'none'} type=${type}`,
      `slot=${slot} ${verbal} kind=${kind}`,
      `slot=${slot} type=${type}`,
      `path=${way}`,
      `path=${way} ${verbal} type=${type}`,
      `last=${path?.at(-1) ?? ''} length=${path?.length ?? 9} ${verbal}`,
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
    return [...features, ...this.rivalry(candidate.word, option, all), ...this.salience(option)]
  }

  /** The options of the same sort, alive or not, that stand nearer to the trigger than this one. */
  private nearer(trigger: number, option: ArgumentOption, all: readonly ArgumentOption[]): readonly ArgumentOption[] {
    const alive = isAlive(this.kindOf(option.head))
    const gap = Math.abs(option.head - trigger)
    return all.filter(({ head }) => Math.abs(head - trigger) < gap && isAlive(this.kindOf(head)) === alive)
  }

  /** How the option stands beside the others: is this the nearest of its sort? */
  private rivalry(trigger: number, option: ArgumentOption, all: readonly ArgumentOption[]): readonly string[] {
    const alive = isAlive(this.kindOf(option.head))
    const same = all.filter(({ head }) => isAlive(this.kindOf(head)) === alive)
    const nearer = this.nearer(trigger, option, all)
    const side = nearer.filter(({ head }) => head < trigger === option.head < trigger)
    return [
      `alive=${alive} nearer=${Math.min(3, nearer.length)} side=${Math.min(2, side.length)} before=${option.head < trigger}`,
      `alive=${alive} options=${Math.min(4, same.length)}`,
    ]
  }

  /** How much the article is about the one named. */
  private salience(option: ArgumentOption): readonly string[] {
    const found = this.context.mentionAt[this.participants.namedWord(option.head)]
    if (!found) return ['unnamed']
    const { mentions } = found.entity
    const first = this.context.doc.headline
    const inHeadline = first !== null && mentions.some(({ start }) => start >= first.start && start < first.end)
    return [`mentions=${mentions.length >= 8 ? 8 : mentions.length >= 4 ? 4 : mentions.length} ${found.entity.type}`, `inHeadline=${inHeadline} ${found.entity.type}`, `form=${found.mention.form}`, `use=${found.mention.use ?? ''}`]
  }

  private kindOf(head: number): string {
    const known = this.kindByHead.get(head)
    if (known !== undefined) return known
    const labels = new Set([...labelsOf(this.context, this.index, head), ...labelsOf(this.context, this.index, this.participants.namedWord(head))])
    const kind = kinds.find((name) => labels.has(name)) ?? 'other'
    this.kindByHead.set(head, kind)
    return kind
  }

  /** The participants of a trigger that are likely enough, one role each, with their probabilities. */
  decide(reading: Reading, weights: Weights, threshold: number): readonly Scored[] {
    this.scores ??= new RoleScores(weights, decidedRoles)
    const found: Scored[] = []
    const options = this.options(reading)
    for (const option of options) {
      const scores = this.score(reading, option, options, this.scores)
      let best: ParticipantRole | null = null
      let bestScore = threshold
      for (const [index, role] of decidedRoles.entries()) {
        const score = scores[index] ?? 0
        if (score < bestScore || !this.fits(option, role)) continue
        best = role
        bestScore = score
      }
      const participant = best === null ? null : this.participant(option, best)
      if (participant) found.push({ participant, score: bestScore })
    }
    const speaker = this.roles.speaker(reading.candidate)
    return speaker ? [...found, { participant: speaker, score: 1 }] : found
  }

  /** Probability of each role for one option: what is common to the roles is looked up once. */
  private score(reading: Reading, option: ArgumentOption, all: readonly ArgumentOption[], scores: RoleScores): readonly number[] {
    const common = scores.sums(this.commonFeatures(reading, option, all))
    const fits = new Map<string, readonly number[]>()
    return decidedRoles.map((role, index) => {
      const rivals = hasRival(option, role, all)
      const key = `${option.framed === role} ${rivals}`
      const fit = fits.get(key) ?? scores.sums(this.fitFeatures(reading, option, role, rivals, all))
      fits.set(key, fit)
      return logistic((common[index] ?? 0) + (fit[index] ?? 0))
    })
  }

  /** Movements begin and end at places, bodies or persons. */
  private fits(option: ArgumentOption, role: ParticipantRole): boolean {
    if (role !== 'destination' && role !== 'origin') return true
    return ['@LOC', '@ORG', '@PER', '@place', '@building'].some((name) => labelsOf(this.context, this.index, option.head).includes(name))
  }
}

/** Does the frame give the role to another option? */
function hasRival(option: ArgumentOption, role: ParticipantRole, all: readonly ArgumentOption[]): boolean {
  return all.some((other) => other !== option && other.framed === role)
}

function isAlive(kind: string): boolean {
  return kind === '@PER' || kind === '@ORG' || kind === '@person' || kind === '@group'
}

/** A participant with the probability that it is right. */
export interface Scored {
  readonly participant: Participant
  readonly score: number
}

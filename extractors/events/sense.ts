import type { Context } from './context.ts'
import type { Dependent, Grammar } from './grammar.ts'
import type { Rule, RuleIndex } from './rules.ts'

const entityClass = { person: '@PER', organization: '@ORG', place: '@LOC' } as const
/** A named entity counts as its noun class as well. */
const nounClass = { person: '@person', organization: '@group', place: '@place' } as const

/** How far an infinitive may stand from the verb that calls for it, in words. */
const farthestInfinitive = 8
const noClasses: readonly string[] = []

/** What can be said of a word in a condition: its lemma, its classes, the entity it names. */
export function labelsOf(context: Context, index: RuleIndex, word: number): readonly string[] {
  const at = context.words[word]
  const lemma = context.lemmas[word]
  if (!at || lemma === undefined) return noClasses
  const labels = [lemma, ...(index.classesOf.get(lemma) ?? noClasses)]
  const mention = context.mentionAt[word]
  if (mention) labels.push(entityClass[mention.entity.type], nounClass[mention.entity.type])
  if (at.pos === 'NUM') labels.push('@number')
  if (at.pos === 'PRON') labels.push('@pronoun')
  return labels
}

/** Can any of these be said of a word? The same as a look through its labels, without making them. */
export function hasLabel(context: Context, index: RuleIndex, word: number, wanted: ReadonlySet<string>): boolean {
  const at = context.words[word]
  const lemma = context.lemmas[word]
  if (!at || lemma === undefined) return false
  if (wanted.has(lemma)) return true
  for (const name of index.classesOf.get(lemma) ?? noClasses) if (wanted.has(name)) return true
  const mention = context.mentionAt[word]
  if (mention && (wanted.has(entityClass[mention.entity.type]) || wanted.has(nounClass[mention.entity.type]))) return true
  return (at.pos === 'NUM' && wanted.has('@number')) || (at.pos === 'PRON' && wanted.has('@pronoun'))
}

/** Decides whether a word is used in the sense of a rule. */
export class Senses {
  constructor(
    private readonly context: Context,
    private readonly index: RuleIndex,
    private readonly grammar: Grammar,
    private readonly reflexives: ReadonlySet<string>,
  ) {}

  /** Nothing speaks against this sense: number, reflexive pronoun, `unless`. */
  possible(rule: Rule, word: number, phrase: boolean): boolean {
    const { number, reflexive } = rule.source
    const at = this.context.words[word]
    if (!at) return false
    if (number && at.feats.Number && at.feats.Number.toLowerCase() !== number) return false
    if (reflexive && !phrase && at.pos === 'VERB' && this.isReflexive(word) !== (reflexive === 'only')) return false
    return rule.unless.length === 0 || !rule.unless.some(([slot, values]) => this.holds(word, slot, values))
  }

  /** Something speaks for this sense, where the rule wants it: `when`. An expression speaks for itself. */
  confirmed(rule: Rule, word: number, phrase: boolean): boolean {
    if (phrase || rule.when.length === 0 || rule.free.has(this.context.lemmas[word] ?? '')) return true
    return rule.when.some(([slot, values]) => this.holds(word, slot, values))
  }

  isReflexive(verb: number): boolean {
    return this.grammar.group(verb).some((member) => this.context.words[member]?.pos === 'PRON' && this.reflexives.has(this.context.words[member]?.form.toLowerCase() ?? ''))
  }

  private holds(word: number, slot: string, values: ReadonlySet<string>): boolean {
    if (slot === 'next') return this.isOneOf(word + 1, values)
    if (slot === 'previous') return this.isOneOf(this.before(word), values)
    if (slot === 'object-of' || slot === 'subject-of') {
      const governor = this.grammar.governor(word)
      return governor !== null && `${governor.slot}-of` === slot && this.isOneOf(governor.word, values)
    }
    let empty = true
    for (const dependent of this.grammar.dependents(word)) {
      if (!this.inSlot(dependent, slot)) continue
      empty = false
      if (dependent.slot === 'clause' ? slot === 'object' && values.has('clause') : this.isOneOf(dependent.head, values)) return true
    }
    if (slot === 'object' && values.has('clause') && this.infinitiveFollows(word)) return true
    return empty && values.has('@none')
  }

  /** A complement clause stands for an object; a participle's noun for subject and object. */
  private inSlot(dependent: Dependent, slot: string): boolean {
    if (dependent.slot === slot) return true
    if (dependent.slot === 'participle') return slot === 'object' || slot === 'subject'
    return dependent.slot === 'clause' && slot === 'object'
  }

  /** «ha invitato i cittadini a risparmiare»: an infinitive with its preposition soon after, whatever it was tied to. */
  private infinitiveFollows(verb: number): boolean {
    for (let at = verb + 1; at <= verb + farthestInfinitive; at++) {
      const word = this.context.words[at]
      if (!word || word.pos === 'PUNCT' || (word.feats.Mood !== undefined && at > verb + 1)) return false
      if (word.feats.VerbForm === 'Inf') return this.context.words[at - 1]?.pos === 'ADP' || this.context.words[at - 1]?.pos === 'PART'
    }
    return false
  }

  /** The word before, articles left out: «la gara» → what stands before «la». */
  private before(word: number): number {
    return this.context.words[word - 1]?.pos === 'DET' ? word - 2 : word - 1
  }

  private isOneOf(word: number, values: ReadonlySet<string>): boolean {
    return hasLabel(this.context, this.index, word, values)
  }
}

import type { Context } from './context.ts'
import type { Dependent, Grammar } from './grammar.ts'
import type { Rule, RuleIndex } from './rules.ts'

const entityClass = { person: '@PER', organization: '@ORG', place: '@LOC' } as const
/** A named entity counts as its noun class as well. */
const nounClass = { person: '@person', organization: '@group', place: '@place' } as const

/** What can be said of a word in a condition: its lemma, its classes, the entity it names. */
export function labelsOf(context: Context, index: RuleIndex, word: number): readonly string[] {
  const at = context.words[word]
  if (!at) return []
  const lemma = at.lemma.toLowerCase()
  const labels = [lemma, ...[...(index.classesOf.get(lemma) ?? [])].map((name) => `@${name}`)]
  const mention = context.mentionAt[word]
  if (mention) labels.push(entityClass[mention.entity.type], nounClass[mention.entity.type])
  if (at.pos === 'NUM') labels.push('@number')
  if (at.pos === 'PRON') labels.push('@pronoun')
  return labels
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
    return !rule.unless.some(([slot, values]) => this.holds(word, slot, values))
  }

  /** Something speaks for this sense, where the rule wants it: `when`. An expression speaks for itself. */
  confirmed(rule: Rule, word: number, phrase: boolean): boolean {
    if (phrase || rule.when.length === 0 || rule.free.has(this.context.words[word]?.lemma.toLowerCase() ?? '')) return true
    return rule.when.some(([slot, values]) => this.holds(word, slot, values))
  }

  isReflexive(verb: number): boolean {
    return this.grammar.group(verb).some((member) => this.context.words[member]?.pos === 'PRON' && this.reflexives.has(this.context.words[member]?.form.toLowerCase() ?? ''))
  }

  private holds(word: number, slot: string, values: ReadonlySet<string>): boolean {
    if (slot === 'next') return this.isOneOf(word + 1, values)
    if (slot === 'previous') return this.isOneOf(this.before(word), values)
    if (slot === 'object-of') {
      const governor = this.grammar.governor(word)
      return governor !== null && governor.slot === 'object' && this.isOneOf(governor.word, values)
    }
    const fillers = this.grammar.dependents(word).filter((dependent) => this.inSlot(dependent, slot))
    if (fillers.length === 0) return values.has('@none')
    if (slot === 'object' && values.has('clause') && fillers.some(({ slot: own }) => own === 'clause')) return true
    return fillers.some(({ head, slot: own }) => own !== 'clause' && this.isOneOf(head, values))
  }

  /** A complement clause stands for an object; a participle's noun for subject and object. */
  private inSlot(dependent: Dependent, slot: string): boolean {
    if (dependent.slot === slot) return true
    if (dependent.slot === 'participle') return slot === 'object' || slot === 'subject'
    return dependent.slot === 'clause' && slot === 'object'
  }

  /** The word before, articles left out: «la gara» → what stands before «la». */
  private before(word: number): number {
    return this.context.words[word - 1]?.pos === 'DET' ? word - 2 : word - 1
  }

  private isOneOf(word: number, values: ReadonlySet<string>): boolean {
    return labelsOf(this.context, this.index, word).some((label) => values.has(label))
  }
}

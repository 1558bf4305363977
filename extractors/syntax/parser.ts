import type { Arc, Word } from '../../pipeline/document.ts'
import type { FeatureBuffer, LinearModel } from '../linear/classifier.ts'
import { featureBuffer, featureLimit } from '../linear/classifier.ts'
import type { NarrowModel } from '../linear/narrow.ts'
import { narrowClasses } from '../linear/narrow.ts'
import { best } from '../linear/perceptron.ts'
import type { SureChoices } from '../linear/sure.ts'
import type { Role } from './action-features.ts'
import { focus, JointFeatures, roleFeatures, roles, SentenceKeys } from './action-features.ts'
import { sureAction, sureLabel } from './contexts.ts'
import type { BareTree } from './label-features.ts'
import { bareTree, GivenLabels, LabelFeatures } from './label-features.ts'
import { attachPairedMarks } from './marks.ts'
import type { Parser } from './pack.ts'
import type { RelationRules } from './refine.ts'
import { refineRelations } from './refine.ts'
import type { Action } from './state.ts'
import { left, ParserState, right, shift } from './state.ts'
import type { WordKeys } from './words.ts'
import { WordKeyCache } from './words.ts'

/** What a parser of a language is made of. */
export interface ParserModels {
  readonly actions: NarrowModel
  readonly labels: LinearModel
  /** Contexts (`contexts.ts`) in which the models always choose alike; null while they are learned. */
  readonly sureActions: SureChoices | null
  readonly sureLabels: SureChoices | null
}

/**
 * Greedy transition-based parser: one model builds the tree, a second names the relations of the finished tree,
 * rules add the subtypes. Where the nearest words alone decide, the models are not asked. Holds a cache of word keys and buffers, nothing of
 * the texts it has seen.
 */
export class TransitionParser implements Parser {
  private readonly keys: WordKeyCache
  private readonly sentence: SentenceKeys
  private readonly state = new ParserState()
  private readonly features = featureBuffer(featureLimit)
  private readonly joint = new JointFeatures()
  private readonly labelled = new LabelFeatures()
  private readonly given = new GivenLabels()
  private readonly places = new Int32Array(roles.length)
  private readonly sums = new Int32Array(narrowClasses)
  private readonly labelScores: Float64Array

  constructor(
    private readonly models: ParserModels,
    private readonly rules: RelationRules,
  ) {
    const { actions, labels } = models
    this.labelScores = new Float64Array(labels.classes.length)
    this.keys = new WordKeyCache((keys) => roleScores(actions, keys, this.features))
    this.sentence = new SentenceKeys(this.keys.root, this.keys.absent)
  }

  parse(words: readonly Word[], first = 0): Arc[] {
    if (words.length === 0) return []
    if (words.every(({ pos }) => pos === 'PUNCT')) return words.map((_, at) => (at === 0 ? { head: -1, relation: 'root' } : { head: first, relation: 'punct' }))
    const { heads, relations } = this.tree(words)
    return refineRelations(words, attachPairedMarks(words, heads), relations, this.rules, first)
  }

  /** What the models say, before any rule. */
  private tree(words: readonly Word[]): { heads: readonly number[]; relations: readonly string[] } {
    const keys: WordKeys[] = []
    for (const word of words) keys.push(this.keys.of(word))
    const heads = this.heads(this.sentence.read(keys))
    return { heads, relations: this.relations(bareTree(keys, heads)) }
  }

  private heads(sentence: SentenceKeys): number[] {
    const { size } = sentence
    const state = this.state.begin(size)
    while (!state.done) state.apply(state.forced ?? this.action(state, sentence))
    const heads: number[] = []
    for (let at = 0; at < size; at++) heads.push(state.heads[at] === size ? -1 : state.heads[at]!)
    return heads
  }

  private action(state: ParserState, sentence: SentenceKeys): Action {
    const sure = this.models.sureActions === null ? -1 : sureAction(this.models.sureActions, state, sentence)
    if (sure >= 0 && state.allows(sure as Action)) return sure as Action
    this.scoreActions(state, sentence)
    return bestAllowed(state, this.sums)
  }

  /** What a word says on its own was added up when the word was first met. */
  private scoreActions(state: ParserState, sentence: SentenceKeys): void {
    const { sums, places, features } = this
    sums.fill(0)
    focus(state, sentence.size + 1, places)
    for (let role = 0, from = 0; role < roles.length; role++, from += narrowClasses) {
      const { scores } = sentence.words[places[role]!]!
      sums[0]! += scores[from]!
      sums[1]! += scores[from + 1]!
      sums[2]! += scores[from + 2]!
    }
    features.count = this.joint.fill(features.values, 0, state, sentence, places)
    this.models.actions.addTo(features, sums, 0)
  }

  private relations(tree: BareTree): string[] {
    const { heads } = tree
    const { classes } = this.models.labels
    const given = this.given.begin(heads.length)
    const relations: string[] = []
    for (let at = 0; at < heads.length; at++) {
      const head = heads[at]!
      if (head < 0) {
        relations.push('root')
        continue
      }
      const chosen = this.label(tree, at, given)
      given.give(at, head, chosen)
      relations.push(classes[chosen]!)
    }
    return relations
  }

  private label(tree: BareTree, at: number, given: GivenLabels): number {
    const { sureLabels, labels } = this.models
    const sure = sureLabels === null ? -1 : sureLabel(sureLabels, tree, at, given, this.keys.absent)
    if (sure >= 0) return sure
    this.labelled.fill(this.features, tree, at, given)
    labels.score(this.features, this.labelScores)
    return best(this.labelScores)
  }
}

/** Scores of the word on its own in each role, `narrowClasses` numbers each. Short numbers, so that they stand beside the array itself. */
function roleScores(actions: NarrowModel, keys: WordKeys, features: FeatureBuffer): Int16Array {
  const scores = new Int32Array(roles.length * narrowClasses)
  for (let role = 0; role < roles.length; role++) {
    features.count = roleFeatures(features.values, 0, keys, role as Role)
    actions.addTo(features, scores, role * narrowClasses)
  }
  return Int16Array.from(scores)
}

export function bestAllowed(state: ParserState, scores: Float64Array | Int32Array): Action {
  let top: Action | null = null
  for (const action of [shift, left, right] as const) {
    if (state.allows(action) && (top === null || scores[action]! > scores[top]!)) top = action
  }
  if (top === null) throw new Error('a parser state without an allowed action')
  return top
}

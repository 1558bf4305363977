import type { Arc, Word } from '../../pipeline/document.ts'
import type { FeatureBuffer, LinearModel } from '../linear/classifier.ts'
import { featureBuffer, featureLimit } from '../linear/classifier.ts'
import type { NarrowModel } from '../linear/narrow.ts'
import { narrowClasses } from '../linear/narrow.ts'
import { best } from '../linear/perceptron.ts'
import type { Role, SentenceKeys } from './action-features.ts'
import { focus, JointFeatures, roleFeatures, roles, sentenceKeys } from './action-features.ts'
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

/**
 * Greedy transition-based parser: one model builds the tree, a second names the relations of the finished tree,
 * rules add the subtypes. Holds a cache of word keys and buffers, nothing of the texts it has seen.
 */
export class TransitionParser implements Parser {
  private readonly keys: WordKeyCache
  private readonly features = featureBuffer(featureLimit)
  private readonly joint = new JointFeatures()
  private readonly labelled = new LabelFeatures()
  private readonly places = new Int32Array(roles.length)
  private readonly sums = new Int32Array(narrowClasses)
  private readonly labelScores: Float64Array

  constructor(
    private readonly actions: NarrowModel,
    private readonly labels: LinearModel,
    private readonly rules: RelationRules,
  ) {
    this.labelScores = new Float64Array(labels.classes.length)
    this.keys = new WordKeyCache((keys) => roleScores(actions, keys, this.features))
  }

  parse(words: readonly Word[]): Arc[] {
    if (words.length === 0) return []
    if (words.every(({ pos }) => pos === 'PUNCT')) return words.map((_, at) => (at === 0 ? { head: -1, relation: 'root' } : { head: 0, relation: 'punct' }))
    const keys = words.map((word) => this.keys.of(word))
    const heads = this.heads(sentenceKeys(keys, this.keys.root, this.keys.absent))
    const relations = this.relations(bareTree(keys, heads))
    return refineRelations(words, attachPairedMarks(words, heads), relations, this.rules)
  }

  private heads(sentence: SentenceKeys): number[] {
    const { size } = sentence
    const state = new ParserState(size)
    while (!state.done) {
      const forced = state.forced
      if (forced === null) this.scoreActions(state, sentence)
      state.apply(forced ?? bestAllowed(state, this.sums))
    }
    return Array.from(state.heads.subarray(0, size), (head) => (head === size ? -1 : head))
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
    this.actions.addTo(features, sums, 0)
  }

  private relations(tree: BareTree): string[] {
    const { labels: model, labelScores, labelled, features } = this
    const { heads } = tree
    const given = new GivenLabels(heads.length)
    const relations: string[] = []
    for (let at = 0; at < heads.length; at++) {
      const head = heads[at]!
      if (head < 0) {
        relations.push('root')
        continue
      }
      labelled.fill(features, tree, at, given)
      model.score(features, labelScores)
      const chosen = best(labelScores)
      given.give(at, head, chosen)
      relations.push(model.classes[chosen]!)
    }
    return relations
  }
}

/** Scores of the word on its own in each role, `narrowClasses` numbers each. */
function roleScores(actions: NarrowModel, keys: WordKeys, features: FeatureBuffer): Int32Array {
  const scores = new Int32Array(roles.length * narrowClasses)
  for (let role = 0; role < roles.length; role++) {
    features.count = roleFeatures(features.values, 0, keys, role as Role)
    actions.addTo(features, scores, role * narrowClasses)
  }
  return scores
}

export function bestAllowed(state: ParserState, scores: Float64Array | Int32Array): Action {
  let top: Action | null = null
  for (const action of [shift, left, right] as const) {
    if (state.allows(action) && (top === null || scores[action]! > scores[top]!)) top = action
  }
  if (top === null) throw new Error('a parser state without an allowed action')
  return top
}

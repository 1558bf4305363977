import type { Arc, Word } from '../../pipeline/document.ts'
import type { Scorer } from '../linear/classifier.ts'
import { featureBuffer } from '../linear/classifier.ts'
import { best } from '../linear/perceptron.ts'
import type { SentenceKeys } from './action-features.ts'
import { actionFeatures, sentenceKeys } from './action-features.ts'
import type { BareTree } from './label-features.ts'
import { bareTree, labelFeatures } from './label-features.ts'
import type { Parser } from './pack.ts'
import type { RelationRules } from './refine.ts'
import { refineRelations } from './refine.ts'
import type { Action } from './state.ts'
import { left, ParserState, right, shift } from './state.ts'
import { WordKeyCache } from './words.ts'

export const featureLimit = 128

/**
 * Greedy transition-based parser: one model builds the tree, a second names the relations of the finished tree,
 * rules add the subtypes. Holds a cache of word keys and buffers, nothing of the texts it has seen.
 */
export class TransitionParser implements Parser {
  private readonly keys = new WordKeyCache()
  private readonly features = featureBuffer(featureLimit)
  private readonly actionScores: Float64Array
  private readonly labelScores: Float64Array

  constructor(
    private readonly actions: Scorer,
    private readonly labels: Scorer,
    private readonly rules: RelationRules,
  ) {
    this.actionScores = new Float64Array(actions.classes.length)
    this.labelScores = new Float64Array(labels.classes.length)
  }

  parse(words: readonly Word[]): Arc[] {
    if (words.length === 0) return []
    const keys = words.map((word) => this.keys.of(word))
    const heads = this.heads(sentenceKeys(keys))
    const relations = this.relations(bareTree(keys, heads))
    return refineRelations(words, heads.map((head, at) => ({ head, relation: relations[at] ?? 'dep' })), this.rules)
  }

  private heads(sentence: SentenceKeys): number[] {
    const size = sentence.words.length
    const state = new ParserState(size)
    while (!state.done) {
      const forced = state.forced
      if (forced === null) {
        actionFeatures(this.features, state, sentence)
        this.actions.score(this.features, this.actionScores)
      }
      state.apply(forced ?? bestAllowed(state, this.actionScores))
    }
    return Array.from(state.heads.subarray(0, size), (head) => (head === size ? -1 : head))
  }

  private relations(tree: BareTree): string[] {
    const labels = new Int32Array(tree.words.length)
    return tree.words.map((_, at) => {
      if ((tree.heads[at] ?? -1) < 0) return 'root'
      labelFeatures(this.features, tree, at, labels)
      this.labels.score(this.features, this.labelScores)
      const chosen = best(this.labelScores)
      labels[at] = chosen
      return this.labels.classes[chosen] ?? 'dep'
    })
  }
}

export function bestAllowed(state: ParserState, scores: Float64Array): Action {
  let top: Action | null = null
  for (const action of [shift, left, right] as const) {
    if (state.allows(action) && (top === null || (scores[action] as number) > (scores[top] as number))) top = action
  }
  if (top === null) throw new Error('a parser state without an allowed action')
  return top
}

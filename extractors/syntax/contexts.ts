import { mixed, premix } from '../linear/hash.ts'
import type { SureChoices } from '../linear/sure.ts'
import type { SentenceKeys } from './action-features.ts'
import type { BareTree, GivenLabels } from './label-features.ts'
import type { ParserState } from './state.ts'
import { none } from './state.ts'
import type { WordKeys } from './words.ts'

// What most choices of the parser follow from: few values, so that each combination of them is met often. There are two contexts of an
// action and two of a relation, each in two forms: the first that is sure decides.

const [near, around, ahead] = [premix(301), premix(302), premix(303)]
const [bare, sisterly, inside] = [premix(311), premix(312), premix(313)]

/** The two words on the stack and the next one. */
export function nearContext(state: ParserState, { words, size }: SentenceKeys): number {
  const { depth, next } = state
  const below = words[depth > 1 ? state.top(1) : size + 1]!
  return mixed(near ^ below.mixed, words[state.top(0)]!.mixed, words[next]!.mixed)
}

/** The same, coarser, with the word after them and the first child that the top and the next word have on their left. Something is on the stack. */
export function wideContext(state: ParserState, { words, size }: SentenceKeys): number {
  const { depth, next, leftChild } = state
  const top = state.top(0)
  const below = words[depth > 1 ? state.top(1) : size + 1]!
  const ofTop = words[leftChild[top] === none ? size + 1 : leftChild[top]!]!
  const ofNext = words[leftChild[next] === none ? size + 1 : leftChild[next]!]!
  return mixed(around ^ mixed(ahead ^ ofTop.mixed, words[next + 1]!.pos, ofNext.mixed), mixed(near ^ below.pos, words[top]!.mixed, words[next]!.pos), 0)
}

/** The action that a model of two contexts is sure of, or -1. */
export function sureAction(sure: SureChoices, state: ParserState, sentence: SentenceKeys): number {
  const found = sure.of(nearContext(state, sentence))
  return found >= 0 ? found : sure.of(wideContext(state, sentence))
}

/** A word, its head, on which side of it, and the word's first child. The word is not the root. */
export function bareContext({ words, heads, children }: BareTree, at: number, absent: WordKeys): number {
  const head = heads[at]!
  const own = children[at]!
  const first = own.length > 0 ? words[own[0]!]! : absent
  return mixed(bare ^ words[at]!.mixed, words[head]!.pos, mixed(inside ^ first.mixed, at < head ? 1 : 2, 0))
}

/** A bare context with the relation that was given to the sister before the word. */
export function sisterContext(context: number, tree: BareTree, at: number, given: GivenLabels): number {
  const head = tree.heads[at]!
  const place = given.count[head]!
  return mixed(sisterly ^ context, place > 0 ? given.labels[tree.children[head]![place - 1]!]! : 99, 0)
}

/** The relation that a model of two contexts is sure of, or -1. */
export function sureLabel(sure: SureChoices, tree: BareTree, at: number, given: GivenLabels, absent: WordKeys): number {
  const context = bareContext(tree, at, absent)
  const found = sure.of(context)
  return found >= 0 ? found : sure.of(sisterContext(context, tree, at, given))
}

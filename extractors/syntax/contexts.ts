import { mixed, premix } from '../linear/hash.ts'
import type { SureChoices } from '../linear/sure.ts'
import type { SentenceKeys } from './action-features.ts'
import { mixedAt, posAt, width } from './action-features.ts'
import type { BareTree, GivenLabels } from './label-features.ts'
import type { ParserState } from './state.ts'
import { none } from './state.ts'
import type { WordKeys } from './words.ts'

// What most choices of the parser follow from: few values, so that each combination of them is met often. There are two contexts of an
// action and two of a relation, each in two forms: the first that is sure decides.

const [near, around, ahead] = [premix(301), premix(302), premix(303)]
const [bare, sisterly, inside] = [premix(311), premix(312), premix(313)]

/** The two words on the stack and the next one. */
export function nearContext(state: ParserState, { keys, size }: SentenceKeys): number {
  const below = state.depth > 1 ? state.top(1) : size + 1
  return mixed(near ^ keys[below * width + mixedAt]!, keys[state.top(0) * width + mixedAt]!, keys[state.next * width + mixedAt]!)
}

/** The same, coarser, with the word after them and the first child that the top and the next word have on their left. Something is on the stack. */
export function wideContext(state: ParserState, { keys, size }: SentenceKeys): number {
  const { depth, next, leftChild } = state
  const absent = size + 1
  const top = state.top(0)
  const below = depth > 1 ? state.top(1) : absent
  const ofTop = leftChild[top] === none ? absent : leftChild[top]!
  const ofNext = leftChild[next] === none ? absent : leftChild[next]!
  const children = mixed(ahead ^ keys[ofTop * width + mixedAt]!, keys[(next + 1) * width + posAt]!, keys[ofNext * width + mixedAt]!)
  return mixed(around ^ children, mixed(near ^ keys[below * width + posAt]!, keys[top * width + mixedAt]!, keys[next * width + posAt]!), 0)
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

import type { FeatureBuffer } from '../linear/classifier.ts'
import { mix } from '../linear/hash.ts'
import type { ParserState } from './state.ts'
import { none } from './state.ts'
import type { WordKeys } from './words.ts'
import { absentWord, rootWord } from './words.ts'

/** What is counted once per sentence, so that features stay cheap. */
export interface SentenceKeys {
  /** The words, then the root, then the absent word. */
  readonly words: readonly WordKeys[]
  readonly size: number
  /** Punctuation marks before each position. */
  readonly marksBefore: Int32Array
  /** Verbs before each position. */
  readonly verbsBefore: Int32Array
}

export function sentenceKeys(words: readonly WordKeys[], root: WordKeys = rootWord, absent: WordKeys = absentWord): SentenceKeys {
  const marksBefore = new Int32Array(words.length + 1)
  const verbsBefore = new Int32Array(words.length + 1)
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    marksBefore[at + 1] = marksBefore[at]! + (word.punct ? 1 : 0)
    verbsBefore[at + 1] = verbsBefore[at]! + (word.verb ? 1 : 0)
  }
  return { words: [...words, root, absent], size: words.length, marksBefore, verbsBefore }
}

/** The words that a state looks at on their own, each in a role: the top of the stack `s0`, those below it, the next words from `b0`. */
export const roles = ['s0', 's1', 'b0', 'b1', 'b2', 's2'] as const
export type Role = 0 | 1 | 2 | 3 | 4 | 5

/** Position in `SentenceKeys.words` of the word in each role. */
export function focus(state: ParserState, absent: number, out: Int32Array): void {
  const { size, next, depth } = state
  out[0] = depth > 0 ? state.top(0) : absent
  out[1] = depth > 1 ? state.top(1) : absent
  out[2] = next
  out[3] = next + 1 <= size ? next + 1 : absent
  out[4] = next + 2 <= size ? next + 2 : absent
  out[5] = depth > 2 ? state.top(2) : absent
}

/** Features of one word in its role, from place `from` of `values`. Returns how many places are filled. */
export function roleFeatures(values: Int32Array, from: number, word: WordKeys, role: Role): number {
  let n = from
  if (role <= 2) {
    const template = 4 * role
    values[n++] = mix(template + 1, word.form)
    values[n++] = mix(template + 2, word.lemma, word.pos)
    values[n++] = mix(template + 3, word.fine)
    values[n++] = mix(template + 4, word.mixed)
  } else if (role === 3) {
    values[n++] = mix(13, word.mixed)
    values[n++] = mix(14, word.lemma)
  } else {
    values[n++] = mix(role === 4 ? 15 : 16, word.mixed)
  }
  return n
}

const distances = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6, 7]

function distance(from: number, to: number): number {
  if (from === none) return 9
  return distances[to - from] ?? 8
}

function countsOf(state: ParserState, at: number): number {
  return at === none ? 99 : Math.min(3, state.leftCount[at]!) * 4 + Math.min(3, state.rightCount[at]!)
}

/** Features of the choice between shift, left and right: top of the stack, next words, their children, what lies between. */
export function actionFeatures(buffer: FeatureBuffer, state: ParserState, sentence: SentenceKeys): void {
  const places = new Int32Array(roles.length)
  focus(state, sentence.size + 1, places)
  let n = 0
  for (let role = 0; role < roles.length; role++) n = roleFeatures(buffer.values, n, sentence.words[places[role]!]!, role as Role)
  buffer.count = jointActionFeatures(buffer.values, n, state, sentence, places)
}

/** Those of them that look at more than one word; `places` is what `focus` gave. Returns how many places of `values` are filled. */
export function jointActionFeatures(values: Int32Array, from: number, state: ParserState, sentence: SentenceKeys, places: Int32Array): number {
  const { words, size, marksBefore, verbsBefore } = sentence
  const { next, leftChild, leftChild2, rightChild, rightChild2 } = state
  const absent = words[size + 1]!
  const top = state.top(0)
  const below = state.top(1)
  const s0 = words[places[0]!]!
  const s1 = words[places[1]!]!
  const b0 = words[places[2]!]!
  const b1 = words[places[3]!]!
  const b2 = words[places[4]!]!
  const s2 = words[places[5]!]!
  let [s0l, s0l2, s0r, s0r2, s1l, s1r, s1r2] = [absent, absent, absent, absent, absent, absent, absent]
  if (top !== none) {
    s0l = wordAt(words, leftChild[top]!, absent)
    s0l2 = wordAt(words, leftChild2[top]!, absent)
    s0r = wordAt(words, rightChild[top]!, absent)
    s0r2 = wordAt(words, rightChild2[top]!, absent)
  }
  if (below !== none) {
    s1l = wordAt(words, leftChild[below]!, absent)
    s1r = wordAt(words, rightChild[below]!, absent)
    s1r2 = wordAt(words, rightChild2[below]!, absent)
  }
  const b0l = wordAt(words, leftChild[next]!, absent)
  const b0l2 = wordAt(words, leftChild2[next]!, absent)
  const near = distance(top, next)
  const far = distance(below, top === none ? next : top)
  const marks = top === none ? 0 : Math.min(3, marksBefore[next]! - marksBefore[top + 1]!)
  const verbs = top === none ? 0 : Math.min(2, verbsBefore[next]! - verbsBefore[top + 1]!)
  const marksBelow = below === none ? 0 : Math.min(3, marksBefore[top]! - marksBefore[below + 1]!)
  let n = from
  values[n++] = mix(17, s0.lemma, b0.lemma)
  values[n++] = mix(18, s0.mixed, b0.mixed)
  values[n++] = mix(19, s0.fine, b0.fine)
  values[n++] = mix(20, s0.lemma, b0.pos)
  values[n++] = mix(21, s0.pos, b0.lemma)
  values[n++] = mix(22, s1.lemma, s0.lemma)
  values[n++] = mix(23, s1.mixed, s0.mixed)
  values[n++] = mix(24, s1.fine, s0.fine)
  values[n++] = mix(25, s1.lemma, s0.pos)
  values[n++] = mix(26, s1.pos, s0.lemma)
  values[n++] = mix(27, b0.mixed, b1.mixed)
  values[n++] = mix(28, b0.pos, b1.lemma)
  values[n++] = mix(29, s0.mixed, b0.mixed, b1.mixed)
  values[n++] = mix(30, s1.mixed, s0.mixed, b0.mixed)
  values[n++] = mix(31, s2.mixed, s1.mixed, s0.mixed)
  values[n++] = mix(32, s1.pos, s0.pos, b0.lemma)
  values[n++] = mix(33, b0.mixed, b1.mixed, b2.mixed)
  values[n++] = mix(34, s0.mixed, s0l.mixed, b0.mixed)
  values[n++] = mix(35, s0.pos, s0r.mixed, b0.mixed)
  values[n++] = mix(36, s0.pos, b0.mixed, b0l.mixed)
  values[n++] = mix(37, s1.pos, s0.pos, s0l.mixed)
  values[n++] = mix(38, s1.lemma, s0.pos, s0l.lemma)
  values[n++] = mix(39, s1.pos, s0.lemma, s0l.lemma)
  values[n++] = mix(40, s0.lemma, s0l.lemma)
  values[n++] = mix(41, s1.pos, s1r.mixed, s0.mixed)
  values[n++] = mix(42, s1.pos, s1l.mixed, s0.mixed)
  values[n++] = mix(43, s1.pos, s1r.mixed, s1r2.mixed)
  values[n++] = mix(44, s0.pos, s0l.mixed, s0l2.mixed)
  values[n++] = mix(45, s0.pos, s0r.mixed, s0r2.mixed)
  values[n++] = mix(46, b0.pos, b0l.mixed, b0l2.mixed)
  values[n++] = mix(47, s0.pos, near, b0.pos)
  values[n++] = mix(48, s1.pos, far, s0.pos)
  values[n++] = mix(49, s0.mixed, marks * 4 + verbs, b0.mixed)
  values[n++] = mix(50, s1.mixed, marksBelow, s0.mixed)
  values[n++] = mix(51, s0.pos, countsOf(state, top))
  values[n++] = mix(52, s1.pos, countsOf(state, below), s0.pos)
  values[n++] = mix(53, b0.pos, countsOf(state, next), s0.pos)
  values[n++] = mix(54, s1.lemma, s0l.lemma, s0.pos)
  values[n++] = mix(55, s0.agreement * 4 + b0.agreement, s0.pos, b0.pos)
  values[n++] = mix(56, s1.agreement * 4 + s0.agreement, s1.pos, s0.pos)
  values[n++] = mix(57, s0.pos, s1.pos, b1.mixed)
  values[n++] = mix(58, near, marks * 4 + verbs)
  values[n++] = mix(59, 0)
  return n
}

function wordAt(words: readonly WordKeys[], at: number, absent: WordKeys): WordKeys {
  return at === none ? absent : words[at]!
}

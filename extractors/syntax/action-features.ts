import type { FeatureBuffer } from '../linear/classifier.ts'
import { mix } from '../linear/hash.ts'
import { Templates, type Template } from '../linear/templates.ts'
import type { ParserState } from './state.ts'
import { none } from './state.ts'
import type { WordKeys } from './words.ts'
import { absentWord, rootWord } from './words.ts'

/** What a word gives to features that look at several words, in the order in which it is written down. */
const fields = ['lemma', 'pos', 'mixed', 'fine', 'agreement'] as const
export const width = fields.length
export const [posAt, mixedAt] = [fields.indexOf('pos'), fields.indexOf('mixed')]

/** A sentence as the parser sees it, with what is counted once. Its arrays may be longer than the sentence, so that one object serves one after another. */
export class SentenceKeys {
  /** The words, then the root, then the absent word. */
  words: readonly WordKeys[] = []
  size = 0
  /** The same words, `fields` by `fields`. */
  keys = new Int32Array(0)
  /** Punctuation marks before each position. */
  marksBefore = new Int32Array(1)
  /** Verbs before each position. */
  verbsBefore = new Int32Array(1)

  constructor(
    private readonly root: WordKeys = rootWord,
    private readonly absent: WordKeys = absentWord,
  ) {}

  /** Looks at another sentence: its words, behind which this puts the root and the absent word. */
  read(sentence: WordKeys[]): this {
    const size = sentence.length
    const words = sentence
    words.push(this.root, this.absent)
    this.words = words
    this.size = size
    if (this.verbsBefore.length <= size) this.grow(size * 2)
    const { keys, marksBefore, verbsBefore } = this
    for (let at = 0, key = 0; at < words.length; at++) {
      const word = words[at]!
      keys[key++] = word.lemma
      keys[key++] = word.pos
      keys[key++] = word.mixed
      keys[key++] = word.fine
      keys[key++] = word.agreement
      if (at >= size) continue
      marksBefore[at + 1] = marksBefore[at]! + (word.punct ? 1 : 0)
      verbsBefore[at + 1] = verbsBefore[at]! + (word.verb ? 1 : 0)
    }
    return this
  }

  private grow(size: number): void {
    this.keys = new Int32Array((size + 2) * width)
    this.marksBefore = new Int32Array(size + 1)
    this.verbsBefore = new Int32Array(size + 1)
  }
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
export function actionFeatures(buffer: FeatureBuffer, joint: JointFeatures, state: ParserState, sentence: SentenceKeys): void {
  const places = new Int32Array(roles.length)
  focus(state, sentence.size + 1, places)
  let n = 0
  for (let role = 0; role < roles.length; role++) n = roleFeatures(buffer.values, n, sentence.words[places[role]!]!, role as Role)
  buffer.count = joint.fill(buffer.values, n, state, sentence, places)
}

/** The words that joint features look at: those in a role, and the outermost children (`l`, `l2` on the left, `r`, `r2` on the right). */
const looked = ['s0', 's1', 'b0', 'b1', 'b2', 's2', 's0l', 's0l2', 's0r', 's0r2', 's1l', 's1r', 's1r2', 'b0l', 'b0l2'] as const
const measures = ['near', 'far', 'between', 'marksBelow', 's0.children', 's1.children', 'b0.children', 's0+b0.agreement', 's1+s0.agreement', 'nothing'] as const
type Value = `${(typeof looked)[number]}.${(typeof fields)[number]}` | (typeof measures)[number]

const jointTemplates: readonly Template<Value>[] = [
  [17, 's0.lemma', 'b0.lemma'],
  [18, 's0.mixed', 'b0.mixed'],
  [19, 's0.fine', 'b0.fine'],
  [20, 's0.lemma', 'b0.pos'],
  [21, 's0.pos', 'b0.lemma'],
  [22, 's1.lemma', 's0.lemma'],
  [23, 's1.mixed', 's0.mixed'],
  [24, 's1.fine', 's0.fine'],
  [25, 's1.lemma', 's0.pos'],
  [26, 's1.pos', 's0.lemma'],
  [27, 'b0.mixed', 'b1.mixed'],
  [28, 'b0.pos', 'b1.lemma'],
  [29, 's0.mixed', 'b0.mixed', 'b1.mixed'],
  [30, 's1.mixed', 's0.mixed', 'b0.mixed'],
  [31, 's2.mixed', 's1.mixed', 's0.mixed'],
  [32, 's1.pos', 's0.pos', 'b0.lemma'],
  [33, 'b0.mixed', 'b1.mixed', 'b2.mixed'],
  [34, 's0.mixed', 's0l.mixed', 'b0.mixed'],
  [35, 's0.pos', 's0r.mixed', 'b0.mixed'],
  [36, 's0.pos', 'b0.mixed', 'b0l.mixed'],
  [37, 's1.pos', 's0.pos', 's0l.mixed'],
  [38, 's1.lemma', 's0.pos', 's0l.lemma'],
  [39, 's1.pos', 's0.lemma', 's0l.lemma'],
  [40, 's0.lemma', 's0l.lemma'],
  [41, 's1.pos', 's1r.mixed', 's0.mixed'],
  [42, 's1.pos', 's1l.mixed', 's0.mixed'],
  [43, 's1.pos', 's1r.mixed', 's1r2.mixed'],
  [44, 's0.pos', 's0l.mixed', 's0l2.mixed'],
  [45, 's0.pos', 's0r.mixed', 's0r2.mixed'],
  [46, 'b0.pos', 'b0l.mixed', 'b0l2.mixed'],
  [47, 's0.pos', 'near', 'b0.pos'],
  [48, 's1.pos', 'far', 's0.pos'],
  [49, 's0.mixed', 'between', 'b0.mixed'],
  [50, 's1.mixed', 'marksBelow', 's0.mixed'],
  [51, 's0.pos', 's0.children'],
  [52, 's1.pos', 's1.children', 's0.pos'],
  [53, 'b0.pos', 'b0.children', 's0.pos'],
  [54, 's1.lemma', 's0l.lemma', 's0.pos'],
  [55, 's0+b0.agreement', 's0.pos', 'b0.pos'],
  [56, 's1+s0.agreement', 's1.pos', 's0.pos'],
  [57, 's0.pos', 's1.pos', 'b1.mixed'],
  [58, 'near', 'between'],
  [59, 'nothing'],
]

const values: readonly Value[] = [...looked.flatMap((word) => fields.map((field) => `${word}.${field}` as const)), ...measures]
const templates = new Templates<Value>(jointTemplates, values)
const firstMeasure = looked.length * width
const agreement = fields.indexOf('agreement')

/** Writes the features of a state that look at more than one word. Holds the row of values that they are made of. */
export class JointFeatures {
  private readonly row = new Int32Array(values.length + 1)

  /** `places` is what `focus` gave; features begin at place `from` of `out`. Returns how many places are filled. */
  fill(out: Int32Array, from: number, state: ParserState, sentence: SentenceKeys, places: Int32Array): number {
    const { row } = this
    const { size, keys, marksBefore, verbsBefore } = sentence
    const { next, leftChild, leftChild2, rightChild, rightChild2 } = state
    const absent = size + 1
    const top = state.top(0)
    const below = state.top(1)
    for (let role = 0; role < roles.length; role++) copy(keys, places[role]!, row, role)
    copy(keys, child(leftChild, top, absent), row, 6)
    copy(keys, child(leftChild2, top, absent), row, 7)
    copy(keys, child(rightChild, top, absent), row, 8)
    copy(keys, child(rightChild2, top, absent), row, 9)
    copy(keys, child(leftChild, below, absent), row, 10)
    copy(keys, child(rightChild, below, absent), row, 11)
    copy(keys, child(rightChild2, below, absent), row, 12)
    copy(keys, child(leftChild, next, absent), row, 13)
    copy(keys, child(leftChild2, next, absent), row, 14)
    const marks = top === none ? 0 : Math.min(3, marksBefore[next]! - marksBefore[top + 1]!)
    const verbs = top === none ? 0 : Math.min(2, verbsBefore[next]! - verbsBefore[top + 1]!)
    let n = firstMeasure
    row[n++] = distance(top, next)
    row[n++] = distance(below, top === none ? next : top)
    row[n++] = marks * 4 + verbs
    row[n++] = below === none ? 0 : Math.min(3, marksBefore[top]! - marksBefore[below + 1]!)
    row[n++] = countsOf(state, top)
    row[n++] = countsOf(state, below)
    row[n++] = countsOf(state, next)
    row[n++] = row[agreement]! * 4 + row[2 * width + agreement]!
    row[n] = row[width + agreement]! * 4 + row[agreement]!
    return templates.fill(row, out, from)
  }
}

function child(children: Int32Array, of: number, absent: number): number {
  const found = of === none ? none : children[of]!
  return found === none ? absent : found
}

function copy(keys: Int32Array, word: number, row: Int32Array, to: number): void {
  const from = word * width
  const at = to * width
  row[at] = keys[from]!
  row[at + 1] = keys[from + 1]!
  row[at + 2] = keys[from + 2]!
  row[at + 3] = keys[from + 3]!
  row[at + 4] = keys[from + 4]!
}

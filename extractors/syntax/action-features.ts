import type { FeatureBuffer } from '../linear/classifier.ts'
import { mix } from '../linear/hash.ts'
import type { ParserState } from './state.ts'
import { none } from './state.ts'
import type { WordKeys } from './words.ts'
import { absentWord, rootWord } from './words.ts'

/** What is counted once per sentence, so that features stay cheap. */
export interface SentenceKeys {
  readonly words: readonly WordKeys[]
  /** Punctuation marks before each position. */
  readonly marksBefore: Int32Array
  /** Verbs before each position. */
  readonly verbsBefore: Int32Array
}

export function sentenceKeys(words: readonly WordKeys[]): SentenceKeys {
  const marksBefore = new Int32Array(words.length + 1)
  const verbsBefore = new Int32Array(words.length + 1)
  words.forEach((word, at) => {
    marksBefore[at + 1] = (marksBefore[at] as number) + (word.punct ? 1 : 0)
    verbsBefore[at + 1] = (verbsBefore[at] as number) + (word.verb ? 1 : 0)
  })
  return { words, marksBefore, verbsBefore }
}

const distances = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6, 7]

function distance(from: number, to: number): number {
  if (from === none) return 9
  return distances[to - from] ?? 8
}

/** Features of the choice between shift, left and right: top of the stack, next words, their children, what lies between. */
export function actionFeatures(buffer: FeatureBuffer, state: ParserState, sentence: SentenceKeys): void {
  const { values } = buffer
  const { size, next } = state
  const word = (at: number): WordKeys => (at === none ? absentWord : at === size ? rootWord : (sentence.words[at] ?? absentWord))
  const top = state.top(0)
  const below = state.top(1)
  const s0 = word(top)
  const s1 = word(below)
  const s2 = word(state.top(2))
  const b0 = word(next)
  const b1 = word(next < size ? next + 1 : none)
  const b2 = word(next + 1 < size ? next + 2 : none)
  const child = (of: Int32Array, at: number): WordKeys => word(at === none ? none : (of[at] as number))
  const s0l = child(state.leftChild, top)
  const s0l2 = child(state.leftChild2, top)
  const s0r = child(state.rightChild, top)
  const s0r2 = child(state.rightChild2, top)
  const s1l = child(state.leftChild, below)
  const s1r = child(state.rightChild, below)
  const s1r2 = child(state.rightChild2, below)
  const b0l = child(state.leftChild, next)
  const b0l2 = child(state.leftChild2, next)
  const near = distance(top, next)
  const far = distance(below, top === none ? next : top)
  const marks = top === none ? 0 : Math.min(3, (sentence.marksBefore[next] as number) - (sentence.marksBefore[top + 1] as number))
  const verbs = top === none ? 0 : Math.min(2, (sentence.verbsBefore[next] as number) - (sentence.verbsBefore[top + 1] as number))
  const marksBelow = below === none ? 0 : Math.min(3, (sentence.marksBefore[top] as number) - (sentence.marksBefore[below + 1] as number))
  const counts = (at: number): number => (at === none ? 99 : Math.min(3, state.leftCount[at] as number) * 4 + Math.min(3, state.rightCount[at] as number))
  let n = 0
  let template = 0
  const add = (first: number, second = 0, third = 0): void => {
    values[n++] = mix(++template, first, second, third)
  }
  for (const each of [s0, s1, b0]) {
    add(each.form)
    add(each.lemma, each.pos)
    add(each.fine)
    add(each.mixed)
  }
  add(b1.mixed)
  add(b1.lemma)
  add(b2.mixed)
  add(s2.mixed)
  add(s0.lemma, b0.lemma)
  add(s0.mixed, b0.mixed)
  add(s0.fine, b0.fine)
  add(s0.lemma, b0.pos)
  add(s0.pos, b0.lemma)
  add(s1.lemma, s0.lemma)
  add(s1.mixed, s0.mixed)
  add(s1.fine, s0.fine)
  add(s1.lemma, s0.pos)
  add(s1.pos, s0.lemma)
  add(b0.mixed, b1.mixed)
  add(b0.pos, b1.lemma)
  add(s0.mixed, b0.mixed, b1.mixed)
  add(s1.mixed, s0.mixed, b0.mixed)
  add(s2.mixed, s1.mixed, s0.mixed)
  add(s1.pos, s0.pos, b0.lemma)
  add(b0.mixed, b1.mixed, b2.mixed)
  add(s0.mixed, s0l.mixed, b0.mixed)
  add(s0.pos, s0r.mixed, b0.mixed)
  add(s0.pos, b0.mixed, b0l.mixed)
  add(s1.pos, s0.pos, s0l.mixed)
  add(s1.lemma, s0.pos, s0l.lemma)
  add(s1.pos, s0.lemma, s0l.lemma)
  add(s0.lemma, s0l.lemma)
  add(s1.pos, s1r.mixed, s0.mixed)
  add(s1.pos, s1l.mixed, s0.mixed)
  add(s1.pos, s1r.mixed, s1r2.mixed)
  add(s0.pos, s0l.mixed, s0l2.mixed)
  add(s0.pos, s0r.mixed, s0r2.mixed)
  add(b0.pos, b0l.mixed, b0l2.mixed)
  add(s0.pos, near, b0.pos)
  add(s1.pos, far, s0.pos)
  add(s0.mixed, marks * 4 + verbs, b0.mixed)
  add(s1.mixed, marksBelow, s0.mixed)
  add(s0.pos, counts(top))
  add(s1.pos, counts(below), s0.pos)
  add(b0.pos, counts(next), s0.pos)
  add(s1.lemma, s0l.lemma, s0.pos)
  add(s0.agreement * 4 + b0.agreement, s0.pos, b0.pos)
  add(s1.agreement * 4 + s0.agreement, s1.pos, s0.pos)
  add(s0.pos, s1.pos, b1.mixed)
  add(near, marks * 4 + verbs)
  add(0)
  buffer.count = n
}

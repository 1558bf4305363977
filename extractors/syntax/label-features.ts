import type { FeatureBuffer } from '../linear/classifier.ts'
import { mix } from '../linear/hash.ts'
import type { WordKeys } from './words.ts'
import { absentWord, rootWord } from './words.ts'

/** A finished tree to be labelled: heads (-1 for the root) and the children of each word, in order. */
export interface BareTree {
  readonly words: readonly WordKeys[]
  readonly heads: readonly number[]
  readonly children: readonly (readonly number[])[]
}

export function bareTree(words: readonly WordKeys[], heads: readonly number[]): BareTree {
  const children: number[][] = words.map(() => [])
  for (let at = 0; at < heads.length; at++) children[heads[at]!]?.push(at)
  return { words, heads, children }
}

/** Relations given so far, word by word from the left, with what was given to the children of each head: counted once, not anew for every sister. */
export class GivenLabels {
  readonly labels: Int32Array
  /** Children of each head that are labelled. */
  readonly count: Int32Array
  /** Which relations they have, one bit each. */
  readonly low: Int32Array
  readonly high: Int32Array

  constructor(words: number) {
    this.labels = new Int32Array(words)
    this.count = new Int32Array(words)
    this.low = new Int32Array(words)
    this.high = new Int32Array(words)
  }

  give(at: number, head: number, label: number): void {
    this.labels[at] = label
    this.count[head]!++
    if (label < 31) this.low[head]! |= 1 << label
    else this.high[head]! |= 1 << (label - 31)
  }
}

const noWords: readonly number[] = []
const mostChildren = 6
const mostSisters = 8

/**
 * Features of the relation of the word at `at` to its head: both words, their children (prepositions, auxiliaries),
 * the sisters before it with the relations they were given (class numbers), agreement, order.
 */
export function labelFeatures(buffer: FeatureBuffer, tree: BareTree, at: number, given: GivenLabels): void {
  const { values } = buffer
  const { words, heads, children } = tree
  const headAt = heads[at]!
  const word = words[at]!
  const head = headAt < 0 ? rootWord : words[headAt]!
  const grandAt = headAt < 0 ? -1 : heads[headAt]!
  const grand = headAt < 0 ? absentWord : grandAt < 0 ? rootWord : words[grandAt]!
  const own = children[at]!
  const first = own.length > 0 ? words[own[0]!]! : absentWord
  const second = own.length > 1 ? words[own[1]!]! : absentWord
  const last = own.length > 0 ? words[own[own.length - 1]!]! : absentWord
  const sisters = headAt < 0 ? noWords : children[headAt]!
  const place = headAt < 0 ? 0 : given.count[headAt]!
  const before = place > 0 ? words[sisters[place - 1]!]! : absentWord
  const after = place + 1 < sisters.length ? words[sisters[place + 1]!]! : absentWord
  const beforeLabel = place > 0 ? given.labels[sisters[place - 1]!]! : 99
  const eldest = sisters.length > 0 ? words[sisters[0]!]! : absentWord
  const side = at < headAt ? 1 : 2
  const steps = Math.min(6, Math.abs(at - headAt))
  const previous = at > 0 ? words[at - 1]! : absentWord
  const following = at + 1 < words.length ? words[at + 1]! : absentWord
  let n = 0
  values[n++] = mix(101, word.lemma)
  values[n++] = mix(102, word.form)
  values[n++] = mix(103, word.mixed, head.mixed)
  values[n++] = mix(104, word.mixed, head.mixed, side)
  values[n++] = mix(105, word.fine, head.fine, side)
  values[n++] = mix(106, word.lemma, head.pos, side)
  values[n++] = mix(107, word.pos, head.lemma, side)
  values[n++] = mix(108, word.lemma, head.lemma)
  values[n++] = mix(109, word.mixed, head.mixed, first.mixed)
  values[n++] = mix(110, word.mixed, head.lemma, first.lemma)
  values[n++] = mix(111, word.pos, first.lemma, second.mixed)
  values[n++] = mix(112, word.mixed, first.mixed, last.mixed)
  values[n++] = mix(113, first.lemma, head.pos, side)
  values[n++] = mix(114, word.pos, head.pos, before.mixed)
  values[n++] = mix(115, word.pos, head.pos, after.mixed)
  values[n++] = mix(116, word.pos, head.pos, beforeLabel)
  values[n++] = mix(117, word.mixed, head.pos, headAt < 0 ? mix(202, 0, 0) : mix(202, given.low[headAt]!, given.high[headAt]!))
  values[n++] = mix(118, word.pos, head.pos, steps * 3 + side)
  values[n++] = mix(119, word.pos, head.pos, word.agreement * 4 + head.agreement + 16 * side)
  values[n++] = mix(120, word.agreement * 4 + eldest.agreement, eldest.mixed, side)
  values[n++] = mix(121, word.mixed, head.mixed, eldest.mixed)
  values[n++] = mix(122, word.mixed, head.pos, grand.mixed)
  values[n++] = mix(123, word.mixed, previous.mixed, side)
  values[n++] = mix(124, word.mixed, following.mixed, side)
  values[n++] = mix(125, previous.mixed, word.pos, following.mixed)
  values[n++] = mix(126, own.length, word.pos, head.pos)
  values[n++] = mix(127, headAt < 0 ? 1 : 2)
  for (let each = 0; each < own.length && each < mostChildren; each++) values[n++] = mix(200, words[own[each]!]!.mixed, word.pos, head.pos)
  for (let each = 0; each < sisters.length && each < mostSisters; each++) {
    const sister = sisters[each]!
    if (sister !== at) values[n++] = mix(201, words[sister]!.mixed, word.mixed, side)
  }
  buffer.count = n
}

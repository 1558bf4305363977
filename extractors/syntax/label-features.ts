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
  heads.forEach((head, at) => children[head]?.push(at))
  return { words, heads, children }
}

/**
 * Features of the relation of the word at `at` to its head: both words, their children (prepositions, auxiliaries),
 * the sisters before it with the relations they were given (`labels`, class numbers), agreement, order.
 */
export function labelFeatures(buffer: FeatureBuffer, tree: BareTree, at: number, labels: Int32Array): void {
  const { values } = buffer
  const { words, heads, children } = tree
  const headAt = heads[at] ?? -1
  const word = words[at] ?? absentWord
  const head = headAt < 0 ? rootWord : (words[headAt] ?? absentWord)
  const grand = headAt < 0 ? absentWord : (heads[headAt] ?? -1) < 0 ? rootWord : (words[heads[headAt] ?? 0] ?? absentWord)
  const own = children[at] ?? []
  const first = words[own[0] ?? -1] ?? absentWord
  const second = words[own[1] ?? -1] ?? absentWord
  const last = words[own.at(-1) ?? -1] ?? absentWord
  const sisters = headAt < 0 ? [] : (children[headAt] ?? [])
  const place = sisters.indexOf(at)
  const before = words[sisters[place - 1] ?? -1] ?? absentWord
  const after = words[sisters[place + 1] ?? -1] ?? absentWord
  const beforeLabel = place > 0 ? (labels[sisters[place - 1] ?? 0] as number) : 99
  const eldest = words[sisters[0] ?? -1] ?? absentWord
  const side = at < headAt ? 1 : 2
  const steps = Math.min(6, Math.abs(at - headAt))
  const previous = words[at - 1] ?? absentWord
  const following = words[at + 1] ?? absentWord
  const given = givenLabels(sisters, place, labels)
  let n = 0
  let template = 100
  const add = (one: number, two = 0, three = 0): void => {
    values[n++] = mix(++template, one, two, three)
  }
  add(word.lemma)
  add(word.form)
  add(word.mixed, head.mixed)
  add(word.mixed, head.mixed, side)
  add(word.fine, head.fine, side)
  add(word.lemma, head.pos, side)
  add(word.pos, head.lemma, side)
  add(word.lemma, head.lemma)
  add(word.mixed, head.mixed, first.mixed)
  add(word.mixed, head.lemma, first.lemma)
  add(word.pos, first.lemma, second.mixed)
  add(word.mixed, first.mixed, last.mixed)
  add(first.lemma, head.pos, side)
  add(word.pos, head.pos, before.mixed)
  add(word.pos, head.pos, after.mixed)
  add(word.pos, head.pos, beforeLabel)
  add(word.mixed, head.pos, given)
  add(word.pos, head.pos, steps * 3 + side)
  add(word.pos, head.pos, word.agreement * 4 + head.agreement + 16 * side)
  add(word.agreement * 4 + eldest.agreement, eldest.mixed, side)
  add(word.mixed, head.mixed, eldest.mixed)
  add(word.mixed, head.pos, grand.mixed)
  add(word.mixed, previous.mixed, side)
  add(word.mixed, following.mixed, side)
  add(previous.mixed, word.pos, following.mixed)
  add(own.length, word.pos, head.pos)
  add(headAt < 0 ? 1 : 2)
  for (const child of own.slice(0, 6)) values[n++] = mix(200, (words[child] ?? absentWord).mixed, word.pos, head.pos)
  for (const sister of sisters.slice(0, 8)) if (sister !== at) values[n++] = mix(201, (words[sister] ?? absentWord).mixed, word.mixed, side)
  buffer.count = n
}

/** A fingerprint of the relations that earlier sisters already have, each counted once. */
function givenLabels(sisters: readonly number[], place: number, labels: Int32Array): number {
  let low = 0
  let high = 0
  for (let each = 0; each < place; each++) {
    const label = labels[sisters[each] ?? 0] as number
    if (label < 31) low |= 1 << label
    else high |= 1 << (label - 31)
  }
  return mix(202, low, high)
}

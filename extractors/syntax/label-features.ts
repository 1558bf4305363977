import type { FeatureBuffer } from '../linear/classifier.ts'
import { mix, mixed, premix } from '../linear/hash.ts'
import { Templates, type Template } from '../linear/templates.ts'
import type { WordKeys } from './words.ts'
import { absentWord, rootWord } from './words.ts'

/** Children of all words that have none: nothing is ever added to it. */
const noWords: number[] = []

/** A finished tree to be labelled: heads (-1 for the root) and the children of each word, in order. */
export interface BareTree {
  readonly words: readonly WordKeys[]
  readonly heads: readonly number[]
  readonly children: readonly (readonly number[])[]
}

/** `words` may have more behind the tree's own. */
export function bareTree(words: readonly WordKeys[], heads: readonly number[]): BareTree {
  return { words, heads, children: childrenOf(heads) }
}

/** The children of each word, in order. */
export function childrenOf(heads: readonly number[]): (readonly number[])[] {
  const children: number[][] = []
  for (let at = 0; at < heads.length; at++) children.push(noWords)
  for (let at = 0; at < heads.length; at++) {
    const head = heads[at]!
    if (head < 0) continue
    const known = children[head]!
    if (known === noWords) children[head] = [at]
    else known.push(at)
  }
  return children
}

/**
 * Relations given so far, word by word from the left, with what was given to the children of each head: counted once, not anew for every
 * sister. The arrays may be longer than the sentence, so that one object serves one after another.
 */
export class GivenLabels {
  labels = new Int32Array(0)
  /** Children of each head that are labelled. */
  count = new Int32Array(0)
  /** Which relations they have, one bit each. */
  low = new Int32Array(0)
  high = new Int32Array(0)

  constructor(words = 0) {
    this.begin(words)
  }

  /** Another sentence, in which no relation is given. */
  begin(words: number): this {
    if (this.labels.length < words) {
      this.labels = new Int32Array(words * 2)
      this.count = new Int32Array(words * 2)
      this.low = new Int32Array(words * 2)
      this.high = new Int32Array(words * 2)
    } else for (const each of [this.count, this.low, this.high]) each.fill(0, 0, words)
    return this
  }

  give(at: number, head: number, label: number): void {
    this.labels[at] = label
    this.count[head]!++
    if (label < 31) this.low[head]! |= 1 << label
    else this.high[head]! |= 1 << (label - 31)
  }
}

const mostChildren = 6
const mostSisters = 8

const fields = ['lemma', 'pos', 'mixed', 'fine', 'form', 'agreement'] as const
const width = fields.length
const looked = ['word', 'head', 'grand', 'first', 'second', 'last', 'before', 'after', 'eldest', 'previous', 'following'] as const
const measures = ['side', 'way', 'before.label', 'given', 'children', 'rooted', 'word+head.agreement', 'word+eldest.agreement'] as const
type Value = `${(typeof looked)[number]}.${(typeof fields)[number]}` | (typeof measures)[number]

const labelTemplates: readonly Template<Value>[] = [
  [101, 'word.lemma'],
  [102, 'word.form'],
  [103, 'word.mixed', 'head.mixed'],
  [104, 'word.mixed', 'head.mixed', 'side'],
  [105, 'word.fine', 'head.fine', 'side'],
  [106, 'word.lemma', 'head.pos', 'side'],
  [107, 'word.pos', 'head.lemma', 'side'],
  [108, 'word.lemma', 'head.lemma'],
  [109, 'word.mixed', 'head.mixed', 'first.mixed'],
  [110, 'word.mixed', 'head.lemma', 'first.lemma'],
  [111, 'word.pos', 'first.lemma', 'second.mixed'],
  [112, 'word.mixed', 'first.mixed', 'last.mixed'],
  [113, 'first.lemma', 'head.pos', 'side'],
  [114, 'word.pos', 'head.pos', 'before.mixed'],
  [115, 'word.pos', 'head.pos', 'after.mixed'],
  [116, 'word.pos', 'head.pos', 'before.label'],
  [117, 'word.mixed', 'head.pos', 'given'],
  [118, 'word.pos', 'head.pos', 'way'],
  [119, 'word.pos', 'head.pos', 'word+head.agreement'],
  [120, 'word+eldest.agreement', 'eldest.mixed', 'side'],
  [121, 'word.mixed', 'head.mixed', 'eldest.mixed'],
  [122, 'word.mixed', 'head.pos', 'grand.mixed'],
  [123, 'word.mixed', 'previous.mixed', 'side'],
  [124, 'word.mixed', 'following.mixed', 'side'],
  [125, 'previous.mixed', 'word.pos', 'following.mixed'],
  [126, 'children', 'word.pos', 'head.pos'],
  [127, 'rooted'],
]

const values: readonly Value[] = [...looked.flatMap((word) => fields.map((field) => `${word}.${field}` as const)), ...measures]
const templates = new Templates<Value>(labelTemplates, values)
const ofChild = premix(200)
const ofSister = premix(201)

/** Writes the features of relations. Holds the row of values that they are made of. */
export class LabelFeatures {
  private readonly row = new Int32Array(values.length + 1)

  /**
   * Features of the relation of the word at `at` to its head: both words, their children (prepositions, auxiliaries),
   * the sisters before it with the relations they were given (class numbers), agreement, order.
   */
  fill(buffer: FeatureBuffer, tree: BareTree, at: number, given: GivenLabels): void {
    const { row } = this
    const { values: out } = buffer
    const { words, heads, children } = tree
    const headAt = heads[at]!
    const word = words[at]!
    const head = headAt < 0 ? rootWord : words[headAt]!
    const grandAt = headAt < 0 ? -1 : heads[headAt]!
    const own = children[at]!
    const sisters = headAt < 0 ? noWords : children[headAt]!
    const place = headAt < 0 ? 0 : given.count[headAt]!
    const eldest = sisters.length > 0 ? words[sisters[0]!]! : absentWord
    const side = at < headAt ? 1 : 2
    write(row, 0, word)
    write(row, 1, head)
    write(row, 2, headAt < 0 ? absentWord : grandAt < 0 ? rootWord : words[grandAt]!)
    write(row, 3, own.length > 0 ? words[own[0]!]! : absentWord)
    write(row, 4, own.length > 1 ? words[own[1]!]! : absentWord)
    write(row, 5, own.length > 0 ? words[own[own.length - 1]!]! : absentWord)
    write(row, 6, place > 0 ? words[sisters[place - 1]!]! : absentWord)
    write(row, 7, place + 1 < sisters.length ? words[sisters[place + 1]!]! : absentWord)
    write(row, 8, eldest)
    write(row, 9, at > 0 ? words[at - 1]! : absentWord)
    write(row, 10, at + 1 < heads.length ? words[at + 1]! : absentWord)
    let measure = looked.length * width
    row[measure++] = side
    row[measure++] = Math.min(6, Math.abs(at - headAt)) * 3 + side
    row[measure++] = place > 0 ? given.labels[sisters[place - 1]!]! : 99
    row[measure++] = headAt < 0 ? mix(202, 0, 0) : mix(202, given.low[headAt]!, given.high[headAt]!)
    row[measure++] = own.length
    row[measure++] = headAt < 0 ? 1 : 2
    row[measure++] = word.agreement * 4 + head.agreement + 16 * side
    row[measure] = word.agreement * 4 + eldest.agreement
    let n = templates.fill(row, out, 0)
    for (let each = 0; each < own.length && each < mostChildren; each++) out[n++] = mixed(ofChild ^ words[own[each]!]!.mixed, word.pos, head.pos)
    for (let each = 0; each < sisters.length && each < mostSisters; each++) {
      const sister = sisters[each]!
      if (sister !== at) out[n++] = mixed(ofSister ^ words[sister]!.mixed, word.mixed, side)
    }
    buffer.count = n
  }
}

function write(row: Int32Array, to: number, word: WordKeys): void {
  const at = to * width
  row[at] = word.lemma
  row[at + 1] = word.pos
  row[at + 2] = word.mixed
  row[at + 3] = word.fine
  row[at + 4] = word.form
  row[at + 5] = word.agreement
}

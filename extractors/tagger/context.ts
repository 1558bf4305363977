import { combine } from './hash.ts'
import { labelCount, nameTypes, typeOf } from './labels.ts'
import type { WordType } from './words.ts'

/** Sentences on either side whose labels count as the same article: dumps and corpora do not always say where one ends. */
export const contextReach = 20

/** Most keys that the context gives to one token. */
const mostKeys = 4

/** Receives the feature keys of a token, the first `count` of `keys`; called for tokens that have any. */
export type ContextUse = (sentence: number, at: number, keys: Uint32Array, count: number) => void

/**
 * How a first pass labelled each word in the sentences around: features from the rest of the article.
 * @param words the words of each sentence
 * @param labels their labels in the first pass
 * @param use called in the order of the text; linear in the number of tokens
 */
export function contextFeatures(words: readonly (readonly WordType[])[], labels: readonly Uint8Array[], use: ContextUse): void {
  const text = new NumberedText(words, labels)
  const counts = new ContextCounts(text)
  const { length } = words
  for (let s = 0; s < Math.min(contextReach, length); s++) counts.count(s, 1)
  const keys = new Uint32Array(mostKeys)
  for (let s = 0; s < length; s++) {
    if (s + contextReach < length) counts.count(s + contextReach, 1)
    if (s > contextReach) counts.count(s - contextReach - 1, -1)
    counts.count(s, -1)
    for (let at = text.from[s]!; at < text.from[s + 1]!; at++) {
      const n = text.words[at]! < 0 ? 0 : counts.features(s, at, keys)
      if (n > 0) use(s, at - text.from[s]!, keys, n)
    }
    counts.count(s, 1)
  }
}

/** The named words of a text, and pairs of neighbouring ones, numbered from 0; -1 for other words. */
class NumberedText {
  /** First token of each sentence, and the end of the last. */
  readonly from: Int32Array
  readonly words: Int32Array
  /** The pair of a token with the next one of its sentence. */
  readonly pairs: Int32Array
  readonly labels: Uint8Array
  readonly wordCount: number
  readonly pairCount: number

  constructor(sentences: readonly (readonly WordType[])[], labels: readonly Uint8Array[]) {
    this.from = new Int32Array(sentences.length + 1)
    sentences.forEach(({ length }, s) => (this.from[s + 1] = this.from[s]! + length))
    const size = this.from[sentences.length]!
    this.words = new Int32Array(size).fill(-1)
    this.pairs = new Int32Array(size).fill(-1)
    this.labels = new Uint8Array(size)
    labels.forEach((row, s) => this.labels.set(row, this.from[s]))
    const words = new Map<number, number>()
    const pairs = new Map<number, number>()
    let at = 0
    for (const sentence of sentences) {
      for (let i = 0; i < sentence.length; i++, at++) {
        const word = sentence[i]!
        if (!word.named) continue
        this.words[at] = numberOf(words, word.norm)
        const next = sentence[i + 1]
        if (next?.named === true) this.pairs[at] = numberOf(pairs, combine(word.norm, next.norm))
      }
    }
    this.wordCount = words.size
    this.pairCount = pairs.size
  }
}

function numberOf(numbers: Map<number, number>, key: number): number {
  let number = numbers.get(key)
  if (number === undefined) {
    number = numbers.size
    numbers.set(key, number)
  }
  return number
}

const types = nameTypes.length

class ContextCounts {
  /** Per word, how often each label. */
  private readonly ofWords: Int32Array
  /** Per pair of neighbours, how often in no name or two, and in one name of each type. */
  private readonly ofPairs: Int32Array
  private readonly byType = new Int32Array(types + 1)

  constructor(private readonly text: NumberedText) {
    this.ofWords = new Int32Array(text.wordCount * labelCount)
    this.ofPairs = new Int32Array(text.pairCount * (types + 1))
  }

  /** Counts the labels of a sentence, or with -1 takes them back. */
  count(sentence: number, by: 1 | -1): void {
    const { from, words, pairs, labels } = this.text
    for (let at = from[sentence]!; at < from[sentence + 1]!; at++) {
      const word = words[at]!
      if (word < 0) continue
      const label = labels[at]!
      this.ofWords[word * labelCount + label]! += by
      const pair = pairs[at]!
      if (pair < 0) continue
      const type = typeOf(label)
      this.ofPairs[pair * (types + 1) + (type === typeOf(labels[at + 1]!) ? type + 1 : 0)]! += by
    }
  }

  features(sentence: number, at: number, keys: Uint32Array): number {
    const { words, pairs, from } = this.text
    let n = this.summarise(words[at]! * labelCount, keys)
    for (let offset = at === from[sentence] ? 0 : -1; offset <= 0; offset++) {
      const pair = pairs[at + offset]!
      if (pair < 0) continue
      const best = topOf(this.ofPairs, pair * (types + 1), types + 1)
      if (best >= 0) keys[n++] = combine(2003 + offset, best)
    }
    return n
  }

  /** The most frequent type with its share and number, and the most frequent label. */
  private summarise(row: number, keys: Uint32Array): number {
    const { byType, ofWords } = this
    byType.fill(0)
    let total = 0
    for (let label = 0; label < labelCount; label++) {
      const times = ofWords[row + label]!
      if (times === 0) continue
      byType[typeOf(label) + 1]! += times
      total += times
    }
    if (total === 0) return 0
    const type = topOf(byType, 0, types + 1)
    const share = byType[type]! === total ? 2 : byType[type]! * 3 >= total * 2 ? 1 : 0
    keys[0] = combine(2010, type * 16 + share * 4 + Math.min(total, 3))
    keys[1] = combine(2011, topOf(ofWords, row, labelCount))
    return 2
  }
}

/** Index within `size` counts from `row` of the largest one, the first of equals; -1 when all are zero. */
function topOf(counts: Int32Array, row: number, size: number): number {
  let top = -1
  for (let i = 0; i < size; i++) if (counts[row + i]! > (top < 0 ? 0 : counts[row + top]!)) top = i
  return top
}

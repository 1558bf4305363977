import { combine } from './hash.ts'
import { labelCount, nameTypes, typeOf } from './labels.ts'
import type { WordType } from './words.ts'

/** Sentences on either side whose labels count as the same article: dumps and corpora do not always say where one ends. */
export const contextReach = 20

/** Features that the rest of the article gives to each token: how the same word was labelled in other sentences. */
export type ContextFeatures = readonly (readonly number[])[]

/**
 * How a first pass labelled each word in the sentences around.
 * @param words the words of each sentence
 * @param labels their labels in the first pass
 * @returns for each sentence, for each token, feature keys; linear in the number of tokens
 */
export function contextFeatures(words: readonly (readonly WordType[])[], labels: readonly Uint8Array[]): readonly ContextFeatures[] {
  const counts = new WordCounts()
  for (let s = 0; s < Math.min(contextReach, words.length); s++) counts.count(words[s]!, labels[s]!, 1)
  return words.map((sentence, s) => {
    if (s + contextReach < words.length) counts.count(words[s + contextReach]!, labels[s + contextReach]!, 1)
    if (s > contextReach) counts.count(words[s - contextReach - 1]!, labels[s - contextReach - 1]!, -1)
    counts.count(sentence, labels[s]!, -1)
    const features = sentence.map((_, i) => counts.features(sentence, i))
    counts.count(sentence, labels[s]!, 1)
    return features
  })
}

const none: readonly number[] = []

class WordCounts {
  private readonly singles = new Map<number, Int32Array>()
  /** Pairs of neighbours within one name, by type. */
  private readonly pairs = new Map<number, Int32Array>()

  count(words: readonly WordType[], labels: Uint8Array, by: 1 | -1): void {
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      if (!word.named) continue
      add(this.singles, word.norm, labels[i]!, by, labelCount)
      const type = typeOf(labels[i]!)
      const next = words[i + 1]
      if (next?.named === true) add(this.pairs, combine(word.norm, next.norm), type === typeOf(labels[i + 1]!) ? type + 1 : 0, by, nameTypes.length + 1)
    }
  }

  features(words: readonly WordType[], at: number): readonly number[] {
    const word = words[at]!
    if (!word.named) return none
    const keys: number[] = []
    const counts = this.singles.get(word.norm)
    if (counts !== undefined) summarise(counts, keys)
    for (const offset of [-1, 0]) {
      const [first, second] = [words[at + offset], words[at + offset + 1]]
      if (first?.named !== true || second?.named !== true) continue
      const pair = this.pairs.get(combine(first.norm, second.norm))
      const best = pair === undefined ? -1 : topOf(pair)
      if (best >= 0) keys.push(combine(2003 + offset, best))
    }
    return keys
  }
}

function add(map: Map<number, Int32Array>, key: number, at: number, by: number, size: number): void {
  let counts = map.get(key)
  if (counts === undefined) {
    counts = new Int32Array(size)
    map.set(key, counts)
  }
  counts[at]! += by
}

/** The most frequent type with its share and number, and the most frequent label. */
function summarise(counts: Int32Array, keys: number[]): void {
  const byType = new Int32Array(nameTypes.length + 1)
  let total = 0
  for (let label = 0; label < labelCount; label++) {
    byType[typeOf(label) + 1]! += counts[label]!
    total += counts[label]!
  }
  if (total === 0) return
  const type = topOf(byType)
  const share = byType[type]! === total ? 2 : byType[type]! * 3 >= total * 2 ? 1 : 0
  keys.push(combine(2010, type * 16 + share * 4 + Math.min(total, 3)))
  keys.push(combine(2011, topOf(counts)))
}

/** Index of the largest count, the first of equals; -1 when all are zero. */
function topOf(counts: Int32Array): number {
  let top = -1
  for (let i = 0; i < counts.length; i++) if (counts[i]! > (top < 0 ? 0 : counts[top]!)) top = i
  return top
}

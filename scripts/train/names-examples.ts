import { jointFeatures, mostJointFeatures, windowKey, windowReach } from '../../extractors/tagger/features.ts'
import { labelsFromBio } from '../../extractors/tagger/labels.ts'
import type { Lexicon } from '../../extractors/tagger/lexicon.ts'
import { TagSentence } from '../../extractors/tagger/sentence.ts'
import { makeWordType, type WordType } from '../../extractors/tagger/words.ts'
import type { CorpusSentence } from './names-corpus.ts'
import type { Example } from './names-crf.ts'

/** Feature keys of a token list, before they are numbered. */
export interface KeyedSentence {
  readonly keys: Uint32Array
  readonly from: Int32Array
  readonly labels: Uint8Array
  /** Which tokens the tagger takes for part of a name at all (`extractors/tagger/open.ts`). */
  readonly open: Uint8Array
}

/** Makes sentences of one lexicon; word types are shared among them. */
export class SentenceMaker {
  private readonly types = new Map<string, WordType>()

  constructor(private readonly lexicon: Lexicon) {}

  make(tokens: readonly string[]): TagSentence {
    return new TagSentence().read(tokens.map((token) => this.typeOf(token)), this.lexicon)
  }

  private typeOf(token: string): WordType {
    let type = this.types.get(token)
    if (type === undefined) {
      type = makeWordType(token, this.lexicon)
      this.types.set(token, type)
    }
    return type
  }
}

export function keyed(sentence: CorpusSentence, tagged: TagSentence, extra?: ReadonlyMap<number, Uint32Array>): KeyedSentence {
  const keys: number[] = []
  const from = new Int32Array(sentence.tokens.length + 1)
  const joint = new Uint32Array(mostJointFeatures)
  for (let i = 0; i < tagged.words.length; i++) {
    from[i] = keys.length
    for (let distance = -windowReach; distance <= windowReach; distance++) {
      const word = tagged.words[i + distance]
      if (word === undefined) continue
      const reach = word.reach[Math.abs(distance)]!
      for (let v = 0; v < reach; v++) keys.push(windowKey(word.values[v]!, distance))
    }
    const n = jointFeatures(tagged, i, joint)
    for (let k = 0; k < n; k++) keys.push(joint[k]!)
    for (const key of extra?.get(i) ?? []) keys.push(key)
  }
  from[tagged.words.length] = keys.length
  return { keys: Uint32Array.from(keys), from, labels: labelsFromBio(sentence.bio), open: tagged.open.slice(0, tagged.words.length) }
}

/** Numbers the features that occur at least `least` times. */
export function numberFeatures(sentences: readonly KeyedSentence[], least: number): { readonly numbers: ReadonlyMap<number, number>; readonly keys: Uint32Array } {
  const counts = new Map<number, number>()
  for (const { keys } of sentences) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const numbers = new Map<number, number>()
  for (const [key, n] of counts) if (n >= least) numbers.set(key, numbers.size)
  return { numbers, keys: Uint32Array.from(numbers.keys()) }
}

export function toExample(sentence: KeyedSentence, numbers: ReadonlyMap<number, number>, weight = 1): Example {
  const features: number[] = []
  const from = new Int32Array(sentence.from.length)
  for (let i = 0; i + 1 < sentence.from.length; i++) {
    from[i] = features.length
    for (let k = sentence.from[i]!; k < sentence.from[i + 1]!; k++) {
      const number = numbers.get(sentence.keys[k]!)
      if (number !== undefined) features.push(number)
    }
  }
  from[from.length - 1] = features.length
  return { features: Int32Array.from(features), from, labels: sentence.labels, open: sentence.open, weight }
}

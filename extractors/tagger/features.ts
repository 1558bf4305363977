import { combine, combine3 } from './hash.ts'
import { edge, margin, type TagSentence } from './sentence.ts'
import { flag, type WordType } from './words.ts'

/** Words this far away still give features of their own. */
export const windowReach = 3

/** Key of a word's feature value seen from `distance` tokens (negative: the word stands before). */
export function windowKey(value: number, distance: number): number {
  return combine(value, 100 + distance)
}

/** How far to look for the ends of a run of capitalised words. */
const runReach = 5

/** Most keys that `jointFeatures` writes for one token. */
export const mostJointFeatures = 160

/**
 * Features of a token that depend on more than one word; the rest comes from each word's own values.
 * Writes keys to `out` and returns how many.
 */
export function jointFeatures(sentence: TagSentence, at: number, out: Uint32Array): number {
  const word = sentence.words[at]!
  let n = neighbourFeatures(sentence, at + margin, out)
  n = positionFeatures(sentence, at, word, out, n)
  n = phraseFeatures(sentence, at, out, n)
  return (sentence.flags[at]! & flag.named) !== 0 ? runFeatures(sentence, at, out, n) : n
}

function neighbourFeatures({ norms, kinds, shapes }: TagSentence, at: number, out: Uint32Array): number {
  const norm = norms[at]!
  const before = norms[at - 1]!
  const after = norms[at + 1]!
  const shape = shapes[at]!
  const kind = kinds[at]!
  const pairBefore = combine(kinds[at - 1]!, kind)
  const pairAfter = combine(kind, kinds[at + 1]!)
  out[0] = combine3(1001, before, norm)
  out[1] = combine3(1002, norm, after)
  out[2] = combine3(1003, norms[at - 2]!, before)
  out[3] = combine3(1004, after, norms[at + 2]!)
  out[4] = combine3(1005, before, after)
  out[5] = combine3(1006, combine(shapes[at - 1]!, shape), shapes[at + 1]!)
  out[6] = combine(1007, pairBefore)
  out[7] = combine(1008, pairAfter)
  out[8] = combine3(1009, pairBefore, kinds[at + 1]!)
  out[9] = combine3(1010, kinds[at - 2]!, pairBefore)
  out[10] = combine3(1011, pairAfter, kinds[at + 2]!)
  out[11] = combine3(1012, before, shape)
  out[12] = combine3(1013, after, shape)
  return 13
}

function positionFeatures(sentence: TagSentence, at: number, word: WordType, out: Uint32Array, from: number): number {
  const first = at === 0 ? 1 : (sentence.flags[at - 1]! & flag.opening) !== 0 ? 2 : 0
  let n = from
  out[n++] = combine3(1020, first, word.caseKey)
  out[n++] = combine3(1021, sentence.capitals, word.caseKey)
  out[n++] = combine3(1022, sentence.enclosed[at]!, word.shape)
  out[n++] = combine3(1023, first, word.lists)
  if (sentence.words.length < 10) out[n++] = combine3(1024, sentence.words.length, word.shape)
  return n
}

function phraseFeatures({ phraseStarts, phraseInner, words }: TagSentence, at: number, out: Uint32Array, from: number): number {
  let n = from
  for (let offset = at === 0 ? 0 : -1; offset <= 1; offset++) {
    const inner = phraseInner[at + offset]!
    const all = phraseStarts[at + offset]! | inner
    if (all === 0) continue
    const last = at + offset + 1 === words.length || (phraseInner[at + offset + 1]! & inner) === 0 ? 1 : 0
    for (let bits = all, bit = 0; bits !== 0; bits >>>= 1, bit++) {
      if ((bits & 1) !== 0) out[n++] = combine(1030 + offset, bit * 4 + ((inner >>> bit) & 1) * (1 + last))
    }
  }
  return n
}

/** What stands around the run of capitalised words that the token belongs to: «Procura» della «Repubblica» di «Trani». */
function runFeatures({ words, flags }: TagSentence, at: number, out: Uint32Array, from: number): number {
  let n = from
  let before = at - 1
  while (before >= 0 && before >= at - runReach && (flags[before]! & flag.named) !== 0) before--
  let after = at + 1
  while (after < words.length && after <= at + runReach && (flags[after]! & flag.named) !== 0) after++
  const place = at - before
  const link = before < 0 ? undefined : words[before]
  const next = after === words.length ? undefined : words[after]
  out[n++] = combine3(1040, link === undefined ? edge : link.norm, place)
  if (link !== undefined && (link.flags & flag.function) !== 0) {
    const head = before === 0 ? undefined : words[before - 1]
    out[n++] = combine3(1041, head === undefined ? edge : head.norm, place)
    out[n++] = combine3(1042, link.norm, combine(head === undefined ? edge : head.kind, place))
  }
  out[n++] = combine3(1043, next === undefined ? edge : next.norm, after - at)
  out[n++] = combine3(1044, next === undefined ? edge : next.kind, combine(link === undefined ? edge : link.kind, after - before))
  return n
}

import { combine } from './hash.ts'
import type { TagSentence } from './sentence.ts'
import type { WordType } from './words.ts'

/** Words this far away still give features. */
export const windowReach = 3

/** Key of a word's feature value seen from `distance` tokens (negative: the word stands before). */
export function windowKey(value: number, distance: number): number {
  return combine(value, 100 + distance)
}

const edge = 0x5eed
/** How far back to look for the content word that governs a name: «Procura della Repubblica di Trani». */
const headReach = 5

/**
 * Features of a token that depend on more than one word; the rest comes from each word's own values.
 * Writes keys to `out` and returns how many.
 */
export function jointFeatures(sentence: TagSentence, at: number, out: Uint32Array): number {
  const { words } = sentence
  const word = words[at]!
  const normAt = (i: number): number => words[i]?.norm ?? edge
  const kindAt = (i: number): number => words[i]?.kind ?? edge
  const shapeAt = (i: number): number => words[i]?.shape ?? edge
  let n = 0
  const add = (template: number, value: number): void => {
    out[n++] = combine(1000 + template, value)
  }
  const [before2, before, after, after2] = [normAt(at - 2), normAt(at - 1), normAt(at + 1), normAt(at + 2)]
  add(1, combine(before, word.norm))
  add(2, combine(word.norm, after))
  add(3, combine(before2, before))
  add(4, combine(after, after2))
  add(5, combine(before, after))
  add(6, combine(combine(shapeAt(at - 1), word.shape), shapeAt(at + 1)))
  add(7, combine(kindAt(at - 1), word.kind))
  add(8, combine(word.kind, kindAt(at + 1)))
  add(9, combine(combine(kindAt(at - 1), word.kind), kindAt(at + 1)))
  add(10, combine(combine(kindAt(at - 2), kindAt(at - 1)), word.kind))
  add(11, combine(combine(word.kind, kindAt(at + 1)), kindAt(at + 2)))
  add(12, combine(before, word.shape))
  add(13, combine(after, word.shape))
  n = positionFeatures(sentence, at, out, n)
  n = phraseFeatures(sentence, at, out, n)
  if (word.named) n = headFeatures(words, at, out, n)
  return n
}

function positionFeatures(sentence: TagSentence, at: number, out: Uint32Array, from: number): number {
  const word = sentence.words[at]!
  const previous = sentence.words[at - 1]
  const first = previous === undefined ? 1 : previous.letterCase === 'none' && /["«“:.\-–—]/.test(previous.surface) ? 2 : 0
  const caseKey = combine(word.shape, word.lower)
  let n = from
  out[n++] = combine(1020, combine(first, caseKey))
  out[n++] = combine(1021, combine(sentence.capitals, caseKey))
  out[n++] = combine(1022, combine(sentence.enclosed[at]!, word.shape))
  out[n++] = combine(1023, combine(first, word.lists))
  if (sentence.words.length < 10) out[n++] = combine(1024, combine(sentence.words.length, word.shape))
  return n
}

function phraseFeatures(sentence: TagSentence, at: number, out: Uint32Array, from: number): number {
  let n = from
  for (let offset = -1; offset <= 1; offset++) {
    const starts = sentence.phraseStarts[at + offset] ?? 0
    const inner = sentence.phraseInner[at + offset] ?? 0
    if ((starts | inner) === 0) continue
    const last = ((sentence.phraseInner[at + offset + 1] ?? 0) & inner) === 0 ? 1 : 0
    for (let bits = starts | inner, bit = 0; bits !== 0; bits >>>= 1, bit++) {
      if ((bits & 1) === 0) continue
      const where = ((inner >>> bit) & 1) * (1 + last)
      out[n++] = combine(1030 + offset, bit * 4 + where)
    }
  }
  return n
}

/** The content word in front of the name that the token belongs to, and the preposition between: «Procura» di «Trani». */
function headFeatures(words: readonly WordType[], at: number, out: Uint32Array, from: number): number {
  let n = from
  let i = at - 1
  while (i >= 0 && i >= at - headReach && words[i]!.named) i--
  const start = i + 1
  const link = words[i]
  out[n++] = combine(1040, combine(link?.norm ?? edge, at - start))
  if (link?.function === true) {
    const head = words[i - 1]
    out[n++] = combine(1041, combine(head?.norm ?? edge, at - start))
    out[n++] = combine(1042, combine(link.norm, combine(head?.kind ?? edge, at - start)))
  }
  let end = at + 1
  while (end < words.length && end <= at + headReach && words[end]!.named) end++
  out[n++] = combine(1043, combine(words[end]?.norm ?? edge, end - at))
  out[n++] = combine(1044, combine(words[end]?.kind ?? edge, combine(link?.kind ?? edge, end - start)))
  return n
}

/** Most keys that `jointFeatures` writes for one token. */
export const mostJointFeatures = 160

import { phraseHash, type Lexicon } from './lexicon.ts'
import type { WordType } from './words.ts'

/** A sentence as the features see it. */
export interface TagSentence {
  readonly words: readonly WordType[]
  /** Per token: for each word list, where in a listed phrase the token stands, as bits: 1 first, 2 inner or last. */
  readonly phraseStarts: Uint32Array
  readonly phraseInner: Uint32Array
  /** Inside quotation marks, brackets: bits 1 and 2. */
  readonly enclosed: Uint8Array
  /** 0 ordinary; 1 most words begin with a capital; 2 most words are in capitals. */
  readonly capitals: 0 | 1 | 2
}

const openers = new Map([['(', 2], ['[', 2], ['«', 1], ['“', 1]])
const closers = new Map([[')', 2], [']', 2], ['»', 1], ['”', 1]])

export function makeSentence(words: readonly WordType[], lexicon: Lexicon): TagSentence {
  const phraseStarts = new Uint32Array(words.length)
  const phraseInner = new Uint32Array(words.length)
  markPhrases(words, lexicon, phraseStarts, phraseInner)
  return { words, phraseStarts, phraseInner, enclosed: markEnclosed(words), capitals: capitalsOf(words) }
}

/** Longest listed phrase from each token; a phrase must have a capital somewhere to count as a name. */
function markPhrases(words: readonly WordType[], lexicon: Lexicon, starts: Uint32Array, inner: Uint32Array): void {
  for (let i = 0; i < words.length; i++) {
    const longest = words[i]!.longestPhrase
    if (longest < 2) continue
    let hash = words[i]!.norm
    let best = 0
    let lists = 0
    let named = words[i]!.named
    for (let length = 2; length <= longest && i + length <= words.length; length++) {
      const word = words[i + length - 1]!
      hash = phraseHash(hash, word.norm)
      named ||= word.named
      const found = lexicon.lists(hash)
      if (found === 0 || !named) continue
      best = length
      lists = found
    }
    if (best === 0) continue
    starts[i]! |= lists
    for (let j = i + 1; j < i + best; j++) inner[j]! |= lists
  }
}

function markEnclosed(words: readonly WordType[]): Uint8Array {
  const enclosed = new Uint8Array(words.length)
  let state = 0
  for (let i = 0; i < words.length; i++) {
    const surface = words[i]!.surface
    if (words[i]!.letterCase === 'none') {
      state &= ~(closers.get(surface) ?? 0)
      if (surface === '"') state ^= 1
      enclosed[i] = state
      state |= openers.get(surface) ?? 0
    } else enclosed[i] = state
  }
  return enclosed
}

/** Shortest sentence, in words longer than three letters, whose capitals say something about its style. */
const styleEvidence = 3

function capitalsOf(words: readonly WordType[]): 0 | 1 | 2 {
  let long = 0
  let upper = 0
  let capital = 0
  for (const { letterCase, surface } of words) {
    if (surface.length < 4 || letterCase === 'none') continue
    long++
    if (letterCase === 'upper') upper++
    else if (letterCase === 'capital') capital++
  }
  if (long < styleEvidence) return 0
  if (upper * 10 >= long * 7) return 2
  return capital * 10 >= long * 8 ? 1 : 0
}

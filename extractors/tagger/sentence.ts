import { phraseHash, type Lexicon } from './lexicon.ts'
import type { WordType } from './words.ts'

/** Places before the first and after the last word in the arrays of a sentence, filled with `edge`. */
export const margin = 2
export const edge = 0x5eed

/**
 * A sentence as the features see it. The arrays may be longer than the sentence: allocating them anew for each
 * costs as much as tagging it, so that one object serves one sentence after another.
 */
export class TagSentence {
  words: readonly WordType[] = []
  /** Of each word, with `margin` places on either side. */
  norms = new Uint32Array(0)
  kinds = new Uint32Array(0)
  shapes = new Uint32Array(0)
  /** Per token, one bit for each word list: whether the token begins or continues a listed phrase of several words. One place more than tokens. */
  phraseStarts = new Uint32Array(0)
  phraseInner = new Uint32Array(0)
  /** Inside quotation marks, brackets: bits 1 and 2. */
  enclosed = new Uint8Array(0)
  /** 0 ordinary; 1 most words begin with a capital; 2 most words are in capitals. */
  capitals: 0 | 1 | 2 = 0

  /** Looks at another sentence. */
  read(words: readonly WordType[], lexicon: Lexicon): this {
    const { length } = words
    if (this.enclosed.length < length + 1) this.grow(length * 2)
    this.words = words
    for (let i = 0; i < length; i++) {
      const word = words[i]!
      this.norms[i + margin] = word.norm
      this.kinds[i + margin] = word.kind
      this.shapes[i + margin] = word.shape
    }
    for (let i = length + margin; i < length + 2 * margin; i++) this.norms[i] = this.kinds[i] = this.shapes[i] = edge
    this.phraseStarts.fill(0, 0, length + 1)
    this.phraseInner.fill(0, 0, length + 1)
    markPhrases(words, lexicon, this.phraseStarts, this.phraseInner)
    markEnclosed(words, this.enclosed)
    this.capitals = capitalsOf(words)
    return this
  }

  private grow(length: number): void {
    this.norms = new Uint32Array(length + 2 * margin).fill(edge, 0, margin)
    this.kinds = this.norms.slice()
    this.shapes = this.norms.slice()
    this.phraseStarts = new Uint32Array(length + 1)
    this.phraseInner = new Uint32Array(length + 1)
    this.enclosed = new Uint8Array(length + 1)
  }
}

/** Longest listed phrase from each token; a phrase must have a capital somewhere to count as a name. */
function markPhrases(words: readonly WordType[], lexicon: Lexicon, starts: Uint32Array, inner: Uint32Array): void {
  for (let i = 0; i < words.length; i++) {
    const longest = words[i]!.longestPhrase
    if (longest < 2 || (words[i]!.function && words[i + 1]?.named !== true)) continue
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

function markEnclosed(words: readonly WordType[], enclosed: Uint8Array): void {
  let state = 0
  for (let i = 0; i < words.length; i++) {
    const { opens, closes } = words[i]!
    const closed = state & closes
    state &= ~closes
    enclosed[i] = state
    state |= opens & ~closed
  }
}

/** Shortest sentence, in words longer than three letters, whose capitals say something about its style. */
const styleEvidence = 3

function capitalsOf(words: readonly WordType[]): 0 | 1 | 2 {
  let long = 0
  let upper = 0
  let capital = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (!word.telling) continue
    long++
    if (word.letterCase === 'upper') upper++
    else if (word.letterCase === 'capital') capital++
  }
  if (long < styleEvidence) return 0
  if (upper * 10 >= long * 7) return 2
  return capital * 10 >= long * 8 ? 1 : 0
}

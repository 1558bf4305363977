import { phraseHash, type Lexicon } from './lexicon.ts'
import { markOpen } from './open.ts'
import { flag, type WordType } from './words.ts'

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
  norms = new Int32Array(0)
  kinds = new Int32Array(0)
  shapes = new Int32Array(0)
  /** Bits of `flag`, per token. */
  flags = new Uint16Array(0)
  /** Per token, one bit for each word list: whether the token begins or continues a listed phrase of several words. One place more than tokens. */
  phraseStarts = new Int32Array(0)
  phraseInner = new Int32Array(0)
  /** Inside quotation marks, brackets: bits 1 and 2. */
  enclosed = new Uint8Array(0)
  /** Which tokens may belong to a name; 0 for those that cannot. */
  open = new Uint8Array(0)
  /** 0 ordinary; 1 most words begin with a capital; 2 most words are in capitals. */
  capitals: 0 | 1 | 2 = 0
  private longest = new Uint8Array(0)
  private slots = new Uint8Array(0)

  /** Looks at another sentence. */
  read(words: readonly WordType[], lexicon: Lexicon): this {
    const { length } = words
    if (this.open.length < length + 1) this.grow(length * 2)
    this.words = words
    for (let i = 0; i < length; i++) {
      const word = words[i]!
      this.norms[i + margin] = word.norm
      this.kinds[i + margin] = word.kind
      this.shapes[i + margin] = word.shape
      this.flags[i] = word.flags
      this.slots[i] = word.slots
      this.longest[i] = word.longestPhrase
      this.phraseStarts[i] = this.phraseInner[i] = 0
    }
    for (let i = length + margin; i < length + 2 * margin; i++) this.norms[i] = this.kinds[i] = this.shapes[i] = edge
    this.phraseStarts[length] = this.phraseInner[length] = 0
    this.markPhrases(length, lexicon)
    markEnclosed(this.flags, length, this.enclosed)
    markOpen(this.slots, length, this.phraseStarts, this.phraseInner, this.open)
    this.capitals = capitalsOf(this.flags, length)
    return this
  }

  private grow(length: number): void {
    this.norms = new Int32Array(length + 2 * margin).fill(edge, 0, margin)
    this.kinds = this.norms.slice()
    this.shapes = this.norms.slice()
    this.flags = new Uint16Array(length + 1)
    this.phraseStarts = new Int32Array(length + 1)
    this.phraseInner = new Int32Array(length + 1)
    this.enclosed = new Uint8Array(length + 1)
    this.open = new Uint8Array(length + 1)
    this.longest = new Uint8Array(length + 1)
    this.slots = new Uint8Array(length + 1)
  }

  /** Longest listed phrase from each token; a phrase must have a capital somewhere to count as a name. */
  private markPhrases(length: number, lexicon: Lexicon): void {
    const { flags, norms, phraseStarts, phraseInner } = this
    for (let i = 0; i < length; i++) {
      const longest = Math.min(this.longest[i]!, length - i)
      if (longest < 2 || ((flags[i]! & flag.function) !== 0 && (flags[i + 1]! & flag.named) === 0)) continue
      let hash = norms[i + margin]!
      let best = 0
      let lists = 0
      let named = flags[i]! & flag.named
      for (let words = 2; words <= longest; words++) {
        hash = phraseHash(hash, norms[i + words - 1 + margin]!)
        named |= flags[i + words - 1]! & flag.named
        const found = lexicon.lists(hash)
        if (found === 0 || named === 0) continue
        best = words
        lists = found
      }
      if (best === 0) continue
      phraseStarts[i]! |= lists
      for (let j = i + 1; j < i + best; j++) phraseInner[j]! |= lists
    }
  }
}

const enclosures = 3

function markEnclosed(flags: Uint16Array, length: number, enclosed: Uint8Array): void {
  let state = 0
  for (let i = 0; i < length; i++) {
    const opens = (flags[i]! / flag.opens) & enclosures
    const closed = state & (flags[i]! / flag.closes) & enclosures
    state &= ~closed
    enclosed[i] = state
    state |= opens & ~closed
  }
}

/** Shortest sentence, in words longer than three letters, whose capitals say something about its style. */
const styleEvidence = 3

function capitalsOf(flags: Uint16Array, length: number): 0 | 1 | 2 {
  let long = 0
  let upper = 0
  let capital = 0
  for (let i = 0; i < length; i++) {
    const bits = flags[i]!
    if ((bits & flag.telling) === 0) continue
    long++
    if ((bits & flag.upper) !== 0) upper++
    else if ((bits & flag.capital) !== 0) capital++
  }
  if (long < styleEvidence) return 0
  if (upper * 10 >= long * 7) return 2
  return capital * 10 >= long * 8 ? 1 : 0
}

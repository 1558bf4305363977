import { combine, hashString } from './hash.ts'
import { HashIndex } from './hash-index.ts'

/** What the tagger knows about words and phrases beside its weights; all of it is stored in the model file. */
export interface LexiconData {
  /** Hashes of phrases (`phraseHash`), and the lists they stand in, one bit each. */
  readonly phraseKeys: Uint32Array
  readonly phraseMasks: Uint32Array
  /** Hashes of the first words of longer phrases, and how many words the longest of them has. */
  readonly openingKeys: Uint32Array
  readonly openingLengths: Uint8Array
  /** Hashes of words, with the number of their distributional cluster (0 = none) and how common they are in lower case (0 to 3). */
  readonly wordKeys: Uint32Array
  readonly wordClusters: Uint16Array
  readonly wordLowerCase: Uint8Array
  /** Of the same words without a capital: the places that they take in names (`slots` of `open.ts`), all of them where little is known. */
  readonly wordSlots: Uint8Array
}

export class Lexicon {
  private readonly phrases: HashIndex
  private readonly openings: HashIndex
  private readonly words: HashIndex

  constructor(private readonly data: LexiconData) {
    this.phrases = new HashIndex(data.phraseKeys)
    this.openings = new HashIndex(data.openingKeys)
    this.words = new HashIndex(data.wordKeys)
  }

  /** The lists that a phrase stands in, one bit each; 0 when in none. */
  lists(phrase: number): number {
    const at = this.phrases.find(phrase)
    return at < 0 ? 0 : this.data.phraseMasks[at]!
  }

  /** Words in the longest phrase that begins with this word; 0 when none has more than one. */
  longestFrom(word: number): number {
    const at = this.openings.find(word)
    return at < 0 ? 0 : this.data.openingLengths[at]!
  }

  cluster(word: number): number {
    const at = this.words.find(word)
    return at < 0 ? 0 : this.data.wordClusters[at]!
  }

  /** 0 never seen in lower case, 1 rarely, 2 as often as not, 3 nearly always. */
  lowerCase(word: number): number {
    const at = this.words.find(word)
    return at < 0 ? 0 : this.data.wordLowerCase[at]!
  }

  /** Places that the word takes in names when it has no capital; -1 when it is not known. */
  slots(word: number): number {
    const at = this.words.find(word)
    return at < 0 ? -1 : this.data.wordSlots[at]!
  }
}

/** Hash of a phrase from the hashes of its normalised words, one after the other: «san», «marino». */
export function phraseHash(soFar: number, word: number): number {
  return combine(soFar, word)
}

/** Splits an entry of a word list as the tokeniser would: at spaces, and after an elision («l'aquila» → l' + aquila). */
export function entryWords(entry: string): readonly string[] {
  return normalise(entry).replace(/([a-zà-ü])'(?=[a-zà-ü]{2})/gu, "$1' ").split(' ').filter((word) => word !== '')
}

export function entryHash(words: readonly string[]): number {
  let hash = hashString(words[0] ?? '')
  for (const word of words.slice(1)) hash = phraseHash(hash, hashString(word))
  return hash
}

/** Lower case, with plain apostrophes and hyphens: the key of all lexicons here. */
export function normalise(token: string): string {
  return token.normalize('NFC').toLowerCase().replace(/[’‘ʼ´`]/g, "'").replace(/[‐‑–]/g, '-')
}

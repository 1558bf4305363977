import { combine, hashString } from './hash.ts'
import { type Lexicon, normalise } from './lexicon.ts'
import { anySlot, continuing } from './open.ts'
import { type LetterCase, letterCase, shapeOf } from './shape.ts'

/** What is known of a token from its letters alone. One per distinct surface form; shared by all its occurrences. */
export interface WordType {
  readonly surface: string
  /** Hash of the normalised form. */
  readonly norm: number
  readonly shape: number
  /** Coarse class for patterns over neighbours: short lower-case words stand for themselves, others for their lists and shape. */
  readonly kind: number
  readonly cluster: number
  readonly named: boolean
  readonly lower: number
  /** Bits of the word lists that have this word as an entry. */
  readonly lists: number
  readonly longestPhrase: number
  /** Places that it may take in a name, as bits (`slots` of `open.ts`). */
  readonly slots: number
  /** Shape and habit of lower case in one. */
  readonly caseKey: number
  /** Bits of `flag`. */
  readonly flags: number
  /** Feature values, those that matter at a distance first: the first `reach[d]` are used for a token `d` words away. */
  readonly values: Uint32Array
  readonly reach: readonly [number, number, number, number]
}

/** What else a sentence asks of a word, one bit each. Of the enclosures, quotation marks come first, then brackets: a straight quotation mark opens and closes. */
export const flag = {
  named: 1,
  /** Short and in lower case, as most function words: di, della, per, con. */
  function: 2,
  /** Punctuation after which a capital means little, as at the start of a sentence. */
  opening: 4,
  /** Long enough that its case tells something of the sentence's style; and what that case is. */
  telling: 8,
  upper: 16,
  capital: 32,
  opens: 64,
  closes: 256,
} as const

/** Longest affix used as a feature, in characters. */
const longestAffix = 5
/** Longest function word, in letters. */
const functionWordLength = 4
const openers = new Map([['(', 2], ['[', 2], ['«', 1], ['“', 1], ['"', 1]])
const closers = new Map([[')', 2], [']', 2], ['»', 1], ['”', 1], ['"', 1]])
const tellingLength = 4
const openings = /["«“:.\-–—]/
/** Bound on the work for one token: words of real text are shorter. */
const longestWord = 64

export function makeWordType(token: string, lexicon: Lexicon): WordType {
  const surface = (token.length > longestWord ? token.slice(0, longestWord) : token).replace(/[’‘ʼ]/g, "'")
  const norm = normalise(surface)
  const hash = hashString(norm)
  const shape = hashString(shapeOf(surface))
  const letters = letterCase(surface)
  const named = letters === 'capital' || letters === 'upper' || letters === 'mixed'
  const lists = lexicon.lists(hash)
  const cluster = lexicon.cluster(hash)
  const lower = named ? lexicon.lowerCase(hash) : 3
  const functional = letters !== 'none' && !named && norm.length <= functionWordLength
  const kind = functional || letters === 'none' ? hash : combine(lists === 0 && !named ? hashString(norm.slice(-3)) : lists, named ? shape : 7)
  const word = { surface, norm: hash, shape, kind, cluster, named, lower, lists, longestPhrase: lexicon.longestFrom(hash), slots: slotsOf(letters, lexicon.slots(hash)), caseKey: combine(shape, lower), flags: flagsOf(surface, letters, functional) }
  return { ...word, ...valuesOf(word, norm) }
}

function flagsOf(surface: string, letters: LetterCase, functional: boolean): number {
  const named = letters === 'capital' || letters === 'upper' || letters === 'mixed'
  return (
    (named ? flag.named : 0) |
    (functional ? flag.function : 0) |
    (letters === 'none' && openings.test(surface) ? flag.opening : 0) |
    (letters !== 'none' && surface.length >= tellingLength ? flag.telling : 0) |
    (letters === 'upper' ? flag.upper : letters === 'capital' ? flag.capital : 0) |
    ((openers.get(surface) ?? 0) * flag.opens) |
    ((closers.get(surface) ?? 0) * flag.closes)
  )
}

/** A word with a capital may be anything, also an unknown one in lower case; an unknown number or sign begins no name. */
function slotsOf(letters: LetterCase, known: number): number {
  if (letters !== 'lower' && letters !== 'none') return anySlot
  if (known >= 0) return known
  return letters === 'none' ? continuing : anySlot
}

type Basics = Omit<WordType, 'values' | 'reach'>

function valuesOf(word: Basics, norm: string): Pick<WordType, 'values' | 'reach'> {
  const values: number[] = []
  const add = (template: number, value: number): number => values.push(combine(template, value))
  add(1, word.norm)
  for (let bits = word.lists, bit = 0; bits !== 0; bits >>>= 1, bit++) if (bits & 1) add(2, bit * 2 + (word.named ? 1 : 0))
  const three = values.length
  add(3, word.shape)
  if (word.cluster > 0) add(4, word.cluster)
  const two = values.length
  add(5, hashString(norm.slice(-3)))
  add(6, hashString(norm.slice(-2)))
  add(7, hashString(norm.slice(0, 3)))
  add(8, word.lists)
  add(9, word.caseKey)
  const one = values.length
  add(10, hashString(word.surface))
  for (let length = 1; length <= Math.min(longestAffix, norm.length); length++) {
    add(11, hashString(`${norm.slice(0, length)}-`))
    add(12, hashString(`-${norm.slice(-length)}`))
    if (word.named) add(13, hashString(`-${norm.slice(-length)}`))
  }
  add(14, combine(word.lists, word.shape))
  add(15, Math.min(norm.length, 12))
  return { values: Uint32Array.from(values), reach: [values.length, one, two, three] }
}

/** Longest phrase of the data files, in words. */
const longestPhrase = 7

/** The words of a line, cut once for all questions that are asked about it. */
export interface Words {
  readonly text: string
  /** In lower case, numbers as `#`: «98 Commenti per…» → ['#', 'commenti', 'per']. */
  readonly keys: readonly string[]
  /** Where each ends in the text. */
  readonly ends: readonly number[]
  /** The first word, the first two, … up to the longest phrase, as phrases are written in the sets. */
  readonly openings: readonly string[]
}

const digit = /^\d/u
/** Letters beyond ASCII may come in two normal forms; the sets hold the composed one. */
const beyondAscii = /[^\0-\u007f]/u

export function wordsOf(text: string): Words {
  const pattern = /\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+/gu
  const keys: string[] = []
  const ends: number[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const word = match[0]
    keys.push(digit.test(word) ? '#' : beyondAscii.test(word) ? word.toLowerCase().normalize('NFC') : word.toLowerCase())
    ends.push(match.index + word.length)
  }
  const openings: string[] = []
  for (let i = 0; i < Math.min(keys.length, longestPhrase); i++) openings.push(i === 0 ? (keys[0] ?? '') : `${openings[i - 1] ?? ''} ${keys[i] ?? ''}`)
  return { text, keys, ends, openings }
}

/** Phrases of a data file, ready for lookup. */
export interface Phrases {
  readonly all: ReadonlySet<string>
  /** The first word of each, by which most lines are ruled out at once. */
  readonly firsts: ReadonlySet<string>
}

export function phrases(list: readonly string[]): Phrases {
  const all = list.map(phrase)
  return { all: new Set(all), firsts: new Set(all.map((one) => one.split(/[ :]/u)[0] ?? '')) }
}

/** The form in which phrases are compared: «L'articolo» → `l articolo`, «tag:» → `tag:`. */
export function phrase(text: string): string {
  return wordsOf(text.replace(/#/gu, '0')).keys.join(' ') + (text.endsWith(':') ? ':' : '')
}

/** Number of words of a text. */
export function wordCount(text: string): number {
  return wordsOf(text).keys.length
}

/** Where the longest phrase that opens the line ends; 0 when none does. */
export function openingEnd(words: Words, { all, firsts }: Phrases): number {
  if (!firsts.has(words.keys[0] ?? '')) return 0
  for (let i = words.openings.length - 1; i >= 0; i--) {
    const opening = words.openings[i] ?? ''
    const end = words.ends[i] ?? 0
    if (all.has(opening) || (words.text[end] === ':' && all.has(`${opening}:`))) return end
  }
  return 0
}

/** Is the line one of the phrases as a whole? */
export function isPhrase(words: Words, { all, firsts }: Phrases): boolean {
  return words.keys.length <= longestPhrase && firsts.has(words.keys[0] ?? '') && all.has(words.openings.at(-1) ?? '')
}

/** Does one of the phrases stand anywhere in the line? */
export function containsPhrase({ keys }: Words, { all, firsts }: Phrases): boolean {
  return keys.some((key, i) => firsts.has(key) && startsPhrase(keys, i, all))
}

function startsPhrase(keys: readonly string[], from: number, all: ReadonlySet<string>): boolean {
  let joined = ''
  for (let i = from; i < Math.min(keys.length, from + longestPhrase); i++) {
    joined = i === from ? (keys[i] ?? '') : `${joined} ${keys[i] ?? ''}`
    if (all.has(joined)) return true
  }
  return false
}

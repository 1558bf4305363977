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

/** The form in which phrases are compared: «L'articolo» → `l articolo`, «tag:» → `tag:`. */
export function phrase(text: string): string {
  return wordsOf(text.replace(/#/gu, '0')).keys.join(' ') + (text.endsWith(':') ? ':' : '')
}

/** Number of words of a text. */
export function wordCount(text: string): number {
  return wordsOf(text).keys.length
}

/** Where the longest phrase of the set that opens the line ends; 0 when none does. */
export function openingEnd(words: Words, phrases: ReadonlySet<string>): number {
  for (let i = words.openings.length - 1; i >= 0; i--) {
    const opening = words.openings[i] ?? ''
    const end = words.ends[i] ?? 0
    if (phrases.has(opening) || (words.text[end] === ':' && phrases.has(`${opening}:`))) return end
  }
  return 0
}

/** Does the line stand in the set as a whole? */
export function isPhrase(words: Words, phrases: ReadonlySet<string>): boolean {
  return words.keys.length > 0 && words.keys.length <= longestPhrase && phrases.has(words.openings.at(-1) ?? '')
}

/** Does a phrase of the set stand anywhere in the line? */
export function containsPhrase(words: Words, phrases: ReadonlySet<string>): boolean {
  const { keys } = words
  for (let i = 0; i < keys.length; i++) {
    let joined = ''
    for (let j = i; j < Math.min(keys.length, i + longestPhrase); j++) {
      joined = j === i ? (keys[j] ?? '') : `${joined} ${keys[j] ?? ''}`
      if (phrases.has(joined)) return true
    }
  }
  return false
}

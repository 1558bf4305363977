/** Longest phrase of the data files, in words. */
const longestPhrase = 7

const wordPattern = /\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+/gu

interface Word {
  /** Lower case, `#` for a number. */
  readonly key: string
  /** Where it ends in the text. */
  readonly end: number
}

function* eachWord(text: string): Generator<Word> {
  for (const match of text.matchAll(wordPattern)) {
    const end = match.index + match[0].length
    yield { key: /^\d/u.test(match[0]) ? '#' : match[0].toLowerCase().normalize('NFC'), end }
  }
}

/** Words in lower case, numbers as `#`: «98 Commenti per…» → ['#', 'commenti', 'per']. */
export function wordsOf(text: string): readonly string[] {
  return Array.from(eachWord(text), (found) => found.key)
}

/** The form in which phrases are compared: «L'articolo» → `l articolo`, «tag:» → `tag:`. */
export function phrase(text: string): string {
  return wordsOf(text.replace(/#/gu, '0')).join(' ') + (text.endsWith(':') ? ':' : '')
}

/** Where the longest phrase of the set that opens the text ends; 0 when none does. */
export function openingEnd(text: string, phrases: ReadonlySet<string>): number {
  let found = 0
  let joined = ''
  let count = 0
  for (const { key, end } of eachWord(text)) {
    joined = count === 0 ? key : `${joined} ${key}`
    if (phrases.has(joined) || (text[end] === ':' && phrases.has(`${joined}:`))) found = end
    if (++count === longestPhrase) break
  }
  return found
}

/** Do these words stand in the set as a whole? */
export function isPhrase(words: readonly string[], phrases: ReadonlySet<string>): boolean {
  return words.length <= longestPhrase && phrases.has(words.join(' '))
}

/** Does a phrase of the set stand anywhere in these words? */
export function containsPhrase(words: readonly string[], phrases: ReadonlySet<string>): boolean {
  for (let i = 0; i < words.length; i++) {
    let joined = ''
    for (let j = i; j < Math.min(words.length, i + longestPhrase); j++) {
      joined = j === i ? (words[j] ?? '') : `${joined} ${words[j] ?? ''}`
      if (phrases.has(joined)) return true
    }
  }
  return false
}

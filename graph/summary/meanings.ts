import { foldName } from '../names.ts'
import { distinct } from '../order.ts'
import type { GraphWords } from '../words.ts'

const fewestLetters = 3

/** Groups of synonyms that a text's words belong to: «siglata l'intesa» → those of `sigl` and of `intes`. The longest beginning counts. */
export function meaningsOf(text: string, words: GraphWords): string[] {
  return distinct(foldName(text).split(' ').flatMap((word) => meaningsOfWord(word, words)))
}

function meaningsOfWord(word: string, { meanings }: GraphWords): readonly string[] {
  for (let length = word.length; length >= fewestLetters; length--) {
    const found = meanings.get(word.slice(0, length))
    if (found) return found
  }
  return []
}

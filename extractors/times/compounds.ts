import type { TimeWords } from './pack.ts'

/**
 * The words of a language that writes its numbers as one word, those beyond a hundred added: every `hundred` («cento»)
 * before every number below it («centoventi»). Where two same vowels meet, the form without the first counts as well:
 * «centottanta».
 */
export function withHundreds(words: TimeWords): TimeWords {
  const { hundred, number } = words
  if (!hundred || !number) return words
  const small = Object.entries(number).filter(([phrase, value]) => typeof value === 'number' && value < 100 && isWhole(phrase))
  const compounds: Record<string, string | number> = {}
  for (const [prefix, hundreds] of Object.entries(hundred)) {
    for (const [phrase, value] of small) {
      const total = Number(hundreds) + Number(value)
      compounds[prefix + phrase] = total
      if (prefix.at(-1) === phrase[0]) compounds[prefix.slice(0, -1) + phrase] = total
    }
  }
  return { ...words, number: { ...compounds, ...number } }
}

/** A number on its own, no article or «un paio di». */
function isWhole(phrase: string): boolean {
  return /^\p{L}{3,}$/u.test(phrase)
}

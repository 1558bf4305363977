/** How much of an article's text is looked at for long lines, in UTF-16 units. */
const window = 40_000

/** Stretches of this length are compared: the lead of a language over the next shrinks as a stretch grows. */
const stretch = 250
const mostStretches = 4

/** Lines this long are prose; shorter ones are often menus, which may be in another language. */
const proseLine = 60

const noWords = /[\p{P}\p{S}\p{N}\s]+/gu
const address = /@|:\/\/|www\./u

/**
 * Up to four stretches of the article's prose, spread evenly, so that a quotation or a page in two languages
 * does not decide alone. Words only: no numbers, signs or addresses.
 */
export function languageSamples(text: string, from: number): readonly string[] {
  const lines = text.slice(from, from + window).split('\n')
  const prose = lines.filter((line) => line.length >= proseLine).join(' ')
  const words = withoutAddresses(prose.length >= 2 * proseLine ? prose : lines.join(' ')).replace(noWords, ' ').trim()
  if (words.length <= stretch) return words === '' ? [] : [words]
  const count = Math.min(mostStretches, Math.floor(words.length / stretch))
  const step = count === 1 ? 0 : (words.length - stretch) / (count - 1)
  return Array.from({ length: count }, (_, i) => words.slice(Math.floor(i * step), Math.floor(i * step) + stretch))
}

function withoutAddresses(text: string): string {
  return address.test(text) ? text.split(/\s/u).filter((piece) => !address.test(piece)).join(' ') : text
}

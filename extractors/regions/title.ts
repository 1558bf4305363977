import type { Span } from '../../pipeline/span.ts'

/** The title that the source states is looked for this far into the text, in UTF-16 units. */
const reach = 5_000

/** Where the stated title stands in the text, white space aside; null when it does not. */
export function titleSpan(text: string, from: number, title: string | null): Span | null {
  const words = title?.trim().split(/\s+/u).filter((word) => word !== '') ?? []
  const first = words[0]
  if (first === undefined || words.join(' ').length > 500) return null
  const area = text.slice(from, from + reach)
  for (let at = area.indexOf(first); at >= 0; at = area.indexOf(first, at + 1)) {
    const end = matchWords(area, at, words)
    if (end !== null) return { start: from + at, end: from + end }
  }
  return null
}

function matchWords(area: string, at: number, words: readonly string[]): number | null {
  let i = at
  for (const [n, word] of words.entries()) {
    if (n > 0) {
      if (!/\s/u.test(area[i] ?? '')) return null
      while (/\s/u.test(area[i] ?? '')) i++
    }
    if (!area.startsWith(word, i)) return null
    i += word.length
  }
  return i
}

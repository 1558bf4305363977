import type { ReadingPack } from '../../languages/pack.ts'
import type { MarkedLine } from './parts.ts'
import { openingEnd, wordsOf } from './words.ts'

const sentenceBreak = /[.!?]["”»')]?\s+(?=\p{Lu})/gu

/**
 * Where the credit in a caption begins: «Proteste a Madrid. Foto di Nome Cognome.» An offset from the line's start,
 * or its length where there is none.
 */
export function creditStart(line: MarkedLine, pack: ReadingPack): number {
  for (const found of line.text.matchAll(sentenceBreak)) {
    const start = found.index + found[0].length
    if (openingEnd(wordsOf(line.text.slice(start)), pack.regions.creditOpenings) > 0) return start
  }
  return line.length
}

const longestHeadline = 180
/** A closing quotation mark without a stop, and a new sentence behind it. */
const glued = /["”»]\s(?=\p{Lu}[\p{L}’']*\s)/u

/**
 * A headline that shares its line with the standfirst («…per discutere di armi” L’incontro a Mosca…»): told by the
 * byline on the next line, and by a quotation that closes without a stop before the next sentence. Its length, or 0.
 */
export function gluedHeadline(line: MarkedLine, next: MarkedLine | undefined): number {
  if (next?.mark !== 'byline') return 0
  const head = line.text.slice(0, longestHeadline)
  const at = glued.exec(head)
  if (!at || at.index < 20 || /[.!?]\s+\p{Lu}/u.test(head.slice(0, at.index))) return 0
  return at.index + 1
}

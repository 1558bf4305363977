import type { Word } from '../../pipeline/document.ts'

/** Opening mark of each closing one; straight quotation marks open and close. */
const pairs: ReadonlyMap<string, string> = new Map([[')', '('], [']', '['], ['}', '{'], ['»', '«'], ['”', '“'], ['’', '‘'], ['"', '"']])
const openings: ReadonlySet<string> = new Set(pairs.values())

/**
 * Hangs brackets and quotation marks on the head of what they enclose, as the guidelines of Universal Dependencies want
 * it: a parser that decides from the left to the right has not seen the end when it comes to the beginning. Returns new
 * heads, or those given where there are no such marks; marks that words hang on, and those without a partner, stay where they are.
 */
export function attachPairedMarks(words: readonly Word[], heads: readonly number[]): readonly number[] {
  if (!closesAny(words)) return heads
  const governs = new Set(heads)
  const isMark = words.map(({ pos }, at) => pos === 'PUNCT' && !governs.has(at))
  const found = [...heads]
  const open: number[] = []
  for (let at = 0; at < words.length; at++) {
    if (!isMark[at]) continue
    const { form } = words[at]!
    const opening = pairs.get(form)
    const from = opening === undefined ? -1 : open.findLastIndex((other) => words[other]!.form === opening)
    if (from >= 0) {
      const inside = headWithin(heads, isMark, open[from]! + 1, at)
      if (inside >= 0) found[open[from]!] = found[at] = inside
      open.length = from
    } else if (openings.has(form)) open.push(at)
  }
  return found
}

function closesAny(words: readonly Word[]): boolean {
  for (let at = 1; at < words.length; at++) if (words[at]!.pos === 'PUNCT' && pairs.has(words[at]!.form)) return true
  return false
}

/** The first word of a stretch that hangs on one outside of it, or -1. */
function headWithin(heads: readonly number[], isMark: readonly boolean[], first: number, end: number): number {
  for (let at = first; at < end; at++) if (!isMark[at] && (heads[at]! < first || heads[at]! >= end)) return at
  return -1
}

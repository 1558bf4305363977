import type { RegionKind } from '../../pipeline/document.ts'
import type { Line } from './lines.ts'
import type { Mark } from './marks.ts'

/** A line with its mark, and what of it was seen before. */
export interface MarkedLine extends Line {
  readonly mark: Mark
  /** The same words stood in an earlier line. */
  readonly repeats: boolean
  /** How often these words stand in the article. */
  readonly copies: number
}

/** The part of the article that a line belongs to, and the rule that said so. */
export interface Part {
  readonly kind: RegionKind
  readonly rule: string
}

export const part = (kind: RegionKind, rule: string): Part => ({ kind, rule: `regions/${rule}` })

/** A line goes on in the next if it is at least this long and does not end, and the next begins in lower case. */
const leastWrapped = 20
const leastContinuation = 15

type Marked = Line & { readonly mark: Mark }

/** Paragraphs that were broken into lines of fixed width are prose, however short their lines. */
export function withWrapped(lines: readonly Marked[]): readonly Marked[] {
  const isText = (line: Marked): boolean => line.mark === 'title' || line.mark === 'sentence' || line.mark === 'prose'
  const goesOn = (i: number): boolean => {
    const [line, next] = [lines[i], lines[i + 1]]
    if (!line || !next || !isText(line) || !isText(next)) return false
    return line.length >= leastWrapped && !line.ends && next.length >= leastContinuation && /^\p{Ll}/u.test(next.text)
  }
  return lines.map((line, i) => (isText(line) && line.mark !== 'prose' && (goesOn(i) || goesOn(i - 1)) ? { ...line, mark: 'prose' } : line))
}

/** Lines shorter than this repeat for all kinds of reasons («Sì.»). */
const shortestRepeat = 25
const shortestOften = 12

/** Finds lines that repeat word for word. */
export function withRepeats(lines: readonly Marked[]): readonly MarkedLine[] {
  const counts = new Map<string, number>()
  const key = (line: Line): string => (line.length === line.text.length ? line.text : `${line.length} ${line.text}`)
  for (const line of lines) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1)
  const seen = new Set<string>()
  return lines.map((line) => {
    const k = key(line)
    const copies = counts.get(k) ?? 1
    const counted = line.length >= shortestRepeat || (copies >= 3 && line.length >= shortestOften)
    const repeats = counted && seen.has(k)
    seen.add(k)
    return { ...line, repeats, copies: counted ? copies : 1 }
  })
}

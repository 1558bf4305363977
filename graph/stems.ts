/** Letters kept of a word: enough that inflections fall together («difendere», «difende») and roots stay apart. */
const stemLength = 6

/**
 * Content words of a text as crude stems, in text order. Language enters only through `stopWords` (folded forms);
 * words of one or two letters are left out. Numbers stay whole.
 */
export function stemsOf(text: string, stopWords: ReadonlySet<string>): string[] {
  const stems: string[] = []
  const folded = text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = match[0]
    if (stopWords.has(word) || (word.length < 3 && !/^\p{N}/u.test(word))) continue
    stems.push(stemOf(word))
  }
  return stems
}

/** «sovranità» → `sovran`, «missili» → `missil`; the last vowel of short words falls («due razzi», «un razzo» → `razz`). */
export function stemOf(folded: string): string {
  if (/^\p{N}/u.test(folded)) return folded
  if (folded.length > stemLength) return folded.slice(0, stemLength)
  return folded.length > 3 ? folded.replace(/[aeiou]$/u, '') : folded
}

/** How much a shared stem says: long words are rarer. Local on purpose: no count over the dump enters a merge. */
export function stemWeight(stem: string): number {
  return Math.min(stem.length, stemLength) - 2
}

/** Weighted overlap of two sets of stems: share of the smaller one (`part`) and of both (`whole`), with the shared ones. */
export interface Overlap {
  readonly shared: readonly string[]
  readonly weight: number
  readonly part: number
  readonly whole: number
}

export function stemOverlap(a: readonly string[], b: readonly string[]): Overlap {
  const inB = new Set(b)
  const inA = new Set(a)
  const shared: string[] = []
  let common = 0
  let sizeA = 0
  let sizeB = 0
  for (const stem of inB) sizeB += stemWeight(stem)
  for (const stem of inA) {
    sizeA += stemWeight(stem)
    if (!inB.has(stem)) continue
    shared.push(stem)
    common += stemWeight(stem)
  }
  const smaller = Math.min(sizeA, sizeB)
  return { shared, weight: common, part: smaller > 0 ? common / smaller : 0, whole: sizeA + sizeB > 0 ? (2 * common) / (sizeA + sizeB) : 0 }
}

/** Letters kept of a word: enough that inflections fall together («difendere», «difende») and roots stay apart. */
const stemLength = 6

/** Stems of words already met, by the stop words that they were looked up in: news repeats its words. */
export interface StemCache {
  readonly stopWords: ReadonlySet<string>
  readonly stems: Map<string, string>
}

const mostCached = 200_000
const caches = new WeakMap<ReadonlySet<string>, StemCache>()

export function stemCache(stopWords: ReadonlySet<string>): StemCache {
  let cache = caches.get(stopWords)
  if (!cache) caches.set(stopWords, (cache = { stopWords, stems: new Map() }))
  return cache
}

/**
 * Content words of a text as crude stems, in text order. Language enters only through `stopWords` (folded forms);
 * words of one or two letters are left out. Numbers stay whole.
 */
export function stemsOf(text: string, stopWords: ReadonlySet<string>): string[] {
  const cache = stemCache(stopWords)
  const stems: string[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
    const stem = stemOfWord(match[0], cache)
    if (stem !== '') stems.push(stem)
  }
  return stems
}

/** Stem of one word, empty for a function word. */
export function stemOfWord(word: string, { stopWords, stems }: StemCache): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    const folded = (isPlain(word) ? word : word.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '')).toLowerCase()
    stem = stopWords.has(folded) || (folded.length < 3 && !/^\p{N}/u.test(folded)) ? '' : stemOf(folded)
    if (stems.size >= mostCached) stems.clear()
    stems.set(word, stem)
  }
  return stem
}

/** Nothing but letters without marks: folding would change no more than their case. */
function isPlain(word: string): boolean {
  return /^[A-Za-z]+$/u.test(word)
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

/** Weighted overlap of two short lists of distinct stems: share of the smaller one (`part`) and of both (`whole`), with the shared ones. */
export interface Overlap {
  readonly shared: readonly string[]
  readonly weight: number
  readonly part: number
  readonly whole: number
}

export function stemOverlap(a: readonly string[], b: readonly string[]): Overlap {
  const shared: string[] = []
  let common = 0
  let sizeA = 0
  let sizeB = 0
  for (const stem of b) sizeB += stemWeight(stem)
  for (const stem of a) {
    sizeA += stemWeight(stem)
    if (!b.includes(stem)) continue
    shared.push(stem)
    common += stemWeight(stem)
  }
  const smaller = Math.min(sizeA, sizeB)
  return { shared, weight: common, part: smaller > 0 ? common / smaller : 0, whole: sizeA + sizeB > 0 ? (2 * common) / (sizeA + sizeB) : 0 }
}

import type { Link } from '../articles/links.ts'
import type { Corpus } from '../corpus.ts'

/** Number of a quotation → number of the first of its statement. */
export function clusterStatements(corpus: Corpus, links: readonly Link[]): Int32Array {
  return join(corpus, [...links].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b))
}

/** Best links first; a record's two quotations are two statements. */
function join(corpus: Corpus, links: readonly { a: number; b: number }[]): Int32Array {
  const roots = Int32Array.from({ length: corpus.quoteCount }, (_, i) => i)
  const clusters = new Map<number, number[]>()
  const clusterOf = (quote: number): number[] => clusters.get(roots[quote] as number) ?? [quote]
  for (const { a, b } of links) {
    if (roots[a] === roots[b]) continue
    const joined = [...clusterOf(a), ...clusterOf(b)].sort((x, y) => x - y)
    if (new Set(joined.map((quote) => corpus.recordOfQuote(quote))).size < joined.length) continue
    const root = joined[0] as number
    for (const quote of joined) roots[quote] = root
    clusters.set(root, joined)
  }
  return roots
}

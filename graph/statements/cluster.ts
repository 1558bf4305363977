import { byScore, type Link, type LinkList } from '../articles/link-list.ts'
import type { Corpus } from '../corpus.ts'
import { UnionFind } from '../union-find.ts'

/** Number of a quotation → number of the first of its statement. */
export function clusterStatements(corpus: Corpus, links: LinkList): Int32Array {
  const components = new UnionFind(corpus.quoteCount)
  for (let i = 0; i < links.length; i++) {
    const { a, b } = links.at(i)
    components.join(a, b)
  }
  const roots = Int32Array.from({ length: corpus.quoteCount }, (_, i) => i)
  for (const own of links.groups((quote) => components.find(quote))) join(corpus, byScore(own), roots)
  return roots
}

/** Best links first; a record's two quotations are two statements. */
function join(corpus: Corpus, links: readonly Link[], roots: Int32Array): void {
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
}

import type { LinkList } from '../articles/link-list.ts'
import type { Corpus } from '../corpus.ts'

/** Number of a quotation → number of the first of its statement. */
export function clusterStatements(corpus: Corpus, links: LinkList): Int32Array {
  const roots = Int32Array.from({ length: corpus.quoteCount }, (_, i) => i)
  for (const { a, b } of links.groups()) {
    const clusters = new Map<number, Cluster>()
    a.forEach((first, i) => join(corpus, clusters, first, b[i] as number))
    for (const cluster of new Set(clusters.values())) {
      const root = cluster.quotes.reduce((least, quote) => Math.min(least, quote))
      for (const quote of cluster.quotes) roots[quote] = root
    }
  }
  return roots
}

interface Cluster {
  readonly quotes: number[]
  readonly records: Set<number>
}

/** Best links first; a record's two quotations are two statements. */
function join(corpus: Corpus, clusters: Map<number, Cluster>, a: number, b: number): void {
  const [x, y] = [clusterOf(corpus, clusters, a), clusterOf(corpus, clusters, b)]
  if (x === y) return
  const [small, large] = x.quotes.length < y.quotes.length ? [x, y] : [y, x]
  for (const record of small.records) if (large.records.has(record)) return
  for (const quote of small.quotes) {
    large.quotes.push(quote)
    clusters.set(quote, large)
  }
  for (const record of small.records) large.records.add(record)
}

function clusterOf(corpus: Corpus, clusters: Map<number, Cluster>, quote: number): Cluster {
  let cluster = clusters.get(quote)
  if (!cluster) clusters.set(quote, (cluster = { quotes: [quote], records: new Set([corpus.recordOfQuote(quote)]) }))
  return cluster
}

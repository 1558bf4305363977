import type { Corpus } from '../corpus.ts'
import { hash32 } from '../hash.ts'
import type { Identity } from '../identity/identity.ts'
import { BlockingKeys, visitPairs } from '../pairs.ts'
import { likeStatements, statementProfile, statementThreshold, strongStems } from './compare.ts'

const mostStems = 12
const windowDays = 15

/** Number of a quotation → number of the first of its statement. */
export function clusterStatements(corpus: Corpus, identity: Identity): Int32Array {
  const keys = new BlockingKeys(corpus.quoteCount, (quote) => keysOf(corpus, quote))
  const links: { a: number; b: number; score: number }[] = []
  visitPairs(
    keys,
    (quote) => corpus.record(corpus.recordOfQuote(quote)).publishedDays?.from ?? 0,
    (quote) => statementProfile(corpus, identity, quote),
    (a, b) => {
      if (a.record === b.record) return
      const score = likeStatements(a, b)
      if (score >= statementThreshold) links.push({ a: Math.min(a.quote, b.quote), b: Math.max(a.quote, b.quote), score })
    },
  )
  links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  return join(corpus, links)
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

/** Filed by its strongest words within a window of time around publication. */
function keysOf(corpus: Corpus, quote: number): number[] {
  const published = corpus.record(corpus.recordOfQuote(quote)).publishedDays
  const windows = published ? windowsAround(published.from, published.to) : ['undated']
  const keys = strongStems(corpus.quote(quote).stems, mostStems).flatMap((stem) => windows.map((window) => hash32(`${stem}|${window}`)))
  return [...new Set(keys)].sort((a, b) => a - b)
}

function windowsAround(from: number, to: number): string[] {
  const windows: string[] = []
  for (let at = Math.floor((from - 4) / windowDays); at <= Math.floor((to + 4) / windowDays) && windows.length < 4; at++) windows.push(`w${at}`)
  return windows
}

import type { Corpus } from './corpus.ts'
import { foldName } from './names.ts'
import type { EventProfile } from './events/profile.ts'
import type { Identity } from './identity/identity.ts'
import { valueAt } from './order.ts'
import { UnionFind } from './union-find.ts'

/**
 * Distinct origins of an event: articles that credit a common source are one origin, so are copies of one text and
 * articles of one outlet. «Lo ha detto Peskov, citato dalla Tass» and «secondo la Tass» are one.
 */
export function countOrigins(corpus: Corpus, identity: Identity, copies: Int32Array, mentions: readonly EventProfile[]): number {
  if (mentions.length === 1) return 1
  const groups = new UnionFind(mentions.length)
  const bySign = new Map<string, number>()
  mentions.forEach((mention, i) => {
    for (const sign of originSigns(corpus, identity, copies, mention)) groups.join(i, valueAt(bySign, sign, () => i))
  })
  return mentions.filter((_, i) => groups.find(i) === i).length
}

function originSigns(corpus: Corpus, identity: Identity, copies: Int32Array, mention: EventProfile): string[] {
  const article = copies[mention.record] as number
  const { outlet } = corpus.record(article)
  const own = outlet === null ? `article ${article}` : `outlet ${foldName(outlet)}`
  const named = mention.facts.sources.filter((source) => source.entity >= 0)
  const credited = named.map((source) => `entity ${identity[corpus.entityAt(mention.record, source.entity)] as number}`)
  return credited.length > 0 ? [...credited, `article ${article}`] : [own, `article ${article}`]
}

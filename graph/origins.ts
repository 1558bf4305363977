import type { Corpus } from './corpus.ts'
import { foldName } from './names.ts'
import type { EventProfile } from './events/profile.ts'
import type { Identity } from './identity/identity.ts'

/**
 * Distinct origins of an event: articles that credit a common source are one origin, so are copies of one text and
 * articles of one outlet. «Lo ha detto Peskov, citato dalla Tass» and «secondo la Tass» are one.
 */
export function countOrigins(corpus: Corpus, identity: Identity, copies: Int32Array, mentions: readonly EventProfile[]): number {
  const groups: Set<string>[] = []
  for (const mention of mentions) {
    const signs = originSigns(corpus, identity, copies, mention)
    const touching = groups.filter((group) => signs.some((sign) => group.has(sign)))
    const joined = new Set([...signs, ...touching.flatMap((group) => [...group])])
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  return groups.length
}

function originSigns(corpus: Corpus, identity: Identity, copies: Int32Array, mention: EventProfile): string[] {
  const article = copies[mention.record] as number
  const { outlet } = corpus.record(article)
  const own = outlet === null ? `article ${article}` : `outlet ${foldName(outlet)}`
  const named = mention.facts.sources.filter((source) => source.entity >= 0)
  const credited = named.map((source) => `entity ${identity[corpus.entityAt(mention.record, source.entity)] as number}`)
  return credited.length > 0 ? [...credited, `article ${article}`] : [own, `article ${article}`]
}

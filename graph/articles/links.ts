import type { Corpus } from '../corpus.ts'
import { compareEvents, isHopeless, isMatch } from '../events/compare.ts'
import type { MergeMemory } from '../memory.ts'
import { farApart, likeStatements, statementThreshold } from '../statements/compare.ts'
import type { Affinities } from './affinity.ts'
import { PairInputs } from './inputs.ts'
import { LinkList } from './link-list.ts'
import { partnersOf } from './partners.ts'
import type { ArticleProfiles } from './profiles.ts'

/** Pairs of mentions that may be one. */
export interface Links {
  readonly events: LinkList
  readonly statements: LinkList
}

/** Links between two articles: the mentions by their place in each, the score. */
export interface PairLinks {
  readonly events: readonly LocalLink[]
  readonly statements: readonly LocalLink[]
}

type LocalLink = readonly [first: number, second: number, score: number]

/** Affinity below which two articles have nothing to tell together. */
const leastAffinity = 0.1
/** Later articles that one is compared with in full, at most: what many tell hangs together by its neighbours. */
const mostPartners = 16

/** Which mentions of different articles may be one: every article against those that it shares a block with. */
export function linkArticles(corpus: Corpus, profiles: ArticleProfiles, memory: MergeMemory | null = null): Links {
  const inputs = memory && new PairInputs(corpus, profiles.identity)
  const links: Links = { events: new LinkList(corpus.eventCount), statements: new LinkList(corpus.quoteCount) }
  for (const { item, partners } of partnersOf(corpus.size, (record) => corpus.keys(record), (record) => corpus.publishedDays(record)?.from ?? 0)) {
    for (const [partner, story] of mostAlike(item, partners, profiles.affinities)) {
      // the smaller number first, so that who is compared with whom says nothing
      const [a, b] = item < partner ? [item, partner] : [partner, item]
      const compare = (): PairLinks => compareTold(corpus, profiles, a, b, story)
      const found = memory && inputs ? memory.links(inputs.of(a, b), compare) : compare()
      for (const [first, second, score] of found.events) links.events.push(corpus.eventAt(a, first), corpus.eventAt(b, second), score)
      for (const [first, second, score] of found.statements) links.statements.push(corpus.quoteAt(a, first), corpus.quoteAt(b, second), score)
    }
  }
  return links
}

/** Those that most surely tell one story with `item`, each with its affinity; of equals the nearer in time. */
function mostAlike(item: number, partners: readonly number[], affinities: Affinities): (readonly [partner: number, affinity: number])[] {
  const alike: (readonly [number, number])[] = []
  for (const partner of partners) {
    const affinity = affinities.between(item, partner)
    if (affinity >= leastAffinity) alike.push([partner, affinity])
  }
  // sorting keeps the order of equals: that of the partners
  return alike.length <= mostPartners ? alike : alike.sort(([, a], [, b]) => b - a).slice(0, mostPartners)
}

function compareTold(corpus: Corpus, profiles: ArticleProfiles, a: number, b: number, story: number): PairLinks {
  const [signs, others] = [profiles.signs(a), profiles.signs(b)]
  const events: LocalLink[] = []
  for (let i = 0; i < signs.length; i++) {
    for (let k = 0; k < others.length; k++) {
      if (!signs.mayBeOne(i, others, k, story)) continue
      const [x, y] = [profiles.event(corpus.eventAt(a, i)), profiles.event(corpus.eventAt(b, k))]
      if (isHopeless(x, y, story)) continue
      const comparison = compareEvents(x, y, story)
      if (isMatch(comparison, x, y)) events.push([i, k, comparison.score])
    }
  }
  return { events, statements: sameStatements(corpus, profiles, a, b) }
}

function sameStatements(corpus: Corpus, profiles: ArticleProfiles, a: number, b: number): LocalLink[] {
  const statements: LocalLink[] = []
  if (corpus.quotesOf(a) === 0 || corpus.quotesOf(b) === 0 || farApart(corpus.publishedDays(a), corpus.publishedDays(b))) return statements
  profiles.quotes(a).forEach((x, i) => {
    profiles.quotes(b).forEach((y, k) => {
      const score = likeStatements(x, y)
      if (score >= statementThreshold) statements.push([i, k, score])
    })
  })
  return statements
}

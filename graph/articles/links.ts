import type { Corpus } from '../corpus.ts'
import { compareEvents, isHopeless, isMatch } from '../events/compare.ts'
import type { MergeMemory } from '../memory.ts'
import { likeStatements, statementThreshold } from '../statements/compare.ts'
import { Recent } from '../store/recent.ts'
import type { Affinities } from './affinity.ts'
import { PairInputs } from './inputs.ts'
import { LinkList } from './link-list.ts'
import { partnersOf } from './partners.ts'
import type { ArticleProfiles, ToldProfile } from './profiles.ts'

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
/** Events, and quotations, of one article that are compared: the first in the text; what comes after so many is a thread of comments. */
const mostMentions = 400
/** Articles held with all that they tell: at most twice as many. */
const mostHeld = 2500

/** Which mentions of different articles may be one: every article against those that it shares a block with. */
export function linkArticles(corpus: Corpus, profiles: ArticleProfiles, memory: MergeMemory | null = null): Links {
  const inputs = memory && new PairInputs(corpus, profiles.identity)
  const links: Links = { events: new LinkList(corpus.eventCount), statements: new LinkList(corpus.quoteCount) }
  const held = new Recent<ToldProfile>(mostHeld)
  const told = (record: number): ToldProfile => held.get(record, () => profiles.told(record, mostMentions))
  for (const { item, partners } of partnersOf(corpus.size, (record) => corpus.keys(record), (record) => corpus.publishedDays(record)?.from ?? 0)) {
    for (const [partner, story] of mostAlike(item, partners, profiles.affinities)) {
      // the smaller number first, so that who is compared with whom says nothing
      const [a, b] = item < partner ? [item, partner] : [partner, item]
      const compare = (): PairLinks => compareTold(told(a), told(b), story)
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

function compareTold(a: ToldProfile, b: ToldProfile, story: number): PairLinks {
  const events: LocalLink[] = []
  a.events.forEach((x, i) => {
    b.events.forEach((y, k) => {
      if (!a.signs.mayBeOne(i, b.signs, k) || isHopeless(x, y, story)) return
      const comparison = compareEvents(x, y, story)
      if (isMatch(comparison, x, y)) events.push([i, k, comparison.score])
    })
  })
  const statements: LocalLink[] = []
  a.quotes.forEach((x, i) => {
    b.quotes.forEach((y, k) => {
      const score = likeStatements(x, y)
      if (score >= statementThreshold) statements.push([i, k, score])
    })
  })
  return { events, statements }
}

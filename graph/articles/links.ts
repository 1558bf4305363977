import type { Corpus } from '../corpus.ts'
import { compareEvents, isHopeless, isMatch } from '../events/compare.ts'
import { digest } from '../hash.ts'
import type { Identity } from '../identity/identity.ts'
import type { MergeMemory } from '../memory.ts'
import { valueAt } from '../order.ts'
import { BlockingKeys } from '../pairs.ts'
import { likeStatements, statementThreshold } from '../statements/compare.ts'
import { affinityOf } from './affinity.ts'
import { LinkList } from './link-list.ts'
import { partnersOf } from './partners.ts'
import type { ToldProfile } from './profile.ts'
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
/** Events, and quotations, of one article that are compared: the first in the text; what comes after so many is a thread of comments. */
const mostMentions = 400

/** Which mentions of different articles may be one: every article against those that it shares a block with. */
export function linkArticles(corpus: Corpus, profiles: ArticleProfiles, memory: MergeMemory | null = null): Links {
  const keys = new BlockingKeys(corpus.size, (record) => corpus.record(record).keys)
  const inputs = memory && new Inputs(corpus, profiles.identity)
  const links: Links = { events: new LinkList(), statements: new LinkList() }
  for (const { item, partners } of partnersOf(keys, (record) => corpus.record(record).publishedDays?.from ?? 0)) {
    for (const [partner, story] of mostAlike(item, partners, profiles)) {
      // the smaller number first, so that who is compared with whom says nothing
      const [a, b] = item < partner ? [item, partner] : [partner, item]
      const compare = (): PairLinks => compareTold(profiles.told(a), profiles.told(b), story)
      const found = memory && inputs ? memory.links(inputs.of(a, b), compare) : compare()
      for (const [first, second, score] of found.events) links.events.push(corpus.eventAt(a, first), corpus.eventAt(b, second), score)
      for (const [first, second, score] of found.statements) links.statements.push(corpus.quoteAt(a, first), corpus.quoteAt(b, second), score)
    }
  }
  return links
}

/** Those that most surely tell one story with `item`, each with its affinity; of equals the nearer in time. */
function mostAlike(item: number, partners: readonly number[], profiles: ArticleProfiles): (readonly [partner: number, affinity: number])[] {
  const own = profiles.of(item)
  const alike: (readonly [number, number])[] = []
  for (const partner of partners) {
    const affinity = affinityOf(own, profiles.of(partner))
    if (affinity >= leastAffinity) alike.push([partner, affinity])
  }
  // sorting keeps the order of equals: that of the partners
  return alike.length <= mostPartners ? alike : alike.sort(([, a], [, b]) => b - a).slice(0, mostPartners)
}

function compareTold(a: ToldProfile, b: ToldProfile, story: number): PairLinks {
  const events: LocalLink[] = []
  a.events.slice(0, mostMentions).forEach((x, i) => {
    b.events.slice(0, mostMentions).forEach((y, k) => {
      if (!a.signs.mayBeOne(i, b.signs, k) || isHopeless(x, y, story)) return
      const comparison = compareEvents(x, y, story)
      if (isMatch(comparison, x, y)) events.push([i, k, comparison.score])
    })
  })
  const statements: LocalLink[] = []
  a.quotes.slice(0, mostMentions).forEach((x, i) => {
    b.quotes.slice(0, mostMentions).forEach((y, k) => {
      const score = likeStatements(x, y)
      if (score >= statementThreshold) statements.push([i, k, score])
    })
  })
  return { events, statements }
}

/** All that the comparison of two articles follows from. */
class Inputs {
  readonly #corpus: Corpus
  readonly #identity: Identity
  readonly #digests = new Map<number, string>()

  constructor(corpus: Corpus, identity: Identity) {
    this.#corpus = corpus
    this.#identity = identity
  }

  /** The facts of both, and which of their names are one: numbers by first appearance, whatever else is in the corpus. */
  of(a: number, b: number): string {
    const classes = new Map<number, number>()
    return [a, b].map((record) => `${this.#digest(record)} ${this.#names(record, classes)}`).join('\n')
  }

  #names(record: number, classes: Map<number, number>): string {
    return this.#corpus.record(record).entities.map((_, local) => valueAt(classes, this.#identity[this.#corpus.entityAt(record, local)] as number, () => classes.size)).join(' ')
  }

  #digest(record: number): string {
    return valueAt(this.#digests, record, () => digest(JSON.stringify([this.#corpus.record(record), this.#corpus.record(record).entities, this.#corpus.told(record)])))
  }
}

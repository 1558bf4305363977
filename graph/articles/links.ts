import type { Corpus } from '../corpus.ts'
import { compareEvents, isHopeless, isMatch } from '../events/compare.ts'
import { BlockingKeys } from '../pairs.ts'
import { likeStatements, statementThreshold } from '../statements/compare.ts'
import { affinityOf } from './affinity.ts'
import { partnersOf } from './partners.ts'
import type { ArticleProfile } from './profile.ts'
import type { ArticleProfiles } from './profiles.ts'

/** Two mentions that may be one, by number. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly score: number
}

export interface Links {
  readonly events: readonly Link[]
  readonly statements: readonly Link[]
}

/** Affinity below which two articles have nothing to tell together. */
const leastAffinity = 0.1

/** Which mentions of different articles may be one: every article against those that it shares a block with. */
export function linkArticles(corpus: Corpus, profiles: ArticleProfiles): Links {
  const keys = new BlockingKeys(corpus.size, (record) => corpus.record(record).keys)
  const events: Link[] = []
  const statements: Link[] = []
  for (const { item, partners } of partnersOf(keys, (record) => corpus.record(record).publishedDays?.from ?? 0)) {
    for (const partner of partners) {
      const [a, b] = item < partner ? [profiles.of(item), profiles.of(partner)] : [profiles.of(partner), profiles.of(item)]
      const story = affinityOf(a, b)
      if (story < leastAffinity) continue
      eventLinks(a, b, story, events)
      statementLinks(a, b, statements)
    }
  }
  return { events, statements }
}

function eventLinks(a: ArticleProfile, b: ArticleProfile, story: number, links: Link[]): void {
  for (const x of a.events) {
    for (const y of b.events) {
      if (isHopeless(x, y, story)) continue
      const comparison = compareEvents(x, y, story)
      if (isMatch(comparison, x, y)) links.push({ a: x.event, b: y.event, score: comparison.score })
    }
  }
}

function statementLinks(a: ArticleProfile, b: ArticleProfile, links: Link[]): void {
  for (const x of a.quotes) {
    for (const y of b.quotes) {
      const score = likeStatements(x, y)
      if (score >= statementThreshold) links.push({ a: x.quote, b: y.quote, score })
    }
  }
}

import type { LinkGroup, LinkList } from '../articles/link-list.ts'
import type { ArticleProfiles } from '../articles/profiles.ts'
import type { Corpus } from '../corpus.ts'
import { Cluster } from './clusters.ts'
import { type Comparison, compareEvents, threshold } from './compare.ts'
import { akin } from './kinds.ts'
import type { EventProfile } from './profile.ts'
import { shareWord } from './wording.ts'

/** Pairs of members compared when two clusters would join, at most. */
const mostCompared = 24
/** Comparisons of one component held at once. */
const mostHeld = 20_000
/** Share of the threshold that the members of two clusters must reach on average. */
const averageShare = 0.75

/** Number of an event → number of the first mention of its happening. */
export function clusterEvents(corpus: Corpus, profiles: ArticleProfiles, links: LinkList): Int32Array {
  const roots = Int32Array.from({ length: corpus.eventCount }, (_, i) => i)
  for (const group of links.groups()) {
    for (const cluster of new Component(corpus, profiles).clusters(group)) {
      const root = cluster.first
      for (const member of cluster.members()) roots[member] = root
    }
  }
  return roots
}

/** Mentions that links hold together, and how they part into happenings. */
class Component {
  readonly #corpus: Corpus
  readonly #profiles: ArticleProfiles
  readonly #clusters = new Map<number, Cluster>()
  readonly #comparisons = new Map<number, Comparison>()

  constructor(corpus: Corpus, profiles: ArticleProfiles) {
    this.#corpus = corpus
    this.#profiles = profiles
  }

  /**
   * Best links first; two clusters join only if no record would come in twice (short of strong evidence that it tells
   * one happening as two), no two members exclude each other, and members agree on average: no chain of half-likenesses ends up as one happening.
   */
  clusters(links: LinkGroup): Set<Cluster> {
    links.a.forEach((a, i) => {
      const [first, second] = [this.#clusterOf(a), this.#clusterOf(links.b[i] as number)]
      if (first !== second && this.#mayJoin(first, second)) this.#join(first, second)
    })
    links.a.forEach((a, i) => {
      const b = links.b[i] as number
      this.#moveSingly(a, b)
      this.#moveSingly(b, a)
    })
    return new Set(this.#clusters.values())
  }

  #clusterOf(event: number): Cluster {
    let cluster = this.#clusters.get(event)
    if (!cluster) this.#clusters.set(event, (cluster = new Cluster(event, this.#corpus.recordOfEvent(event))))
    return cluster
  }

  #join(first: Cluster, second: Cluster): void {
    const [small, large] = first.size < second.size ? [first, second] : [second, first]
    for (const event of small.members()) {
      large.add(event, this.#corpus.recordOfEvent(event))
      this.#clusters.set(event, large)
    }
  }

  /** What one of its fellows keeps from the happening that more articles tell may go there without it, where it fits in full. */
  #moveSingly(event: number, other: number): void {
    const own = this.#clusterOf(event)
    const target = this.#clusterOf(other)
    const record = this.#corpus.recordOfEvent(event)
    if (own === target || own.size < 2 || own.size >= target.size || !this.#mayJoin(new Cluster(event, record), target, threshold)) return
    own.remove(event, record)
    target.add(event, record)
    this.#clusters.set(event, target)
  }

  #mayJoin(first: Cluster, second: Cluster, least = threshold * averageShare): boolean {
    for (const [a, b] of first.ofOneRecord(second)) if (!this.#isSplit(a, b)) return false
    let sum = 0
    let compared = 0
    for (const a of first.least(mostCompared)) {
      for (const b of second.least(mostCompared)) {
        if (compared === mostCompared) break
        const comparison = this.#compare(a, b)
        if (comparison.conflict !== null) return false
        sum += comparison.score
        compared++
      }
    }
    return sum / compared >= least
  }

  /**
   * One article's two mentions of one meeting that extraction has left apart: the same two parties or more on both
   * sides, days that agree, and not the dinner beside the talks.
   */
  #isSplit(first: number, second: number): boolean {
    const a = this.#profiles.event(first)
    const b = this.#profiles.event(second)
    // talks that one article tells as done and talks still to come are two, unless it calls them by one word and dates neither apart
    if (a.symmetric && (a.facts.factuality === 'actual') !== (b.facts.factuality === 'actual') && !(isUndated(a, b) && shareWord(a.facts, b.facts))) return false
    if (!akin(a.facts.type, b.facts.type) || (a.facts.extent === 'part') !== (b.facts.extent === 'part')) return false
    const comparison = this.#compare(first, second)
    if (comparison.conflict !== null) return false
    // «i colloqui tra Putin e Kim … prima dei colloqui con il leader»: the second names one of the two
    const namesOne = Math.min(a.parties.length, b.parties.length) === 1 && comparison.participants >= 0.5 && comparison.trigger > 0
    if (a.symmetric) return comparison.participants >= 0.9 || namesOne
    return a.facts.type === 'travel' && comparison.participants >= 0.45 && comparison.place >= 0.35
  }

  #compare(first: number, second: number): Comparison {
    const key = first * this.#corpus.eventCount + second
    let comparison = this.#comparisons.get(key)
    if (!comparison) {
      const [a, b] = [this.#profiles.event(first), this.#profiles.event(second)]
      if (this.#comparisons.size >= mostHeld) this.#comparisons.clear()
      this.#comparisons.set(key, (comparison = compareEvents(a, b, this.#profiles.story(a, b))))
    }
    return comparison
  }
}

/** What is not done yet has no day of its own. */
function isUndated(...events: readonly EventProfile[]): boolean {
  return events.every(({ facts }) => facts.factuality === 'actual' || facts.time?.stated !== true)
}

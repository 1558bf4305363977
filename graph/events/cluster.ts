import { type ArticleProfiles } from '../articles/profiles.ts'
import { byScore, type Link, type LinkList } from '../articles/link-list.ts'
import { UnionFind } from '../union-find.ts'
import { type Comparison, compareEvents, threshold } from './compare.ts'
import { akin } from './kinds.ts'
import type { EventProfile } from './profile.ts'
import { shareWord } from './wording.ts'

/** Pairs of members compared when two clusters would join, at most. */
const mostCompared = 24
/** Events, and comparisons, of one component held at once. */
const mostHeld = 50_000
/** Share of the threshold that the members of two clusters must reach on average. */
const averageShare = 0.75

/** Number of an event → number of the first mention of its happening. */
export function clusterEvents(count: number, profiles: ArticleProfiles, links: LinkList): Int32Array {
  const components = new UnionFind(count)
  for (let i = 0; i < links.length; i++) {
    const { a, b } = links.at(i)
    components.join(a, b)
  }
  const roots = Int32Array.from({ length: count }, (_, i) => i)
  for (const own of links.groups((event) => components.find(event))) {
    for (const cluster of new Component(profiles).clusters(own)) for (const member of cluster) roots[member] = cluster[0] as number
  }
  return roots
}

/** Mentions that links hold together, and how they part into happenings. */
class Component {
  readonly #profiles: ArticleProfiles
  readonly #events = new Map<number, EventProfile>()
  readonly #comparisons = new Map<string, Comparison>()

  constructor(profiles: ArticleProfiles) {
    this.#profiles = profiles
  }

  /**
   * Best links first; two clusters join only if no record would come in twice (short of strong evidence that it tells
   * one happening as two), no two members exclude each other, and members agree on average: no chain of half-likenesses ends up as one happening. Clusters come with members ascending.
   */
  clusters(links: readonly Link[]): number[][] {
    const clusterOf = new Map<number, number[]>()
    for (const { a, b } of links) for (const event of [a, b]) if (!clusterOf.has(event)) clusterOf.set(event, [event])
    for (const { a, b } of byScore(links)) {
      const first = clusterOf.get(a) as number[]
      const second = clusterOf.get(b) as number[]
      if (first === second || !this.#mayJoin(first, second)) continue
      const joined = [...first, ...second].sort((x, y) => x - y)
      for (const event of joined) clusterOf.set(event, joined)
    }
    this.#moveSingly(links, clusterOf)
    return [...new Set(clusterOf.values())]
  }

  /** What one of its fellows keeps from the happening that more articles tell may go there without it, where it fits in full. */
  #moveSingly(links: readonly Link[], clusterOf: Map<number, number[]>): void {
    for (const { a, b } of byScore(links)) {
      for (const [event, other] of [[a, b], [b, a]] as const) {
        const own = clusterOf.get(event) as number[]
        const target = clusterOf.get(other) as number[]
        if (own === target || own.length < 2 || own.length >= target.length || !this.#mayJoin([event], target, threshold)) continue
        const left = own.filter((member) => member !== event)
        const joined = [...target, event].sort((x, y) => x - y)
        for (const member of left) clusterOf.set(member, left)
        for (const member of joined) clusterOf.set(member, joined)
      }
    }
  }

  #mayJoin(first: readonly number[], second: readonly number[], least = threshold * averageShare): boolean {
    for (const a of first) for (const b of second) if (this.#event(a).record === this.#event(b).record && !this.#isSplit(a, b)) return false
    let sum = 0
    let compared = 0
    for (const a of first) {
      for (const b of second) {
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
    const a = this.#event(first)
    const b = this.#event(second)
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

  #event(event: number): EventProfile {
    let profile = this.#events.get(event)
    if (!profile) {
      if (this.#events.size >= mostHeld) this.#events.clear()
      this.#events.set(event, (profile = this.#profiles.event(event)))
    }
    return profile
  }

  #compare(first: number, second: number): Comparison {
    const key = `${first} ${second}`
    let comparison = this.#comparisons.get(key)
    if (!comparison) {
      const [a, b] = [this.#event(first), this.#event(second)]
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

import type { Corpus } from '../corpus.ts'
import type { Identity } from '../identity/identity.ts'
import { append } from '../order.ts'
import { BlockingKeys, visitPairs } from '../pairs.ts'
import { UnionFind } from '../union-find.ts'
import { blockingKeys } from './blocking.ts'
import { compareEvents, isMatch, threshold } from './compare.ts'
import { type EventProfile, profileOf } from './profile.ts'

/** Two mentions that may be one happening. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Pairs of members compared when two clusters would join, at most. */
const mostCompared = 24
/** Share of the threshold that the members of two clusters must reach on average. */
const averageShare = 0.75

/** Number of an event → number of the first mention of its happening. */
export function clusterEvents(corpus: Corpus, identity: Identity): Int32Array {
  const links = linksOf(corpus, identity)
  const components = new UnionFind(corpus.eventCount)
  for (const link of links) components.join(link.a, link.b)
  const byComponent = new Map<number, Link[]>()
  for (const link of links) append(byComponent, components.find(link.a), link)
  const roots = Int32Array.from({ length: corpus.eventCount }, (_, i) => i)
  for (const own of byComponent.values()) {
    for (const cluster of clusterComponent(corpus, identity, own)) for (const member of cluster) roots[member] = cluster[0] as number
  }
  return roots
}

function linksOf(corpus: Corpus, identity: Identity): Link[] {
  const keys = new BlockingKeys(corpus.eventCount, (event) => blockingKeys(corpus, identity, event))
  const links: Link[] = []
  visitPairs(
    keys,
    (event) => corpus.event(event).time?.days.from ?? corpus.record(corpus.recordOfEvent(event)).publishedDays?.from ?? 0,
    (event) => profileOf(corpus, identity, event),
    (a, b) => {
      if (a.record === b.record) return
      const comparison = compareEvents(a, b)
      if (isMatch(comparison, a, b)) links.push({ a: Math.min(a.event, b.event), b: Math.max(a.event, b.event), score: comparison.score })
    },
  )
  return links
}

/**
 * Best links first; two clusters join only if no record would come in twice (short of strong evidence that it tells
 * one happening as two), no two members exclude each other, and members agree on average: no chain of half-likenesses ends up as one happening. Clusters come with members ascending.
 */
function clusterComponent(corpus: Corpus, identity: Identity, links: readonly Link[]): number[][] {
  const profiles = new Map<number, EventProfile>()
  const profile = (event: number): EventProfile => {
    let known = profiles.get(event)
    if (!known) profiles.set(event, (known = profileOf(corpus, identity, event)))
    return known
  }
  const clusterOf = new Map<number, number[]>()
  for (const { a, b } of links) for (const event of [a, b]) if (!clusterOf.has(event)) clusterOf.set(event, [event])
  for (const { a, b } of [...links].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const first = clusterOf.get(a) as number[]
    const second = clusterOf.get(b) as number[]
    if (first === second || !mayJoin(first.map(profile), second.map(profile))) continue
    const joined = [...first, ...second].sort((x, y) => x - y)
    for (const event of joined) clusterOf.set(event, joined)
  }
  return [...new Set(clusterOf.values())]
}

/**
 * One article's two mentions of one meeting that extraction has left apart: the same two parties or more on both
 * sides, days that agree, and not the dinner beside the talks.
 */
function isSplit(a: EventProfile, b: EventProfile): boolean {
  if (a.family !== b.family || (a.facts.extent === 'part') !== (b.facts.extent === 'part')) return false
  const comparison = compareEvents(a, b)
  if (comparison.conflict !== null) return false
  // «i colloqui tra Putin e Kim … prima dei colloqui con il leader»: the second names one of the two
  const namesOne = Math.min(a.parties.length, b.parties.length) === 1 && comparison.participants >= 0.5 && comparison.words >= 0.5
  if (a.symmetric) return comparison.participants >= 0.9 || namesOne
  return a.facts.type === 'travel' && comparison.participants >= 0.45 && comparison.place >= 0.35
}

function mayJoin(first: readonly EventProfile[], second: readonly EventProfile[]): boolean {
  for (const a of first) for (const b of second) if (a.record === b.record && !isSplit(a, b)) return false
  let sum = 0
  let compared = 0
  for (const a of first) {
    for (const b of second) {
      if (compared === mostCompared) break
      const comparison = compareEvents(a, b)
      if (comparison.conflict !== null) return false
      sum += comparison.score
      compared++
    }
  }
  return sum / compared >= threshold * averageShare
}

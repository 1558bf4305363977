import type { ClaimSource, GraphEdge, GraphNode, NodeMember } from '../../schemas/graph.ts'
import type { Score } from './case.ts'
import type { Gold, GoldClusters } from './gold.ts'

/** The event graph of a run. */
export interface ScoredGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

const separator = ' ~ '

/** What is one across articles: events and statements pair by pair, relations, disagreements that are kept, and merges of different stories. */
export function scoreGraph({ stories, clusters }: Gold, { nodes, edges }: ScoredGraph, score: Score): void {
  const events = nodes.filter((node) => node.kind === 'event')
  if (stories) scoreStories(events, stories, score)
  if (!clusters) return
  const members = (node: GraphNode, what: 'event' | 'quote'): string[] => node.members.flatMap((member) => score.matched.get(`${member.record}|${member[what] ?? ''}`) ?? [])
  const eventGroups = events.map((node) => members(node, 'event'))
  const wanted = pairsAcross(clusters.events.map((cluster) => cluster.members.map(([article, event]) => `${article}|${event}`)))
  const given = pairsAcross(eventGroups)
  comparePairs('graph.event-links', wanted, given, score)
  const found = new Set(score.matched.values())
  const reachable = new Set([...wanted].filter((pair) => pair.split(separator).every((one) => found.has(one))))
  score.tallies.add('graph.event-links.found', reachable.size, given.size, [...given].filter((pair) => reachable.has(pair)).length)
  const statements = nodes.filter((node) => node.kind === 'statement').map((node) => members(node, 'quote'))
  comparePairs('graph.statements', pairsAcross(clusters.quotes.map((cluster) => cluster.members.map(([article, quote]) => `${article}|q${quote}`))), pairsAcross(statements), score)
  scoreRelations(clusters, new Map(events.map((node, i) => [node.id, eventGroups[i]!])), edges, score)
  scoreConflicts(clusters, events, score)
}

/** Pairs of members of one group that stand in different articles. */
export function pairsAcross(groups: readonly (readonly string[])[]): Set<string> {
  const pairs = new Set<string>()
  for (const group of groups) {
    group.forEach((a, i) => group.slice(i + 1).forEach((b) => {
      if (articleOf(a) !== articleOf(b)) pairs.add(a < b ? a + separator + b : b + separator + a)
    }))
  }
  return pairs
}

function articleOf(member: string): string {
  return member.slice(0, member.indexOf('|'))
}

function comparePairs(name: string, wanted: ReadonlySet<string>, given: ReadonlySet<string>, { tallies, notes }: Score): void {
  for (const pair of given) if (!wanted.has(pair)) notes.push({ article: 'graph', message: `${name}: wrong ${pair}` })
  for (const pair of wanted) if (!given.has(pair)) notes.push({ article: 'graph', message: `${name}: missed ${pair}` })
  tallies.add(name, wanted.size, given.size, [...given].filter((pair) => wanted.has(pair)).length)
}

function scoreStories(events: readonly GraphNode[], stories: Readonly<Record<string, string>>, { tallies, notes, articleOf: articles }: Score): void {
  let wrong = 0
  for (const node of events) {
    const told = [...new Set(node.members.flatMap((member) => articles.get(member.record) ?? []))].filter((article) => stories[article] !== undefined)
    told.forEach((a, i) => told.slice(i + 1).forEach((b) => {
      if (stories[a] === stories[b]) return
      wrong++
      notes.push({ article: 'graph', message: `merged across stories: ${node.label} (${a}, ${b})` })
    }))
  }
  tallies.add('graph.false-merges', 0, wrong, 0)
}

/** Recall only: the annotation lists the relations that matter most. */
function scoreRelations(clusters: GoldClusters, groups: ReadonlyMap<string, readonly string[]>, edges: readonly GraphEdge[], { tallies, notes }: Score): void {
  const clusterOf = new Map(clusters.events.flatMap((cluster) => cluster.members.map(([article, event]) => [`${article}|${event}`, cluster.id])))
  const clusterOfNode = new Map([...groups].map(([node, members]) => [node, mostFrequent(members.flatMap((member) => clusterOf.get(member) ?? []))]))
  const told = new Set<string>()
  for (const { from, kind, to } of edges) {
    const [a, b] = [clusterOfNode.get(from), clusterOfNode.get(to)]
    if (a && b && a !== b) told.add(`${a} ${kind} ${b}`)
  }
  const wanted = new Set(clusters.relations.map(({ from, type, to }) => `${from} ${type} ${to}`))
  const right = [...wanted].filter((relation) => told.has(relation))
  for (const relation of wanted) if (!told.has(relation)) notes.push({ article: 'graph', message: `missed relation ${relation}` })
  tallies.add('graph.relations', wanted.size, wanted.size, right.length)
}

function mostFrequent(values: readonly string[]): string | null {
  let best: string | null = null
  const count = (value: string): number => values.filter((one) => one === value).length
  for (const value of values) if (best === null || count(value) > count(best)) best = value
  return best
}

/** Does some event keep at least two of the values that the articles differ on? */
function scoreConflicts(clusters: GoldClusters, events: readonly GraphNode[], { tallies, notes, matched }: Score): void {
  let kept = 0
  for (const conflict of clusters.conflicts) {
    const wanted = new Set(conflict.members.map(([article, event]) => `${article}|${event}`))
    const tells = ({ record, event }: ClaimSource | NodeMember): boolean => wanted.has(matched.get(`${record}|${event ?? ''}`) ?? '')
    if (events.some((node) => (node.claims ?? []).some((claim) => claim.values.filter((value) => value.by.some(tells)).length > 1))) kept++
    else notes.push({ article: 'graph', message: `missed disagreement: ${conflict.about}` })
  }
  tallies.add('graph.conflicts', clusters.conflicts.length, clusters.conflicts.length, kept)
}

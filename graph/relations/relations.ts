import type { Evidence, GraphEdge } from '../../schemas/graph.ts'
import type { Merged } from '../merge.ts'
import { append } from '../order.ts'
import { edge } from '../project/edges.ts'
import type { NodeIds } from '../project/ids.ts'
import { beforePairs } from './before.ts'
import { responsePairs } from './response.ts'
import { storyOf, type Told } from './story.ts'
import { subeventPairs } from './subevent.ts'
import { Timeline } from './timeline.ts'

type Relation = 'before' | 'subevent' | 'response' | 'cause'

/**
 * Edges between events, from what single articles tell (`subevent`: part → whole, `response`: answer → answered,
 * `cause`: cause → effect, `before`: earlier → later) and `before` along the stories that several articles share.
 */
export class Relations {
  readonly #merged: Merged
  readonly #ids: NodeIds
  /** Only happenings that several mentions tell can be related by a second article as well. */
  readonly #shared: Found = new Map()
  readonly #timeline: Timeline

  constructor(merged: Merged, ids: NodeIds) {
    this.#merged = merged
    this.#ids = ids
    this.#timeline = new Timeline(merged.profiles)
  }

  /** Edges that no other record can add to. Records come in order of publication, each once. */
  *ofRecord(record: number): Generator<GraphEdge> {
    const { corpus, profiles, happenings } = this.#merged
    for (const root of happenings.rootsIn(record)) if (happenings.isShared(root)) this.#timeline.add(happenings.of(root))
    const own: Found = new Map()
    const said = new Set<string>()
    const relate = (kind: Relation, from: number, to: number, evidence: readonly Evidence[]): void => {
      if (from !== to) for (const one of evidence) append(happenings.isShared(from) && happenings.isShared(to) ? this.#shared : own, `${kind} ${from} ${to}`, one)
    }
    for (const link of corpus.told(record).links) {
      const from = happenings.rootOf(corpus.eventAt(record, link.from))
      const to = happenings.rootOf(corpus.eventAt(record, link.to))
      said.add(pairOf(from, to))
      relate(link.kind, from, to, [{ record: corpus.record(record).record, start: link.start, end: link.end }])
    }
    // what the words say outright is not worked out again, perhaps differently
    const infer = (kind: Relation, pairs: readonly (readonly [Told, Told])[]): void => {
      for (const [a, b] of pairs) if (!said.has(pairOf(a.index, b.index))) relate(kind, a.index, b.index, [...triggerOf(a), ...triggerOf(b)])
    }
    const story = storyOf(corpus, profiles, happenings, record)
    infer('before', beforePairs(story))
    infer('subevent', subeventPairs(story))
    infer('response', responsePairs(story))
    yield* edgesOf(own, this.#ids)
  }

  /** What several records tell together, after all of them. */
  *rest(): Generator<GraphEdge> {
    for (const [a, b] of this.#timeline.pairs()) for (const { evidence } of [a, b]) append(this.#shared, `before ${a.root} ${b.root}`, evidence)
    yield* edgesOf(this.#shared, this.#ids)
  }
}

/** «kind from to» with the numbers of two happenings → what proves it. */
type Found = Map<string, Evidence[]>

function* edgesOf(found: Found, ids: NodeIds): Generator<GraphEdge> {
  for (const [key, evidence] of found) {
    const [kind, from, to] = key.split(' ') as [Relation, string, string]
    yield edge(kind, ids.event(Number(from)), ids.event(Number(to)), evidence)
  }
}

function pairOf(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`
}

function triggerOf(told: Told): Evidence[] {
  return [{ record: told.mention.article.record, start: told.mention.facts.start, end: told.mention.facts.end }]
}

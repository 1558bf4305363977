import type { Evidence, GraphEdge } from '../../schemas/graph.ts'
import type { Merged } from '../merge.ts'
import { valueAt } from '../order.ts'
import { edge } from '../project/edges.ts'
import type { NodeIds } from '../project/ids.ts'
import { beforePairs } from './before.ts'
import { responsePairs } from './response.ts'
import { type Relation, SharedRelations } from './shared.ts'
import { Stories, type Told } from './story.ts'
import { subeventPairs } from './subevent.ts'
import { Timeline } from './timeline.ts'

/**
 * Edges between events, from what single articles tell (`subevent`: part → whole, `response`: answer → answered,
 * `cause`: cause → effect, `before`: earlier → later) and `before` along the stories that several articles share.
 */
export class Relations {
  readonly #merged: Merged
  readonly #ids: NodeIds
  readonly #stories: Stories
  /** Only happenings that several mentions tell can be related by a second article as well. */
  readonly #shared: SharedRelations
  readonly #timeline: Timeline

  constructor(merged: Merged, ids: NodeIds) {
    this.#merged = merged
    this.#ids = ids
    this.#stories = new Stories(merged.corpus, merged.profiles, merged.happenings)
    this.#shared = new SharedRelations(merged.corpus, ids)
    this.#timeline = new Timeline(merged.profiles)
  }

  /** Edges that no other record can add to. Records come in order of publication, each once. */
  *ofRecord(record: number): Generator<GraphEdge> {
    const { corpus, happenings } = this.#merged
    for (const root of happenings.rootsIn(record)) if (happenings.isShared(root)) this.#timeline.add(happenings.of(root), happenings.members(root, mostMentions))
    const own = new Map<string, { kind: Relation; from: number; to: number; evidence: Evidence[] }>()
    const said = new Set<string>()
    const relate = (kind: Relation, from: number, to: number, start: number, end: number): void => {
      if (from === to) return
      if (happenings.isShared(from) && happenings.isShared(to)) this.#shared.add(kind, from, to, record, start, end)
      else valueAt(own, `${kind} ${from} ${to}`, () => ({ kind, from, to, evidence: [] })).evidence.push({ record: corpus.recordId(record), start, end })
    }
    for (const link of corpus.links(record)) {
      const from = happenings.rootOf(corpus.eventAt(record, link.from))
      const to = happenings.rootOf(corpus.eventAt(record, link.to))
      said.add(pairOf(from, to))
      relate(link.kind, from, to, link.start, link.end)
    }
    // what the words say outright is not worked out again, perhaps differently
    const infer = (kind: Relation, pairs: readonly (readonly [Told, Told])[]): void => {
      for (const [a, b] of pairs) {
        if (!said.has(pairOf(a.index, b.index))) for (const { mention } of [a, b]) relate(kind, a.index, b.index, mention.facts.start, mention.facts.end)
      }
    }
    const story = this.#stories.of(record)
    infer('before', beforePairs(story))
    infer('subevent', subeventPairs(story))
    infer('response', responsePairs(story))
    for (const { kind, from, to, evidence } of own.values()) yield edge(kind, this.#ids.event(from), this.#ids.event(to), evidence)
  }

  /** What several records tell together, after all of them. */
  *rest(): Generator<GraphEdge> {
    const { corpus } = this.#merged
    for (const [a, b] of this.#timeline.pairs()) {
      for (const root of [a, b]) {
        // its first mention proves it
        const { start, end } = corpus.event(root)
        this.#shared.add('before', a, b, corpus.recordOfEvent(root), start, end)
      }
    }
    yield* this.#shared.edges()
  }
}

/** Mentions of a happening whose participants count, at most. */
const mostMentions = 6

function pairOf(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`
}

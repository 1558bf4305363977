import type { Evidence, GraphEdge } from '../../schemas/graph.ts'
import type { Corpus } from '../corpus.ts'
import type { Happening } from '../happenings.ts'
import type { Merged } from '../merge.ts'
import { append } from '../order.ts'
import { edge } from '../project/edges.ts'
import type { NodeIds } from '../project/ids.ts'
import { beforePairs } from './before.ts'
import { responsePairs } from './response.ts'
import { storyOf, type Told } from './story.ts'
import { subeventPairs } from './subevent.ts'
import { timelinePairs } from './timeline.ts'

type Relation = 'before' | 'subevent' | 'response' | 'cause'

/**
 * Edges between events, from what single articles tell (`subevent`: part → whole, `response`: answer → answered,
 * `cause`: cause → effect, `before`: earlier → later) and `before` along the stories that several articles share.
 */
export function* relationEdges({ corpus, identity, happenings }: Merged, ids: NodeIds): Generator<GraphEdge> {
  const happeningOf = new Int32Array(corpus.eventCount)
  happenings.forEach(({ members }, index) => members.forEach((event) => (happeningOf[event] = index)))
  const found = new Map<string, Evidence[]>()
  const relate = (kind: Relation, from: number, to: number, evidence: readonly Evidence[]): void => {
    if (from !== to) for (const one of evidence) append(found, `${kind} ${from} ${to}`, one)
  }
  for (const record of corpus.chronological()) {
    const said = new Set<string>()
    for (const link of corpus.told(record).links) {
      const from = happeningOf[corpus.eventAt(record, link.from)] as number
      const to = happeningOf[corpus.eventAt(record, link.to)] as number
      said.add(`${Math.min(from, to)} ${Math.max(from, to)}`)
      relate(link.kind, from, to, [{ record: corpus.record(record).record, start: link.start, end: link.end }])
    }
    // what the words say outright is not worked out again, perhaps differently
    const infer = (kind: Relation, pairs: readonly (readonly [Told, Told])[]): void => {
      for (const [a, b] of pairs) {
        if (!said.has(`${Math.min(a.index, b.index)} ${Math.max(a.index, b.index)}`)) relate(kind, a.index, b.index, [...triggerOf(a), ...triggerOf(b)])
      }
    }
    const story = storyOf(corpus, identity, happenings, happeningOf, record)
    infer('before', beforePairs(story))
    infer('subevent', subeventPairs(story))
    infer('response', responsePairs(story))
  }
  for (const [a, b] of timelinePairs(corpus, identity, happenings)) relate('before', a, b, [firstTrigger(corpus, happenings, a), firstTrigger(corpus, happenings, b)])
  for (const [key, evidence] of found) {
    const [kind, from, to] = key.split(' ') as [Relation, string, string]
    yield edge(kind, ids.event((happenings[Number(from)] as Happening).root), ids.event((happenings[Number(to)] as Happening).root), evidence)
  }
}

function triggerOf(told: Told): Evidence[] {
  return [{ record: told.mention.article.record, start: told.mention.facts.start, end: told.mention.facts.end }]
}

function firstTrigger(corpus: Corpus, happenings: readonly Happening[], index: number): Evidence {
  const event = (happenings[index] as Happening).root
  const { start, end } = corpus.event(event)
  return { record: corpus.record(corpus.recordOfEvent(event)).record, start, end }
}

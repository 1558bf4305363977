import { compareEvents } from '../../graph/events/compare.ts'
import { RecordMerger } from '../../graph/merge.ts'
import type { ArticleRecord } from '../../schemas/record.ts'
import type { Score } from './case.ts'
import type { GoldClusters } from './gold.ts'
import { pairsAcross } from './graph.ts'

/** Judges each pair of annotated events of different articles that was merged, by the score that `cronaca explain` shows for it. */
export function judgeLinks(records: readonly ArticleRecord[], clusters: GoldClusters, { judgements, matched }: Score): void {
  const wanted = pairsAcross(clusters.events.map((cluster) => cluster.members.map(([article, event]) => `${article}|${event}`)))
  const merger = new RecordMerger()
  for (const record of records) merger.add(record)
  const { merged } = merger.graph()
  const best = new Map<string, number>()
  for (const root of merged.happenings.roots()) {
    if (!merged.happenings.isShared(root)) continue
    const mentions = merged.happenings.members(root).map((event) => merged.profiles.event(event)).map((profile) => ({ profile, gold: matched.get(`${profile.article.record}|${profile.facts.id}`) }))
    mentions.forEach((a, i) => {
      for (const b of mentions.slice(i + 1)) {
        if (a.gold === undefined || b.gold === undefined) continue
        for (const pair of pairsAcross([[a.gold, b.gold]])) best.set(pair, Math.max(best.get(pair) ?? 0, compareEvents(a.profile, b.profile, merged.profiles.story(a.profile, b.profile)).score))
      }
    })
  }
  judgements.wanted('link', wanted.size)
  for (const [pair, score] of best) judgements.add('link', Math.min(1, score), wanted.has(pair))
}

import { type Comparison, compareEvents } from './events/compare.ts'
import { type EventProfile } from './events/profile.ts'
import type { Happening } from './happenings.ts'
import type { Merged } from './merge.ts'
import { NodeIds } from './project/ids.ts'

/** One kind of evidence that two mentions are one happening. */
export interface Sign {
  readonly about: 'participants' | 'time' | 'place' | 'words' | 'counts' | 'story'
  /** 0 to 1. */
  readonly strength: number
  /** The words that prove it. */
  readonly proof: string
}

/** Two mentions (by index) and what joined them. */
export interface Join {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly signs: readonly Sign[]
}

export interface Explanation {
  readonly id: string
  readonly mentions: readonly EventProfile[]
  /** The strongest chain of joins that holds all mentions together, strongest first. */
  readonly joins: readonly Join[]
}

/** Mentions of an event whose joins are worked out; more than this and the rest goes unexplained. */
const mostMentions = 60

/** Why the mentions of an event node are one. Recomputed from the records: the same records explain the same way. */
export function explainEvent(merged: Merged, happening: Happening): Explanation {
  const mentions = merged.happenings.members(happening.root, mostMentions).map((event) => merged.profiles.event(event))
  const options: { a: number; b: number; comparison: Comparison }[] = []
  mentions.forEach((x, a) => mentions.slice(a + 1).forEach((y, k) => options.push({ a, b: a + 1 + k, comparison: compareEvents(x, y, merged.profiles.story(x, y)) })))
  options.sort((x, y) => y.comparison.score - x.comparison.score || x.a - y.a || x.b - y.b)
  const joins = strongestTree(mentions.length, options).map(({ a, b, comparison }) => ({
    a,
    b,
    score: Math.round(comparison.score * 100) / 100,
    signs: signsOf(comparison, mentions[a] as EventProfile, mentions[b] as EventProfile),
  }))
  return { id: new NodeIds(merged.corpus).event(happening.root), mentions, joins }
}

/** The event nodes whose id begins so, with or without `event:`. */
export function findHappenings(merged: Merged, wanted: string): Happening[] {
  const ids = new NodeIds(merged.corpus)
  const prefix = wanted.startsWith('event:') ? wanted : `event:${wanted}`
  return [...merged.happenings.roots()].filter((root) => ids.event(root).startsWith(prefix)).map((root) => merged.happenings.of(root))
}

/** Best first, each join bringing in a mention that is not yet held (Kruskal). */
function strongestTree<T extends { readonly a: number; readonly b: number }>(size: number, options: readonly T[]): T[] {
  const group = Array.from({ length: size }, (_, i) => i)
  const tree: T[] = []
  for (const option of options) {
    const from = group[option.a] as number
    const to = group[option.b] as number
    if (from === to) continue
    tree.push(option)
    group.forEach((own, i) => {
      if (own === to) group[i] = from
    })
  }
  return tree
}

function signsOf(comparison: Comparison, a: EventProfile, b: EventProfile): Sign[] {
  const signs: Sign[] = [
    { about: 'participants', strength: comparison.participants, proof: comparison.parties.map(([x, y]) => same(x.name, y.name)).join('; ') },
    { about: 'time', strength: comparison.time, proof: same(timeOf(a), timeOf(b)) },
    { about: 'place', strength: comparison.place, proof: same(sitesOf(a), sitesOf(b)) },
    { about: 'words', strength: Math.max(comparison.trigger, comparison.theme, comparison.wording), proof: same(a.facts.trigger, b.facts.trigger) + (comparison.sharedWords.length > 0 ? ` (common stems: ${comparison.sharedWords.join(', ')})` : '') },
    { about: 'counts', strength: comparison.counts, proof: a.counts.filter((count) => b.counts.includes(count)).join(', ') },
    { about: 'story', strength: comparison.story, proof: `the articles share names and words of weight (${Math.round(comparison.story * 100)} %)` },
  ]
  return signs.filter((sign) => sign.strength > 0).map((sign) => ({ ...sign, strength: Math.round(sign.strength * 100) / 100 }))
}

function same(a: string, b: string): string {
  return a === b ? a : `${a} ~ ${b}`
}

function timeOf(mention: EventProfile): string {
  return mention.facts.time?.value ?? `published ${mention.article.published ?? 'on an unknown day'}`
}

function sitesOf(mention: EventProfile): string {
  return mention.sites.map((site) => site.name).join(', ') || 'none told'
}

import type { ArticleProfiles } from '../articles/profiles.ts'
import type { Corpus } from '../corpus.ts'
import { likeParty } from '../events/parties.ts'
import type { EventProfile, Party } from '../events/profile.ts'
import type { Happening, Happenings } from '../happenings.ts'
import type { Days } from '../time-values.ts'

/** Mentions from other articles that add their participants, at most. */
const mostMentions = 6
/** Happenings of one article that are related to each other, at most: the first in the text. */
const mostTold = 40

/** A happening as one article tells it, with what other articles add to it. */
export interface Told {
  readonly happening: Happening
  /** Names the happening. */
  readonly index: number
  /** The article's own mention. */
  readonly mention: EventProfile
  readonly days: Days | null
  /** Participants by any article. */
  readonly parties: readonly Party[]
}

/** The happenings of one article, in text order. */
export function storyOf(corpus: Corpus, profiles: ArticleProfiles, happenings: Happenings, record: number): Told[] {
  const told: Told[] = []
  const count = Math.min(mostTold, corpus.record(record).eventIds.length)
  for (let local = 0; local < count; local++) {
    const event = corpus.eventAt(record, local)
    const happening = happenings.of(happenings.rootOf(event))
    const mention = profiles.event(event)
    const others = happening.members.filter((member) => member !== event).slice(0, mostMentions)
    const parties = new Map(mention.parties.map((party) => [party.root, party]))
    for (const other of others) for (const party of profiles.event(other).parties) if (!parties.has(party.root)) parties.set(party.root, party)
    told.push({ happening, index: happening.root, mention, days: happening.days, parties: [...parties.values()] })
  }
  return told
}

/** Participants of `a` that `b` has too, those of one country counted at less. */
export function sharedParties(a: readonly Party[], b: readonly Party[]): number {
  let sum = 0
  for (const party of a) sum += Math.max(0, ...b.map((other) => likeParty(party, other)))
  return sum
}

/** Code points between the nearest triggers of two mentions in their article. */
export function distance(a: Told, b: Told): number {
  let nearest = Infinity
  for (const x of [a.mention.facts.start, ...a.mention.facts.again]) for (const y of [b.mention.facts.start, ...b.mention.facts.again]) nearest = Math.min(nearest, Math.abs(x - y))
  return nearest
}

import type { ArticleProfiles } from '../articles/profiles.ts'
import type { Corpus } from '../corpus.ts'
import { likeParty } from '../events/parties.ts'
import type { EventProfile, Party } from '../events/profile.ts'
import type { Happening, Happenings } from '../happenings.ts'
import { Recent } from '../store/recent.ts'
import type { Days } from '../time-values.ts'

/** Mentions from other articles that add their participants, at most. */
const mostMentions = 6
/** Happenings whose first mentions are held: at most twice as many. */
const mostHeld = 5000
/** Happenings of one article that are related to each other, at most: the first in the text. */
const mostTold = 40

/** A happening as one article tells it, with what other articles add to it. */
export interface Told {
  readonly happening: Happening
  /** Names the happening. */
  readonly index: number
  /** Other mentions tell it as well. */
  readonly isShared: boolean
  /** The article's own mention. */
  readonly mention: EventProfile
  readonly days: Days | null
  /** Participants by any article. */
  readonly parties: readonly Party[]
}

/** The happenings of single articles, each with what other articles add. */
export class Stories {
  readonly #corpus: Corpus
  readonly #profiles: ArticleProfiles
  readonly #happenings: Happenings
  readonly #added = new Recent<readonly Mentioned[]>(mostHeld)

  constructor(corpus: Corpus, profiles: ArticleProfiles, happenings: Happenings) {
    this.#corpus = corpus
    this.#profiles = profiles
    this.#happenings = happenings
  }

  /** In text order. */
  of(record: number): Told[] {
    const told: Told[] = []
    const count = Math.min(mostTold, this.#corpus.eventsOf(record))
    for (let local = 0; local < count; local++) {
      const event = this.#corpus.eventAt(record, local)
      const happening = this.#happenings.of(this.#happenings.rootOf(event))
      const mention = this.#profiles.event(event)
      told.push({ happening, index: happening.root, isShared: this.#happenings.isShared(happening.root), mention, days: happening.days, parties: this.#partiesOf(mention, happening.root) })
    }
    return told
  }

  /** The mention's own, then those that the first other mentions add. */
  #partiesOf({ event, parties }: EventProfile, root: number): readonly Party[] {
    if (!this.#happenings.isShared(root)) return parties
    const found = new Map(parties.map((party) => [party.root, party]))
    let others = 0
    for (const mentioned of this.#added.get(root, () => this.#firstMentions(root))) {
      if (mentioned.event === event || ++others > mostMentions) continue
      for (const party of mentioned.parties) if (!found.has(party.root)) found.set(party.root, party)
    }
    return [...found.values()]
  }

  /** One more than are used: one's own is among them. */
  #firstMentions(root: number): readonly Mentioned[] {
    return this.#happenings.members(root, mostMentions + 1).map((event) => ({ event, parties: this.#profiles.event(event).parties }))
  }
}

type Mentioned = Pick<EventProfile, 'event' | 'parties'>

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

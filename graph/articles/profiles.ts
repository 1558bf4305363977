import type { Corpus } from '../corpus.ts'
import { EventSigns } from '../events/candidates.ts'
import { type EventProfile, profileOf } from '../events/profile.ts'
import type { Identity } from '../identity/identity.ts'
import { type StatementProfile, statementProfile } from '../statements/compare.ts'
import { Recent } from '../store/recent.ts'
import { Affinities } from './affinity.ts'

/** Events held as profiles: at most twice as many. */
const mostEvents = 10_000

/** What an article tells, resolved. */
export interface ToldProfile {
  readonly events: readonly EventProfile[]
  readonly signs: EventSigns
  readonly quotes: readonly StatementProfile[]
}

/** Profiles of events, made when asked for and held for a while, and how far articles tell one story. */
export class ArticleProfiles {
  readonly #corpus: Corpus
  readonly identity: Identity
  readonly affinities: Affinities
  readonly #events = new Recent<EventProfile>(mostEvents)

  constructor(corpus: Corpus, identity: Identity) {
    this.#corpus = corpus
    this.identity = identity
    this.affinities = new Affinities(corpus, identity)
  }

  event(event: number): EventProfile {
    return this.#events.get(event, () => profileOf(this.#corpus, this.identity, event))
  }

  /** `most` events, and quotations, of an article: the first in the text. */
  told(record: number, most: number): ToldProfile {
    const corpus = this.#corpus
    const events = Array.from({ length: Math.min(most, corpus.eventsOf(record)) }, (_, i) => profileOf(corpus, this.identity, corpus.eventAt(record, i)))
    return {
      events,
      signs: new EventSigns(events.map((event) => event.facts)),
      quotes: Array.from({ length: Math.min(most, corpus.quotesOf(record)) }, (_, i) => statementProfile(corpus, this.identity, corpus.quoteAt(record, i))),
    }
  }

  /** How far two events' articles tell one story: 1 within one article. */
  story(a: EventProfile, b: EventProfile): number {
    return a.record === b.record ? 1 : this.affinities.between(a.record, b.record)
  }
}

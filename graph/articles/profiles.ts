import type { Corpus } from '../corpus.ts'
import { EventSigns } from '../events/candidates.ts'
import { type EventProfile, profileOf } from '../events/profile.ts'
import type { Identity } from '../identity/identity.ts'
import { type StatementProfile, statementProfile } from '../statements/compare.ts'
import { Recent } from '../store/recent.ts'
import { Affinities } from './affinity.ts'

/** Events held as profiles, articles by the signs of their events, and articles by their quotations: at most twice as many. */
const mostEvents = 40_000
const mostSigns = 20_000
const mostQuoted = 2500
/** Events, and quotations, of one article that are compared: the first in the text; what comes after so many is a thread of comments. */
const mostMentions = 400

/** Profiles of events, made when asked for and held for a while, and how far articles tell one story. */
export class ArticleProfiles {
  readonly #corpus: Corpus
  readonly identity: Identity
  readonly affinities: Affinities
  readonly #events = new Recent<EventProfile>(mostEvents)
  readonly #signs = new Recent<EventSigns>(mostSigns)
  readonly #quotes = new Recent<readonly StatementProfile[]>(mostQuoted)

  constructor(corpus: Corpus, identity: Identity) {
    this.#corpus = corpus
    this.identity = identity
    this.affinities = new Affinities(corpus, identity)
  }

  event(event: number): EventProfile {
    return this.#events.get(event, () => profileOf(this.#corpus, this.identity, event))
  }

  /** What the events of an article must share with another's. */
  signs(record: number): EventSigns {
    const corpus = this.#corpus
    return this.#signs.get(record, () => new EventSigns(Array.from({ length: Math.min(mostMentions, corpus.eventsOf(record)) }, (_, i) => this.event(corpus.eventAt(record, i)))))
  }

  quotes(record: number): readonly StatementProfile[] {
    const corpus = this.#corpus
    return this.#quotes.get(record, () => Array.from({ length: Math.min(mostMentions, corpus.quotesOf(record)) }, (_, i) => statementProfile(corpus, this.identity, corpus.quoteAt(record, i))))
  }

  /** How far two events' articles tell one story: 1 within one article. */
  story(a: EventProfile, b: EventProfile): number {
    return a.record === b.record ? 1 : this.affinities.between(a.record, b.record)
  }
}

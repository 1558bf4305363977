import type { Corpus } from '../corpus.ts'
import type { EventProfile } from '../events/profile.ts'
import { Held } from '../held.ts'
import type { Identity } from '../identity/identity.ts'
import { affinityOf } from './affinity.ts'
import { type ArticleProfile, articleProfile, type ToldProfile, toldProfile } from './profile.ts'

/** Articles held at once, and events and quotations: enough for those of the weeks that are compared with each other. */
const mostArticles = 20_000
const mostTold = 60_000

/** Profiles of articles, made when asked for and held for a while. */
export class ArticleProfiles {
  readonly #corpus: Corpus
  readonly identity: Identity
  readonly #articles = new Map<number, ArticleProfile>()
  readonly #told = new Held<ToldProfile>(mostTold, ({ events, quotes }) => 1 + events.length + quotes.length)

  constructor(corpus: Corpus, identity: Identity) {
    this.#corpus = corpus
    this.identity = identity
  }

  of(record: number): ArticleProfile {
    let profile = this.#articles.get(record)
    if (!profile) {
      if (this.#articles.size >= mostArticles) this.#articles.delete(this.#articles.keys().next().value as number)
      this.#articles.set(record, (profile = articleProfile(this.#corpus, this.identity, record)))
    }
    return profile
  }

  told(record: number): ToldProfile {
    return this.#told.get(record, () => toldProfile(this.#corpus, this.identity, record))
  }

  event(event: number): EventProfile {
    const record = this.#corpus.recordOfEvent(event)
    return this.told(record).events[event - this.#corpus.eventAt(record, 0)] as EventProfile
  }

  /** How far two events' articles tell one story: 1 within one article. */
  story(a: EventProfile, b: EventProfile): number {
    return a.record === b.record ? 1 : affinityOf(this.of(a.record), this.of(b.record))
  }
}

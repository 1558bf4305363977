import type { Corpus } from '../corpus.ts'
import type { EventProfile } from '../events/profile.ts'
import type { Identity } from '../identity/identity.ts'
import { affinityOf } from './affinity.ts'
import { type ArticleProfile, articleProfile } from './profile.ts'

/** Profiles held at once: enough for the articles of some weeks, which are those compared with each other. */
const mostHeld = 20_000

/** Profiles of articles, made when asked for and held for a while. */
export class ArticleProfiles {
  readonly #corpus: Corpus
  readonly #identity: Identity
  readonly #held = new Map<number, ArticleProfile>()

  constructor(corpus: Corpus, identity: Identity) {
    this.#corpus = corpus
    this.#identity = identity
  }

  of(record: number): ArticleProfile {
    let profile = this.#held.get(record)
    if (!profile) {
      if (this.#held.size >= mostHeld) this.#held.clear()
      this.#held.set(record, (profile = articleProfile(this.#corpus, this.#identity, record)))
    }
    return profile
  }

  event(event: number): EventProfile {
    const record = this.#corpus.recordOfEvent(event)
    return this.of(record).events[event - this.#corpus.eventAt(record, 0)] as EventProfile
  }

  /** How far two events' articles tell one story: 1 within one article. */
  story(a: EventProfile, b: EventProfile): number {
    return a.record === b.record ? 1 : affinityOf(this.of(a.record), this.of(b.record))
  }
}

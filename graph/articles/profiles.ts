import type { Corpus } from '../corpus.ts'
import type { EventProfile } from '../events/profile.ts'
import type { Identity } from '../identity/identity.ts'
import { affinityOf } from './affinity.ts'
import { type ArticleProfile, articleProfile, type ToldProfile, toldProfile } from './profile.ts'

/** Profiles held at once: enough for the articles of some weeks, which are those compared with each other. */
const mostHeld = 5000

/** Profiles of articles, made when asked for and held for a while. */
export class ArticleProfiles {
  readonly #corpus: Corpus
  readonly identity: Identity
  readonly #articles = new Map<number, ArticleProfile>()
  readonly #told = new Map<number, ToldProfile>()

  constructor(corpus: Corpus, identity: Identity) {
    this.#corpus = corpus
    this.identity = identity
  }

  of(record: number): ArticleProfile {
    return held(this.#articles, record, () => articleProfile(this.#corpus, this.identity, record))
  }

  told(record: number): ToldProfile {
    return held(this.#told, record, () => toldProfile(this.#corpus, this.identity, record))
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

function held<T>(profiles: Map<number, T>, record: number, make: () => T): T {
  let profile = profiles.get(record)
  if (!profile) {
    if (profiles.size >= mostHeld) profiles.delete(profiles.keys().next().value as number)
    profiles.set(record, (profile = make()))
  }
  return profile
}

import { hash32, mix32 } from '../hash.ts'
import { sameStory } from './compare.ts'
import { kinTable, kindNumber, kindCount } from './kinds.ts'
import type { EventProfile } from './profile.ts'

/** Letters of a trigger's stem that words of one root share at least, shorter stems aside (`wording.ts`). */
const rootLetters = 4
/** Numbers for each event: two sets of 32 bits of hashed words, two of those who take part, one of their countries. */
const width = 5
const [names, countries] = [2, 4]

/**
 * The events of one article by what another must share with them to be the same: a type of one family, or a word; outside one story somebody
 * who takes part. Numbers only: of all pairs of two articles nearly all end here, before anything is read of them.
 */
export class EventSigns {
  readonly #kinds: Uint8Array
  readonly #sets: Int32Array
  /** How many take part: none, one, or more. */
  readonly #parties: Uint8Array

  constructor(events: readonly EventProfile[]) {
    this.#kinds = Uint8Array.from(events, ({ facts }) => kindNumber(facts.type))
    this.#sets = new Int32Array(events.length * width)
    this.#parties = Uint8Array.from(events, ({ parties }) => Math.min(2, parties.length))
    events.forEach(({ facts, parties, sites }, i) => {
      const at = i * width
      for (const stem of facts.triggerStems) this.#put(at, hash32(stem.slice(0, rootLetters)))
      for (const meaning of facts.meanings) this.#put(at, hash32(`=${meaning}`))
      for (const { root, shortNames, countries: served } of parties) {
        this.#put(at + names, mix32(root + 1))
        for (const name of shortNames) this.#put(at + names, hash32(name))
        for (const country of served) this.#sets[at + countries] = (this.#sets[at + countries] as number) | (1 << (hash32(country) & 31))
      }
      // a target here may be a place there
      for (const { root } of sites) if (root >= 0) this.#put(at + names, mix32(root + 1))
    })
  }

  get length(): number {
    return this.#kinds.length
  }

  /** False where event `i` and the other article's event `k` cannot be one; `story`: affinity of the two articles. */
  mayBeOne(i: number, other: EventSigns, k: number, story: number): boolean {
    const [a, b] = [i * width, k * width]
    if (kinTable[(this.#kinds[i] as number) * kindCount + (other.#kinds[k] as number)] !== 1 && !this.#meets(a, other, b)) return false
    return story >= sameStory || this.#meets(a + names, other, b + names) || this.#mayServe(i, other, k)
  }

  /** By what countries they act for alone, two on each side at least make a common party (`participantScore`). */
  #mayServe(i: number, other: EventSigns, k: number): boolean {
    return this.#parties[i] === 2 && other.#parties[k] === 2 && ((this.#sets[i * width + countries] as number) & (other.#sets[k * width + countries] as number)) !== 0
  }

  /** Does anything in one set of 64 bits stand in the other, too? What shares no bit in either half shares nothing. */
  #meets(a: number, other: EventSigns, b: number): boolean {
    return ((this.#sets[a] as number) & (other.#sets[b] as number)) !== 0 && ((this.#sets[a + 1] as number) & (other.#sets[b + 1] as number)) !== 0
  }

  #put(at: number, hash: number): void {
    this.#sets[at] = (this.#sets[at] as number) | (1 << (hash & 31))
    this.#sets[at + 1] = (this.#sets[at + 1] as number) | (1 << ((hash >>> 5) & 31))
  }
}

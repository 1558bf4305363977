import { hash32 } from '../hash.ts'
import { kinTable, kindNumber, kindCount } from './kinds.ts'
import type { EventFacts } from '../facts.ts'

/** Letters of a trigger's stem that words of one root share at least, shorter stems aside (`wording.ts`). */
const rootLetters = 4

/**
 * The events of one article by what another must share with them to be the same: a type of one family, or a word. Numbers
 * only: of all pairs of two articles nearly all end here.
 */
export class EventSigns {
  readonly #kinds: Uint8Array
  /** Two sets of 32 bits of hashed words for each event: what shares no bit in either shares no word. */
  readonly #words: Int32Array

  constructor(events: readonly EventFacts[]) {
    this.#kinds = Uint8Array.from(events, ({ type }) => kindNumber(type))
    this.#words = new Int32Array(events.length * 2)
    events.forEach(({ triggerStems, meanings }, i) => {
      for (const word of [...triggerStems.map((stem) => stem.slice(0, rootLetters)), ...meanings.map((meaning) => `=${meaning}`)]) {
        const hash = hash32(word)
        this.#words[i * 2] = (this.#words[i * 2] as number) | (1 << (hash & 31))
        this.#words[i * 2 + 1] = (this.#words[i * 2 + 1] as number) | (1 << ((hash >>> 5) & 31))
      }
    })
  }

  /** False where event `i` and the other article's event `k` share neither family nor word. */
  mayBeOne(i: number, other: EventSigns, k: number): boolean {
    if (kinTable[(this.#kinds[i] as number) * kindCount + (other.#kinds[k] as number)] === 1) return true
    return ((this.#words[i * 2] as number) & (other.#words[k * 2] as number)) !== 0 && ((this.#words[i * 2 + 1] as number) & (other.#words[k * 2 + 1] as number)) !== 0
  }
}

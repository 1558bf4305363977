import { createHash } from 'node:crypto'
import type { Corpus } from '../corpus.ts'
import type { Identity } from '../identity/identity.ts'
import { valueAt } from '../order.ts'

/** All that the comparison of two articles follows from. */
export class PairInputs {
  readonly #corpus: Corpus
  readonly #identity: Identity
  readonly #digests = new Map<number, string>()

  constructor(corpus: Corpus, identity: Identity) {
    this.#corpus = corpus
    this.#identity = identity
  }

  /** The facts of both, and which of their names are one: numbers by first appearance, whatever else is in the corpus. */
  of(a: number, b: number): string {
    const classes = new Map<number, number>()
    return [a, b].map((record) => `${this.#digest(record)} ${this.#names(record, classes)}`).join('\n')
  }

  #names(record: number, classes: Map<number, number>): string {
    const first = this.#corpus.entityAt(record, 0)
    return Array.from({ length: this.#corpus.entitiesOf(record) }, (_, i) => valueAt(classes, this.#identity[first + i] as number, () => classes.size)).join(' ')
  }

  /** 144 bits of SHA-256. */
  #digest(record: number): string {
    return valueAt(this.#digests, record, () => {
      const { published, publishedDays, topic, entities, language } = this.#corpus.record(record)
      const own = JSON.stringify([published, publishedDays, topic, language, entities])
      return createHash('sha256').update(own).update(this.#corpus.toldBytes(record)).digest('base64url').slice(0, 24)
    })
  }
}

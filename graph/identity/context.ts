import type { Corpus } from '../corpus.ts'
import { distinct } from '../order.ts'

/** Most signs of context kept per article. */
const mostSigns = 16

/**
 * What surrounds a person in an article: keys of the other people (by full name), organisations and towns named there.
 * Countries are left out: two articles that both name Italy have little in common.
 */
export class Contexts {
  readonly #corpus: Corpus
  readonly #known = new Map<number, readonly string[]>()

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  of(record: number): readonly string[] {
    let context = this.#known.get(record)
    if (!context) this.#known.set(record, (context = this.#read(record)))
    return context
  }

  #read(record: number): readonly string[] {
    const corpus = this.#corpus
    const signs: string[] = []
    const first = corpus.entityAt(record, 0)
    for (let entity = first; entity < first + corpus.entitiesOf(record); entity++) if (this.#isSign(entity)) signs.push(corpus.entityKey(entity))
    return distinct(signs).slice(0, mostSigns)
  }

  #isSign(entity: number): boolean {
    const key = this.#corpus.entityKey(entity)
    if (key === '' || this.#corpus.isCountry(entity)) return false
    return this.#corpus.entityType(entity) !== 'person' || key.includes(' ')
  }
}

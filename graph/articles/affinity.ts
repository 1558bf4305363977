import type { Corpus } from '../corpus.ts'
import type { EntityFacts } from '../facts.ts'
import type { Identity } from '../identity/identity.ts'
import { Integers } from '../store/growing.ts'

/** Weights of common names; whole numbers add up to the same in any order. People say most, towns least: many stories happen in one. */
const weights = { person: 20, organization: 17, place: 12 } as const satisfies Readonly<Record<EntityFacts['type'], number>>
/** Least weight of names that a share of common names is taken of: one common town of one makes no story. */
const fewestNames = 1.5 * weights.person
const namesShare = 0.6
/** Days between publications over which articles are taken for telling one course of events, and what is left beyond. */
const nearDays = 21
const farDays = 120
const farShare = 0.5
/** In place of a day that is not known. */
const noDay = -0x80000000
/** Affinity from which two articles surely tell one story. */
const full = 0.6

/** How far two articles tell one story: what that takes of every article, in rows of numbers. */
export class Affinities {
  /** Classes of the people, bodies and towns named in each article, ascending, each with its weight. */
  readonly #names: Int32Array
  readonly #weights: Int32Array
  readonly #firstNames: Int32Array
  readonly #nameWeights: Int32Array
  /** Hashes of what it is about, ascending. */
  readonly #words: Int32Array
  readonly #firstWords: Int32Array
  /** First and last day of publication; `noDay` where it is not known. */
  readonly #from: Int32Array
  readonly #to: Int32Array

  constructor(corpus: Corpus, identity: Identity) {
    const [names, weightRow, words] = [new Integers(), new Integers(), new Integers()]
    this.#from = new Int32Array(corpus.size).fill(noDay)
    this.#to = new Int32Array(corpus.size)
    this.#firstNames = new Int32Array(corpus.size + 1)
    this.#firstWords = new Int32Array(corpus.size + 1)
    this.#nameWeights = new Int32Array(corpus.size)
    for (let record = 0; record < corpus.size; record++) {
      const found = new Map<number, number>()
      const first = corpus.entityAt(record, 0)
      for (let entity = first; entity < first + corpus.entitiesOf(record); entity++) {
        if (!corpus.isCountry(entity)) found.set(identity[entity] as number, weights[corpus.entityType(entity)])
      }
      for (const [name, weight] of [...found].sort(([a], [b]) => a - b)) {
        names.push(name)
        weightRow.push(weight)
        this.#nameWeights[record] = (this.#nameWeights[record] as number) + weight
      }
      const topic = corpus.topic(record)
      for (let i = 0; i < topic.length; i++) words.push(topic.charCodeAt(i))
      this.#firstNames[record + 1] = names.length
      this.#firstWords[record + 1] = words.length
      const days = corpus.publishedDays(record)
      if (days) {
        this.#from[record] = days.from
        this.#to[record] = days.to
      }
    }
    this.#names = names.slice(0, names.length)
    this.#weights = weightRow.slice(0, weightRow.length)
    this.#words = words.slice(0, words.length)
  }

  /** 0 to 1: common names (of the article with fewer) and common words of weight, less the further apart they were published. */
  between(a: number, b: number): number {
    const names = this.#commonNames(a, b) / Math.max(fewestNames, Math.min(this.#nameWeights[a] as number, this.#nameWeights[b] as number))
    return Math.min(1, ((namesShare * Math.min(1, names) + this.#commonWords(a, b, names)) / full) * this.#nearness(a, b))
  }

  #commonNames(a: number, b: number): number {
    const names = this.#names
    const [endA, endB] = [this.#firstNames[a + 1] as number, this.#firstNames[b + 1] as number]
    let weight = 0
    for (let i = this.#firstNames[a] as number, k = this.#firstNames[b] as number; i < endA && k < endB; ) {
      const x = names[i] as number
      const y = names[k] as number
      if (x === y) {
        weight += Math.min(this.#weights[i] as number, this.#weights[k] as number)
        i++
        k++
      } else if (x < y) i++
      else k++
    }
    return weight
  }

  /** Share of the shorter list; where one has none, names stand in. */
  #commonWords(a: number, b: number, names: number): number {
    const words = this.#words
    const [startA, endA] = [this.#firstWords[a] as number, this.#firstWords[a + 1] as number]
    const [startB, endB] = [this.#firstWords[b] as number, this.#firstWords[b + 1] as number]
    if (startA === endA || startB === endB) return names / 3
    let count = 0
    for (let i = startA, k = startB; i < endA && k < endB; ) {
      const x = words[i] as number
      const y = words[k] as number
      if (x === y) {
        count++
        i++
        k++
      } else if (x < y) i++
      else k++
    }
    return count / Math.min(endA - startA, endB - startB)
  }

  #nearness(a: number, b: number): number {
    const [fromA, fromB] = [this.#from[a] as number, this.#from[b] as number]
    if (fromA === noDay || fromB === noDay) return 1
    const days = Math.max(0, fromA - (this.#to[b] as number), fromB - (this.#to[a] as number))
    if (days <= nearDays) return 1
    return days >= farDays ? farShare : 1 - ((1 - farShare) * (days - nearDays)) / (farDays - nearDays)
  }
}

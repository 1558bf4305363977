import { append } from '../order.ts'

/** Members of one happening, by their numbers. Joining and leaving costs no more than the smaller side has members. */
export class Cluster {
  readonly #members = new Set<number>()
  /** Record → its members, in the order in which they came. */
  readonly #byRecord = new Map<number, number[]>()
  /** Ascending, as far as it was asked for; null when it has to be found anew. */
  #least: number[] | null
  /** Members that came since. */
  #added: number[] = []

  /** A cluster of one. */
  constructor(event: number, record: number) {
    this.#least = null
    this.add(event, record)
  }

  get size(): number {
    return this.#members.size
  }

  /** The smallest number. */
  get first(): number {
    return this.least(1)[0] as number
  }

  members(): Iterable<number> {
    return this.#members
  }

  add(event: number, record: number): void {
    this.#members.add(event)
    append(this.#byRecord, record, event)
    if (this.#least) this.#added.push(event)
  }

  remove(event: number, record: number): void {
    this.#members.delete(event)
    const left = this.#byRecord.get(record)?.filter((other) => other !== event) ?? []
    if (left.length > 0) this.#byRecord.set(record, left)
    else this.#byRecord.delete(record)
    this.#least = null
    this.#added = []
  }

  /** The smallest members, ascending: `count`, thirty-two at most. */
  least(count: number): readonly number[] {
    if (this.#least && this.#added.length === 0) return this.#least.length > count ? this.#least.slice(0, count) : this.#least
    const from = this.#least === null ? [...this.#members] : [...this.#least, ...this.#added]
    const ascending = from.sort((a, b) => a - b)
    this.#least = ascending.length > kept ? ascending.slice(0, kept) : ascending
    this.#added = []
    return this.#least.slice(0, count)
  }

  /** Pairs of a member here and one there that come from one record. */
  *ofOneRecord(other: Cluster): Generator<readonly [own: number, other: number]> {
    const [small, large] = this.#byRecord.size <= other.#byRecord.size ? [this.#byRecord, other.#byRecord] : [other.#byRecord, this.#byRecord]
    for (const record of small.keys()) {
      if (!large.has(record)) continue
      for (const a of this.#byRecord.get(record) as number[]) for (const b of other.#byRecord.get(record) as number[]) yield [a, b]
    }
  }
}

/** Smallest members that are remembered. */
const kept = 32

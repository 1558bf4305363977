import type { Entity } from '../../pipeline/document.ts'

/** The names of an entity in text order, for «how often, and where last, before this token?». */
export class MentionIndex {
  private readonly firsts: Int32Array
  private readonly ends: Int32Array
  /** The furthest end of a mention up to each. */
  private readonly reach: Int32Array

  constructor({ mentions }: Entity) {
    const names = mentions.filter(({ form }) => form === 'name')
    this.firsts = Int32Array.from(names, ({ tokens }) => tokens.first)
    this.ends = Int32Array.from(names, ({ tokens }) => tokens.end)
    let furthest = 0
    this.reach = this.ends.map((end) => (furthest = Math.max(furthest, end)))
  }

  /** How many names end before a token, and the first token of the last of them, -1 where there is none. */
  before(token: number): { readonly count: number; readonly last: number } {
    let [low, high] = [0, this.reach.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.reach[middle] as number) <= token) low = middle + 1
      else high = middle
    }
    let [count, last] = [low, low > 0 ? (this.firsts[low - 1] as number) : -1]
    // names within one that goes on
    for (let at = low; at < this.ends.length && (this.firsts[at] as number) < token; at++) {
      if ((this.ends[at] as number) > token) continue
      count++
      last = this.firsts[at] as number
    }
    return { count, last }
  }
}

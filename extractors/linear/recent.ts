import { copyOf } from '../../pipeline/copy.ts'

/**
 * What was worked out for the words met lately: at most twice `limit` of them. When as many new ones have come, those not met since the time
 * before are forgotten, so that frequent words stay, and memory does not grow with what is read. For speed only: a word that was forgotten is
 * worked out again, to the same.
 */
export class RecentWords<T extends object> {
  private lately = new Map<string, T>()
  private before = new Map<string, T>()

  /** @param make what is remembered of a word; it is given a copy, which holds no article in memory */
  constructor(
    private readonly limit: number,
    private readonly make: (word: string) => T,
  ) {}

  of(word: string): T {
    return this.lately.get(word) ?? this.recall(word)
  }

  private recall(word: string): T {
    const known = this.before.get(word)
    const own = copyOf(word)
    const value = known ?? this.make(own)
    if (this.lately.size >= this.limit) {
      this.before = this.lately
      this.lately = new Map()
    }
    this.lately.set(own, value)
    return value
  }
}

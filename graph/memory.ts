import type { PairLinks } from './articles/links.ts'
import { digest } from './hash.ts'

/**
 * What comparing two articles found, under a hash of all that it follows from: the facts of both, and which of their names are
 * one. What a later merge looks for under the same hash it does not compare again, so that adding or removing records opens
 * what they touch and nothing else. The graph is that of a full merge, because what is found is a function of what
 * is hashed.
 */
export class MergeMemory {
  readonly #earlier: ReadonlyMap<string, string>
  readonly #now = new Map<string, string>()
  /** Pairs of articles compared, and pairs for which what was found earlier served. */
  compared = 0
  reused = 0

  /** `earlier`: the `entries` of the merge before. */
  constructor(earlier: Iterable<readonly [key: string, found: string]> = []) {
    this.#earlier = new Map(earlier)
  }

  /** What this merge used, for the next one. */
  entries(): Iterable<readonly [key: string, found: string]> {
    return this.#now
  }

  links(inputs: string, compare: () => PairLinks): PairLinks {
    const key = digest(inputs)
    const known = this.#earlier.get(key)
    if (known !== undefined) {
      this.#now.set(key, known)
      this.reused++
      return JSON.parse(known) as PairLinks
    }
    const found = compare()
    this.#now.set(key, JSON.stringify(found))
    this.compared++
    return found
  }
}

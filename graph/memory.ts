import type { PairLinks } from './articles/links.ts'
import { digest } from './hash.ts'

/** What was found under a key; a `Map` will do. */
export interface Findings {
  get(key: string): string | undefined
  set(key: string, found: string): unknown
}

/**
 * What comparing two articles found, under a hash of all that it follows from: the facts of both, and which of their names are
 * one. What a later merge looks for under the same hash it does not compare again, so that adding or removing records opens
 * what they touch and nothing else. The graph is that of a full merge, because what is found is a function of what
 * is hashed.
 */
export class MergeMemory {
  readonly #earlier: Pick<Findings, 'get'>
  readonly #now: Pick<Findings, 'set'>
  /** Pairs of articles compared, and pairs for which what was found earlier served. */
  compared = 0
  reused = 0

  /** `earlier`: what the merge before left; `now`: takes what this one uses, for the next. */
  constructor(earlier: Pick<Findings, 'get'>, now: Pick<Findings, 'set'>) {
    this.#earlier = earlier
    this.#now = now
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

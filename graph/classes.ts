/** The sets of a partition of 0…n-1 whose roots are their smallest members, in two numbers for each item. */
export class Classes {
  readonly #roots: Int32Array
  /** The next member of the same set, -1 after the last. */
  readonly #next: Int32Array

  constructor(roots: Int32Array) {
    this.#roots = roots
    this.#next = new Int32Array(roots.length).fill(-1)
    const last = new Int32Array(roots.length)
    roots.forEach((root, item) => {
      if (root !== item) this.#next[last[root] as number] = item
      last[root] = item
    })
  }

  root(item: number): number {
    return this.#roots[item] as number
  }

  /** Has its set other members? */
  isShared(root: number): boolean {
    return (this.#next[root] as number) >= 0
  }

  /** Ascending, the first `most`. */
  members(root: number, most = Infinity): number[] {
    const members: number[] = []
    for (let item = root; item >= 0 && members.length < most; item = this.#next[item] as number) members.push(item)
    return members
  }

  /** The roots among `count` items from `first` on, ascending. */
  *rootsIn(first: number, count: number): Generator<number> {
    for (let item = first; item < first + count; item++) if (this.#roots[item] === item) yield item
  }
}

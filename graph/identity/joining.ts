import type { UnionFind } from '../union-find.ts'

/** Joins items that come with the same key. */
export class KeyedJoin {
  readonly #first = new Map<string, number>()
  readonly #classes: UnionFind

  constructor(classes: UnionFind) {
    this.#classes = classes
  }

  add(key: string, item: number): void {
    const first = this.#first.get(key)
    if (first === undefined) this.#first.set(key, item)
    else this.#classes.join(first, item)
  }
}

/** Disjoint sets over 0…size-1. The smaller index is always the root, so that the result does not depend on the order of joins. */
export class UnionFind {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i)
  }

  find(item: number): number {
    const parent = this.#parent
    let root = item
    while (parent[root] !== root) root = parent[root] as number
    for (let at = item; at !== root; ) {
      const next = parent[at] as number
      parent[at] = root
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    const x = this.find(a)
    const y = this.find(b)
    if (x < y) this.#parent[y] = x
    else this.#parent[x] = y
  }
}

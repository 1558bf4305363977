import { Integers, Numbers } from '../growing.ts'
import { valueAt } from '../order.ts'

/** Two mentions that may be one, by number. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Any number of links, sixteen bytes each. */
export class LinkList {
  readonly #a = new Integers()
  readonly #b = new Integers()
  readonly #scores = new Numbers()

  get length(): number {
    return this.#a.length
  }

  push(a: number, b: number, score: number): void {
    this.#a.push(a)
    this.#b.push(b)
    this.#scores.push(score)
  }

  at(index: number): Link {
    return { a: this.#a.at(index), b: this.#b.at(index), score: this.#scores.at(index) as number }
  }

  /** Links that hang together by `rootOf` of their first mention: one group after the other, in the order in which their first links came. */
  *groups(rootOf: (mention: number) => number): Generator<Link[]> {
    const firsts = new Map<number, number>()
    const groups = Int32Array.from({ length: this.length }, (_, i) => valueAt(firsts, rootOf(this.#a.at(i)), () => i))
    const order = Uint32Array.from({ length: this.length }, (_, i) => i).sort((x, y) => (groups[x] as number) - (groups[y] as number) || x - y)
    for (let from = 0; from < order.length; ) {
      const first = groups[order[from] as number]
      const group: Link[] = []
      for (; from < order.length && groups[order[from] as number] === first; from++) group.push(this.at(order[from] as number))
      yield group
    }
  }
}

/** Best first. */
export function byScore(links: readonly Link[]): Link[] {
  return [...links].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

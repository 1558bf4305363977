import { Integers } from '../store/growing.ts'
import { Rows } from '../store/rows.ts'
import { UnionFind } from '../union-find.ts'

/** Pairs of mentions that hang together, the best first: pair `i` is `a[i]` and `b[i]`. */
export interface LinkGroup {
  readonly a: Int32Array
  readonly b: Int32Array
}

/** Links that are sorted at once, unless a group alone has more. */
const mostAtOnce = 300_000

/** Any number of pairs of mentions that may be one, each with a score; on disk once there are many. */
export class LinkList {
  readonly #count: number
  readonly #mostAtOnce: number
  readonly #rows = new Rows(4)
  readonly #classes: UnionFind
  readonly #row = new Int32Array(4)
  readonly #score = new Float64Array(this.#row.buffer, 8, 1)
  #length = 0

  /** `count`: how many mentions there are. */
  constructor(count: number, atOnce = mostAtOnce) {
    this.#count = count
    this.#mostAtOnce = atOnce
    this.#classes = new UnionFind(count)
  }

  get length(): number {
    return this.#length
  }

  push(a: number, b: number, score: number): void {
    this.#row[0] = a
    this.#row[1] = b
    this.#score[0] = score
    this.#rows.add(0, this.#row)
    this.#classes.join(a, b)
    this.#length++
  }

  /** Groups of links that hang together, in the order in which their first links came. The list is at an end with it. */
  *groups(): Generator<LinkGroup> {
    const { groupOf, sizes } = this.#numbered()
    // groups that are sorted together
    const batches = new Integers()
    let batch = 0
    let taken = 0
    for (let group = 0; group < sizes.length; group++) {
      if (taken > 0 && taken + sizes.at(group) > this.#mostAtOnce) {
        batch++
        taken = 0
      }
      taken += sizes.at(group)
      batches.push(batch)
    }
    const dealt = new Rows(4, batch + 1)
    for (const rows of this.#rows.read(0)) for (let at = 0; at < rows.length; at += 4) dealt.add(batches.at(groupOf(rows[at] as number)), rows.subarray(at, at + 4))
    this.#rows.close()
    for (let part = 0, group = 0; part <= batch; part++) {
      const first = group
      while (group < sizes.length && batches.at(group) === part) group++
      yield* sortedGroups(dealt.read(part), groupOf, sizes, first, group)
    }
    dealt.close()
  }

  /** Groups by number in the order of their first links, with how many links each has. */
  #numbered(): { groupOf: (mention: number) => number; sizes: Integers } {
    const numbers = new Int32Array(this.#count).fill(-1)
    const links = new Int32Array(this.#count)
    const sizes = new Integers()
    const firsts: number[] = []
    for (const rows of this.#rows.read(0)) {
      for (let at = 0; at < rows.length; at += 4) {
        const root = this.#classes.find(rows[at] as number)
        if (numbers[root] === -1) {
          numbers[root] = firsts.length
          firsts.push(root)
        }
        links[root] = (links[root] as number) + 1
      }
    }
    for (const root of firsts) sizes.push(links[root] as number)
    return { groupOf: (mention) => numbers[this.#classes.find(mention)] as number, sizes }
  }
}

/** The groups from `first` to before `last`, whose links `chunks` brings in any order. */
function* sortedGroups(chunks: Iterable<Int32Array>, groupOf: (mention: number) => number, sizes: Integers, first: number, last: number): Generator<LinkGroup> {
  const starts = new Int32Array(last - first + 1)
  for (let group = first; group < last; group++) starts[group - first + 1] = (starts[group - first] as number) + sizes.at(group)
  const total = starts[last - first] as number
  const [a, b, scores] = [new Int32Array(total), new Int32Array(total), new Float64Array(total)]
  const filled = starts.slice()
  for (const chunk of chunks) {
    const values = new Float64Array(chunk.buffer, chunk.byteOffset, chunk.length / 2)
    for (let at = 0; at < chunk.length; at += 4) {
      const group = groupOf(chunk[at] as number) - first
      const place = filled[group] as number
      filled[group] = place + 1
      a[place] = chunk[at] as number
      b[place] = chunk[at + 1] as number
      scores[place] = values[at / 2 + 1] as number
    }
  }
  for (let group = 0; group < last - first; group++) {
    const order = Uint32Array.from({ length: sizes.at(first + group) }, (_, i) => (starts[group] as number) + i)
    order.sort((x, y) => (scores[y] as number) - (scores[x] as number) || (a[x] as number) - (a[y] as number) || (b[x] as number) - (b[y] as number))
    yield { a: Int32Array.from(order, (place) => a[place] as number), b: Int32Array.from(order, (place) => b[place] as number) }
  }
}

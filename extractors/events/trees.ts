import { logistic } from './logistic.ts'

/**
 * Boosted decision trees over rows of numbers. A tree is a row of nodes, four numbers each: feature, threshold, and the
 * nodes for values up to the threshold and above it; a leaf has feature -1 and its value in the place of the threshold.
 */
export interface BoostedTrees {
  readonly base: number
  readonly trees: readonly (readonly number[])[]
}

/** Numbers a node. */
export const nodeSize = 4

/** What sums of thousands of numbers may be off by; far less than weights, which have three decimals. */
const slack = 1e-9

/**
 * Trees ready to be asked about many rows that begin alike: `share` says how they begin, `probability` takes the rest. The
 * nodes of all trees stand in a row; those a node leads to are counted over all of them.
 */
export class Forest {
  private readonly base: number
  private readonly roots: Int32Array
  private readonly features: Int32Array
  private readonly values: Float64Array
  private readonly low: Int32Array
  private readonly high: Int32Array
  /** The most that a tree and those after it can add. */
  private readonly most: Float64Array
  private readonly row: Float64Array
  private shared = 0

  private constructor(model: BoostedTrees) {
    const roots: number[] = []
    const nodes: (readonly [feature: number, value: number, low: number, high: number])[] = []
    const highest: number[] = []
    for (const tree of model.trees) {
      const root = nodes.length
      roots.push(root)
      for (let at = 0; at < tree.length; at += nodeSize) nodes.push([tree[at] ?? -1, tree[at + 1] ?? 0, root + (tree[at + 2] ?? 0), root + (tree[at + 3] ?? 0)])
      highest.push(nodes.slice(root).reduce((most, [feature, value]) => (feature < 0 ? Math.max(most, value) : most), -Infinity))
    }
    this.base = model.base
    this.roots = Int32Array.from(roots)
    this.features = Int32Array.from(nodes, ([feature]) => feature)
    this.values = Float64Array.from(nodes, ([, value]) => value)
    this.low = Int32Array.from(nodes, ([, , low]) => low)
    this.high = Int32Array.from(nodes, ([, , , high]) => high)
    this.most = new Float64Array(roots.length + 1)
    for (let tree = roots.length - 1; tree >= 0; tree--) this.most[tree] = this.most[tree + 1]! + highest[tree]!
    this.row = new Float64Array(nodes.reduce((most, [feature]) => Math.max(most, feature + 1), 0))
  }

  private static readonly forests = new WeakMap<BoostedTrees, Forest>()

  /** The trees of a model, made once: models never change. */
  static of(model: BoostedTrees): Forest {
    let forest = Forest.forests.get(model)
    if (!forest) Forest.forests.set(model, (forest = new Forest(model)))
    return forest
  }

  /** The numbers with which the rows that follow begin. */
  share(numbers: readonly number[]): void {
    const { row } = this
    for (let at = 0; at < row.length; at++) row[at] = numbers[at] ?? 0
    this.shared = numbers.length
  }

  /**
   * Probability, 0 to 1, of the row of the shared numbers and these; numbers that it lacks are 0. Gives 0 as soon as the
   * trees left cannot lift it to `least`.
   */
  probability(numbers: readonly number[], least = 0): number {
    const { roots, features, values, low, high, most, row, shared } = this
    for (let at = shared, from = 0; at < row.length; at++, from++) row[at] = from < numbers.length ? numbers[from]! : 0
    const needed = least > 0 ? Math.log(least / (1 - least)) - slack : -Infinity
    let sum = this.base
    for (let tree = 0; tree < roots.length; tree++) {
      if (sum + most[tree]! < needed) return 0
      let node = roots[tree]!
      for (let feature = features[node]!; feature >= 0; feature = features[node]!) node = row[feature]! <= values[node]! ? low[node]! : high[node]!
      sum += values[node]!
    }
    return logistic(sum)
  }
}

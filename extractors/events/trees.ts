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

/** Weights have three decimals: as whole thousandths their sums are exact in any order. */
const thousandths = 1000

/**
 * Trees ready to be asked about many rows that begin alike: `share` says how they begin and goes down every tree as far as that
 * leads, `probability` takes the rest. The nodes of all trees stand in a row; those a node leads to are counted over all of them.
 */
export class Forest {
  private readonly base: number
  private readonly roots: Int32Array
  /** Which number of the row a node looks at, -1 for a leaf. */
  private readonly features: Int32Array
  private readonly thresholds: Float64Array
  /** Of a leaf its weight, of any other node the highest of the leaves below it; in thousandths. */
  private readonly weights: Int32Array
  private readonly low: Int32Array
  private readonly high: Int32Array
  private readonly row: Float64Array
  private shared = 0
  /** What the leaves add that the shared numbers alone lead to. */
  private settled = 0
  /** Where each of the other trees is to be gone on with. */
  private readonly open: Int32Array
  private opened = 0
  /** The most that an open tree and those after it can add. */
  private readonly most: Int32Array

  private constructor(model: BoostedTrees) {
    const { trees } = model
    const size = trees.reduce((sum, { length }) => sum + length / nodeSize, 0)
    this.base = Math.round(model.base * thousandths)
    this.roots = new Int32Array(trees.length)
    this.features = new Int32Array(size)
    this.thresholds = new Float64Array(size)
    this.low = new Int32Array(size)
    this.high = new Int32Array(size)
    let [node, widest] = [0, -1]
    for (let tree = 0; tree < trees.length; tree++) {
      const root = node
      const numbers = trees[tree]!
      this.roots[tree] = root
      for (let at = 0; at < numbers.length; at += nodeSize, node++) {
        widest = Math.max(widest, numbers[at]!)
        this.features[node] = numbers[at]!
        this.thresholds[node] = numbers[at + 1]!
        this.low[node] = root + numbers[at + 2]!
        this.high[node] = root + numbers[at + 3]!
      }
    }
    this.weights = new Int32Array(size)
    for (const root of this.roots) this.weigh(root)
    this.open = new Int32Array(trees.length)
    this.most = new Int32Array(trees.length + 1)
    this.row = new Float64Array(widest + 1)
  }

  private weigh(node: number): number {
    const leaf = this.features[node]! < 0
    return (this.weights[node] = leaf ? Math.round(this.thresholds[node]! * thousandths) : Math.max(this.weigh(this.low[node]!), this.weigh(this.high[node]!)))
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
    const { roots, features, thresholds, weights, low, high, row, open, most } = this
    const shared = Math.min(row.length, numbers.length)
    for (let at = 0; at < shared; at++) row[at] = numbers[at]!
    this.shared = shared
    let settled = this.base
    let opened = 0
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree]!
      let feature = features[node]!
      while (feature >= 0 && feature < shared) {
        node = row[feature]! <= thresholds[node]! ? low[node]! : high[node]!
        feature = features[node]!
      }
      if (feature < 0) settled += weights[node]!
      else open[opened++] = node
    }
    most[opened] = 0
    for (let each = opened - 1; each >= 0; each--) most[each] = most[each + 1]! + weights[open[each]!]!
    this.settled = settled
    this.opened = opened
  }

  /**
   * Probability, 0 to 1, of the row of the shared numbers and these; numbers that it lacks are 0. Gives 0 as soon as the
   * trees left cannot lift it to `least`.
   */
  probability(numbers: readonly number[], least = 0): number {
    const { features, thresholds, weights, low, high, row, shared, open, opened, most } = this
    const given = Math.min(row.length, shared + numbers.length)
    for (let at = shared; at < given; at++) row[at] = numbers[at - shared]!
    row.fill(0, given)
    const needed = least > 0 ? Math.log(least / (1 - least)) * thousandths - slack : -Infinity
    let sum = this.settled
    for (let each = 0; each < opened; each++) {
      if (sum + most[each]! < needed) return 0
      let node = open[each]!
      for (let feature = features[node]!; feature >= 0; feature = features[node]!) node = row[feature]! <= thresholds[node]! ? low[node]! : high[node]!
      sum += weights[node]!
    }
    return logistic(sum / thousandths)
  }
}

/** What a logarithm may be off by, far less than one thousandth. */
const slack = 1e-6

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

/** The nodes of all trees in a row; those a node leads to are counted over all of them. */
interface Packed {
  readonly roots: Int32Array
  readonly features: Int32Array
  readonly values: Float64Array
  readonly low: Int32Array
  readonly high: Int32Array
  /** Room for the numbers of one row. */
  readonly row: Float64Array
}

/** Made once for a model: models never change. */
const packs = new WeakMap<BoostedTrees, Packed>()

function packOf(model: BoostedTrees): Packed {
  const known = packs.get(model)
  if (known) return known
  const roots: number[] = []
  const nodes: (readonly [feature: number, value: number, low: number, high: number])[] = []
  for (const tree of model.trees) {
    const root = nodes.length
    roots.push(root)
    for (let at = 0; at < tree.length; at += nodeSize) nodes.push([tree[at] ?? -1, tree[at + 1] ?? 0, root + (tree[at + 2] ?? 0), root + (tree[at + 3] ?? 0)])
  }
  const made: Packed = {
    roots: Int32Array.from(roots),
    features: Int32Array.from(nodes, ([feature]) => feature),
    values: Float64Array.from(nodes, ([, value]) => value),
    low: Int32Array.from(nodes, ([, , low]) => low),
    high: Int32Array.from(nodes, ([, , , high]) => high),
    row: new Float64Array(nodes.reduce((most, [feature]) => Math.max(most, feature + 1), 0)),
  }
  packs.set(model, made)
  return made
}

/** Probability, 0 to 1; numbers that the row lacks are 0. */
export function probabilityOf(model: BoostedTrees, numbers: readonly number[]): number {
  const { roots, features, values, low, high, row } = packOf(model)
  for (let at = 0; at < row.length; at++) row[at] = numbers[at] ?? 0
  let sum = model.base
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] as number
    for (let feature = features[node] as number; feature >= 0; feature = features[node] as number) {
      node = ((row[feature] as number) <= (values[node] as number) ? low[node] : high[node]) as number
    }
    sum += values[node] as number
  }
  return logistic(sum)
}

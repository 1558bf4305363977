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

/** Probability, 0 to 1. */
export function probabilityOf(model: BoostedTrees, row: readonly number[]): number {
  let sum = model.base
  for (const tree of model.trees) sum += leafOf(tree, row)
  return logistic(sum)
}

function leafOf(tree: readonly number[], row: readonly number[]): number {
  let at = 0
  for (;;) {
    const feature = tree[at] ?? -1
    const threshold = tree[at + 1] ?? 0
    if (feature < 0) return threshold
    at = nodeSize * ((row[feature] ?? 0) <= threshold ? (tree[at + 2] ?? 0) : (tree[at + 3] ?? 0))
  }
}

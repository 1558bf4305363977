import type { Weights } from './logistic.ts'

/** Weights have two decimals: as whole hundredths their sums are exact in any order. */
export const hundredths = (weight: number): number => Math.round(weight * 100)

/**
 * Sums of the weights of features that depend on the same few signs. The signs together make a small number, the key: only when
 * a key is met for the first time are the names of its features made and their weights looked up. In hundredths.
 */
export class FeatureSums {
  private readonly sums: Int32Array

  /** `keys`: how many there may be. */
  constructor(
    private readonly weights: Weights,
    keys: number,
  ) {
    this.sums = new Int32Array(keys).fill(unknown)
  }

  of(key: number, features: () => readonly string[]): number {
    const known = this.sums[key]
    return known === undefined || known === unknown ? (this.sums[key] = this.sum(features())) : known
  }

  private sum(features: readonly string[]): number {
    let sum = 0
    for (const feature of features) sum += hundredths(this.weights[feature] ?? 0)
    return sum
  }
}

const unknown = -0x80000000

import { hundredths } from './feature-sums.ts'
import { KeyedRows } from './keyed-rows.ts'
import type { Weights } from './logistic.ts'

/** What features are made of: short values by name. */
export type Signs<Name extends string> = Readonly<Record<Name, string>>

/** Features that depend on the same few signs (four at most). */
export interface FeatureGroup<Name extends string> {
  readonly by: readonly Name[]
  features(signs: Signs<Name>): readonly string[]
}

/** The names of all features, for training. */
export function featuresOf<Name extends string>(groups: readonly FeatureGroup<Name>[], signs: Signs<Name>): readonly string[] {
  return groups.flatMap((group) => group.features(signs))
}

/** Values that get a number; texts hold few different ones, and those beyond are never remembered. */
const mostValues = 8192
/** Combinations that are remembered for each group. */
const mostKnown = 20_000

/**
 * Sums the weights of groups of features. The features of a group are named and looked up only when a combination of its
 * signs is met for the first time; later the combination, as one number, gives their sum. In hundredths, one sum per column
 * (a column is a class that has weights of its own).
 */
export class GroupedWeights<Name extends string> {
  private readonly names: readonly Name[]
  private readonly groups: readonly { readonly group: FeatureGroup<Name>; readonly fields: readonly number[]; readonly known: KeyedRows }[]
  private readonly numbers = new Map<string, number>()
  private readonly values: Int32Array

  constructor(
    groups: readonly FeatureGroup<Name>[],
    private readonly weights: WeightRows,
  ) {
    this.names = [...new Set(groups.flatMap(({ by }) => by))]
    this.groups = groups.map((group) => ({ group, fields: group.by.map((name) => this.names.indexOf(name)), known: new KeyedRows(weights.columns, mostKnown) }))
    this.values = new Int32Array(this.names.length)
  }

  /** Adds what the signs weigh to `sums`, which has one place per column. */
  add(signs: Signs<Name>, sums: Int32Array): void {
    for (let field = 0; field < this.names.length; field++) this.values[field] = this.numberOf(signs[this.names[field] as Name])
    for (const { group, fields, known } of this.groups) {
      const key = this.keyOf(fields)
      if (key >= 0 && known.add(key, sums)) continue
      const row = this.weights.sum(group.features(signs))
      if (key >= 0) known.set(key, row)
      for (let column = 0; column < sums.length; column++) sums[column] = (sums[column] as number) + (row[column] as number)
    }
  }

  private numberOf(value: string): number {
    let number = this.numbers.get(value)
    if (number === undefined) {
      number = this.numbers.size < mostValues ? this.numbers.size : -1
      if (number >= 0) this.numbers.set(value, number)
    }
    return number
  }

  /** One number for the values of these fields, -1 where one of them has none. */
  private keyOf(fields: readonly number[]): number {
    let key = 0
    for (const field of fields) {
      const value = this.values[field] as number
      if (value < 0) return -1
      key = key * mostValues + value
    }
    return key
  }
}

/** Stands for every class in the name of a feature that they share: what a frame says counts for rare roles as for common ones. */
export const anyClass = '*'

/** The weights of features, one per column, in hundredths. */
export class WeightRows {
  private readonly rows = new Map<string, Int32Array>()

  private constructor(readonly columns: number) {}

  static of(weights: Weights): WeightRows {
    const made = new WeightRows(1)
    for (const [name, weight] of Object.entries(weights)) made.add(name, 0, weight)
    return made
  }

  /** Weights named «class feature»: a column per class, those of `anyClass` added to all. */
  static byClass(weights: Weights, classes: readonly string[]): WeightRows {
    const made = new WeightRows(classes.length)
    for (const [name, weight] of Object.entries(weights)) {
      const space = name.indexOf(' ')
      const label = name.slice(0, space)
      for (const [column, one] of classes.entries()) if (label === one || label === anyClass) made.add(name.slice(space + 1), column, weight)
    }
    return made
  }

  private add(name: string, column: number, weight: number): void {
    const row = this.rows.get(name) ?? new Int32Array(this.columns)
    row[column] = (row[column] ?? 0) + hundredths(weight)
    this.rows.set(name, row)
  }

  sum(features: readonly string[]): Int32Array {
    const sums = new Int32Array(this.columns)
    for (const feature of features) {
      const row = this.rows.get(feature)
      if (row) for (let column = 0; column < sums.length; column++) sums[column] = (sums[column] as number) + (row[column] as number)
    }
    return sums
  }
}

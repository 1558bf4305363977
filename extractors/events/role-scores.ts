import type { Weights } from './logistic.ts'

/** The rows of one set of weights, made once: weights are data that never change. */
const rowsOf = new WeakMap<Weights, ReadonlyMap<string, readonly number[]>>()

/** Weights of «role feature» names, by feature with one weight per role: a feature is looked up once for all roles. */
export class RoleScores {
  private readonly rows: ReadonlyMap<string, readonly number[]>

  constructor(
    weights: Weights,
    private readonly roles: readonly string[],
  ) {
    const known = rowsOf.get(weights)
    this.rows = known ?? makeRows(weights, roles)
    if (!known) rowsOf.set(weights, this.rows)
  }

  /** The sum of the features' weights for each role. */
  sums(features: readonly string[]): readonly number[] {
    const sums = this.roles.map(() => 0)
    for (const feature of features) {
      const row = this.rows.get(feature)
      if (row) for (let role = 0; role < sums.length; role++) sums[role] = (sums[role] ?? 0) + (row[role] ?? 0)
    }
    return sums
  }
}

function makeRows(weights: Weights, roles: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>()
  for (const [name, weight] of Object.entries(weights)) {
    const space = name.indexOf(' ')
    const role = roles.indexOf(name.slice(0, space))
    if (role < 0) continue
    const feature = name.slice(space + 1)
    const row = rows.get(feature) ?? roles.map(() => 0)
    row[role] = weight
    rows.set(feature, row)
  }
  return rows
}

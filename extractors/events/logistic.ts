/** Logistic model over named binary features. */
export type Weights = Readonly<Record<string, number>>

/** Probability, 0 to 1; a feature without weight counts nothing. */
export function probability(weights: Weights, features: readonly string[]): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] ?? 0
  return logistic(sum)
}

export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}

/** Weights below this are left out: the model stays small. */
const negligible = 0.03

export interface Example {
  readonly features: readonly string[]
  readonly label: boolean
  /** Where it comes from: examples of one article say the same thing again and again. */
  readonly article: string
}

export interface TrainingSettings {
  readonly rounds: number
  /** Strength of the pull towards zero, per example. */
  readonly decay: number
  readonly rate: number
  /** Features seen in fewer articles get no weight. */
  readonly minimum: number
}

/**
 * Batch gradient descent with AdaGrad steps and an L2 penalty: no randomness, the same weights every time
 * for the same examples in the same order.
 */
export function train(examples: readonly Example[], settings: TrainingSettings): Record<string, number> {
  const articles = new Map<string, Set<string>>()
  for (const { features, article } of examples) for (const feature of features) articles.set(feature, (articles.get(feature) ?? new Set()).add(article))
  const names = [...articles].filter(([, seen]) => seen.size >= settings.minimum).map(([name]) => name).sort()
  const ids = new Map(names.map((name, id) => [name, id]))
  const rows = examples.map(({ features, label }) => ({ label, ids: features.flatMap((feature) => ids.get(feature) ?? []) }))
  const weights = new Float64Array(names.length)
  const squares = new Float64Array(names.length).fill(1e-6)
  for (let round = 0; round < settings.rounds; round++) step(rows, weights, squares, settings)
  return Object.fromEntries(names.map((name, id) => [name, Math.round((weights[id] ?? 0) * 100) / 100] as const).filter(([, weight]) => Math.abs(weight) >= negligible))
}

function step(rows: readonly { label: boolean; ids: readonly number[] }[], weights: Float64Array, squares: Float64Array, settings: TrainingSettings): void {
  const gradient = new Float64Array(weights.length)
  for (const { label, ids } of rows) {
    let sum = 0
    for (const id of ids) sum += weights[id] ?? 0
    const error = 1 / (1 + Math.exp(-sum)) - (label ? 1 : 0)
    for (const id of ids) gradient[id] = (gradient[id] ?? 0) + error
  }
  for (let id = 0; id < weights.length; id++) {
    const slope = (gradient[id] ?? 0) + settings.decay * (weights[id] ?? 0)
    squares[id] = (squares[id] ?? 0) + slope * slope
    weights[id] = (weights[id] ?? 0) - (settings.rate * slope) / Math.sqrt(squares[id] ?? 1)
  }
}

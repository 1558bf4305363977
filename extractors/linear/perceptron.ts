import type { FeatureBuffer, ModelParts, Scorer } from './classifier.ts'
import { RowIndex } from './row-index.ts'

/**
 * Averaged perceptron in training (Collins 2002; averaging by accumulated updates, Daumé 2006): `w - u / c`.
 * Rows are made for features when they are first updated. Deterministic: same updates, same model.
 */
export class Perceptron implements Scorer {
  private readonly rows = new RowIndex()
  private weights = new Float32Array(0)
  private summed = new Float64Array(0)
  private step = 1

  constructor(readonly classes: readonly string[]) {}

  score(features: FeatureBuffer, scores: Float64Array): void {
    const size = this.classes.length
    scores.fill(0)
    for (let each = 0; each < features.count; each++) {
      const row = this.rows.find(features.values[each] as number)
      if (row < 0) continue
      const start = row * size
      for (let one = 0; one < size; one++) scores[one] = (scores[one] as number) + (this.weights[start + one] as number)
    }
  }

  /** Counts one decision; call it once per decision, also when it was right. */
  tick(): void {
    this.step++
  }

  /** Moves the weights of these features towards `right` and away from `wrong`. */
  update(features: FeatureBuffer, right: number, wrong: number, amount = 1): void {
    for (let each = 0; each < features.count; each++) {
      const start = this.row(features.values[each] as number) * this.classes.length
      this.add(start + right, amount)
      this.add(start + wrong, -amount)
    }
  }

  private row(feature: number): number {
    const row = this.rows.add(feature)
    const needed = (row + 1) * this.classes.length
    if (needed > this.weights.length) this.grow(Math.max(needed, this.weights.length * 2))
    return row
  }

  private grow(length: number): void {
    const weights = new Float32Array(length)
    weights.set(this.weights)
    this.weights = weights
    const summed = new Float64Array(length)
    summed.set(this.summed)
    this.summed = summed
  }

  private add(at: number, amount: number): void {
    this.weights[at] = (this.weights[at] as number) + amount
    this.summed[at] = (this.summed[at] as number) + amount * this.step
  }

  /**
   * The averaged weights, quantised to -127…127 in units of `unit` (weights of half a unit and less are dropped).
   * Features are sorted by hash.
   */
  finish(unit: number): ModelParts {
    const size = this.classes.length
    const keys: number[] = []
    const counts: number[] = []
    const classOf: number[] = []
    const quantised: number[] = []
    for (const key of this.rows.sorted()) {
      const start = this.rows.find(key) * size
      const before = quantised.length
      for (let one = 0; one < size; one++) {
        const averaged = (this.weights[start + one] as number) - (this.summed[start + one] as number) / this.step
        const value = Math.max(-127, Math.min(127, Math.round(averaged / unit)))
        if (value !== 0) {
          classOf.push(one)
          quantised.push(value)
        }
      }
      if (quantised.length > before) {
        keys.push(key)
        counts.push(quantised.length - before)
      }
    }
    return { classes: this.classes, keys: Int32Array.from(keys), counts: Uint8Array.from(counts), classOf: Uint8Array.from(classOf), weights: Int8Array.from(quantised) }
  }
}

/** Index of the highest score, the first of equals. */
export function best(scores: Float64Array): number {
  let top = 0
  for (let one = 1; one < scores.length; one++) if ((scores[one] as number) > (scores[top] as number)) top = one
  return top
}

/** A fixed shuffle: the same order for the same length and seed on every machine (Fisher-Yates, linear congruential). */
export function shuffled(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, index) => index)
  let state = (seed * 2654435761 + 12345) >>> 0
  for (let last = length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 4294967296) * (last + 1))
    ;[order[last], order[other]] = [order[other] as number, order[last] as number]
  }
  return order
}

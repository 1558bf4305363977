import { labelCount, mayEnd, mayFollow, mayStart, labelOf, type LabelledSpan } from './labels.ts'

const L = labelCount

/** Label probabilities of one sentence under the model, from which the probability of any name follows. */
export class SentenceProbabilities {
  private readonly potential: Float64Array
  private readonly forward: Float64Array
  private readonly backward: Float64Array
  private readonly scale: Float64Array

  /**
   * @param scores emission scores in steps, `length * labelCount`
   * @param transitions exponentials of the transition weights, `(labelCount + 1) * labelCount`, zero where unlawful
   */
  constructor(scores: Int32Array, private readonly length: number, step: number, private readonly transitions: Float64Array) {
    this.potential = new Float64Array(length * L)
    this.forward = new Float64Array(length * L)
    this.backward = new Float64Array(length * L)
    this.scale = new Float64Array(length)
    for (let i = 0; i < length; i++) {
      let top = -Infinity
      for (let k = 0; k < L; k++) top = Math.max(top, scores[i * L + k]!)
      for (let k = 0; k < L; k++) this.potential[i * L + k] = Math.exp((scores[i * L + k]! - top) * step)
    }
    this.runForward()
    this.runBackward()
  }

  /** Probability that exactly these tokens are a name of this type. */
  of({ start, end, type }: LabelledSpan): number {
    if (end - start === 1) return this.label(start, labelOf(type, 'S'))
    let label = labelOf(type, 'B')
    let product = this.forward[start * L + label]!
    for (let i = start + 1; i < end; i++) {
      const next = labelOf(type, i === end - 1 ? 'E' : 'I')
      product *= this.transitions[label * L + next]! * this.potential[i * L + next]! * this.scale[i]!
      label = next
    }
    return product * this.backward[(end - 1) * L + label]!
  }

  private label(i: number, label: number): number {
    return this.forward[i * L + label]! * this.backward[i * L + label]!
  }

  private runForward(): void {
    const { length, forward, potential, transitions, scale } = this
    for (let i = 0; i < length; i++) {
      let total = 0
      for (let k = 0; k < L; k++) {
        let sum = 0
        if (i === 0) sum = mayStart(k) ? transitions[L * L + k]! : 0
        else for (let p = 0; p < L; p++) sum += forward[(i - 1) * L + p]! * transitions[p * L + k]!
        if (i === length - 1 && !mayEnd(k)) sum = 0
        total += forward[i * L + k] = sum * potential[i * L + k]!
      }
      scale[i] = total > 0 ? 1 / total : 0
      for (let k = 0; k < L; k++) forward[i * L + k]! *= scale[i]!
    }
  }

  private runBackward(): void {
    const { length, backward, potential, transitions, scale } = this
    for (let k = 0; k < L; k++) backward[(length - 1) * L + k] = mayEnd(k) ? 1 : 0
    for (let i = length - 1; i > 0; i--) {
      for (let p = 0; p < L; p++) {
        let sum = 0
        for (let k = 0; k < L; k++) sum += transitions[p * L + k]! * potential[i * L + k]! * backward[i * L + k]!
        backward[(i - 1) * L + p] = sum * scale[i]!
      }
    }
  }
}

/** Exponentials of learned transition weights in steps, zero where a label may not follow another. */
export function transitionFactors(learned: Int16Array, step: number): Float64Array {
  return Float64Array.from(learned, (weight, at) => {
    const previous = Math.floor(at / L)
    const next = at % L
    const may = previous === L ? mayStart(next) : mayFollow(previous, next)
    return may ? Math.exp(weight * step) : 0
  })
}

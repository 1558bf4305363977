import { runEnd, type Emissions } from './decode.ts'
import { labelCount, mayEnd, mayFollow, mayStart, labelOf, outside, type LabelledSpan } from './labels.ts'

const L = labelCount

/** Label probabilities of one sentence under the model, from which the probability of any name follows. */
export class SentenceProbabilities {
  private readonly potential: Float64Array
  private readonly forward: Float64Array
  private readonly backward: Float64Array
  private readonly scale: Float64Array

  /**
   * @param transitions exponentials of the transition weights, `(labelCount + 1) * labelCount`, zero where unlawful
   * @param wanted where given, only the runs of open tokens in which one has a label other than outside are looked at
   */
  constructor({ scores, open }: Emissions, step: number, private readonly transitions: Float64Array, wanted?: Uint8Array) {
    const { length } = open
    this.potential = new Float64Array(length * L)
    this.forward = new Float64Array(length * L)
    this.backward = new Float64Array(length * L)
    this.scale = new Float64Array(length)
    for (let start = 0; start < length; start++) {
      if (open[start] === 0) continue
      const end = runEnd(open, start)
      if (wanted === undefined || hasName(wanted, start, end)) {
        for (let i = start; i < end; i++) this.setPotential(scores, i * L, step)
        this.runForward(start, end, length)
        this.runBackward(start, end, length)
      }
      start = end
    }
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

  private setPotential(scores: Int32Array, at: number, step: number): void {
    let top = -Infinity
    for (let k = at; k < at + L; k++) top = Math.max(top, scores[k]!)
    for (let k = at; k < at + L; k++) this.potential[k] = Math.exp((scores[k]! - top) * step)
  }

  private runForward(start: number, end: number, length: number): void {
    const { forward, potential, transitions, scale } = this
    for (let i = start; i < end; i++) {
      let total = 0
      for (let k = 0; k < L; k++) {
        let sum = 0
        if (i === start) sum = transitions[(start === 0 ? L : outside) * L + k]!
        else for (let p = 0; p < L; p++) sum += forward[(i - 1) * L + p]! * transitions[p * L + k]!
        const value = sum * potential[i * L + k]!
        forward[i * L + k] = value
        total += i === end - 1 ? value * this.closing(k, end === length) : value
      }
      scale[i] = total > 0 ? 1 / total : 0
      for (let k = 0; k < L; k++) forward[i * L + k]! *= scale[i]!
    }
  }

  private runBackward(start: number, end: number, length: number): void {
    const { backward, potential, transitions, scale } = this
    const last = (end - 1) * L
    for (let k = 0; k < L; k++) backward[last + k] = this.closing(k, end === length)
    for (let i = end - 1; i > start; i--) {
      for (let p = 0; p < L; p++) {
        let sum = 0
        for (let k = 0; k < L; k++) sum += transitions[p * L + k]! * potential[i * L + k]! * backward[i * L + k]!
        backward[(i - 1) * L + p] = sum * scale[i]!
      }
    }
  }

  /** Factor of the end of a run after a label: the end of the sentence, or a token outside. */
  private closing(label: number, atEnd: boolean): number {
    if (atEnd) return mayEnd(label) ? 1 : 0
    return this.transitions[label * L + outside]!
  }
}

function hasName(labels: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (labels[i] !== outside) return true
  return false
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

import { labelCount, mayEnd, mayFollow, mayStart } from './labels.ts'

const L = labelCount
const impossible = -(2 ** 30)

/** Labels that may stand before each label, one list after the other; list `k` ends at `ends[k]`. */
const predecessors = new Uint8Array(Array.from({ length: L }, (_, next) => Array.from({ length: L }, (_, previous) => previous).filter((previous) => mayFollow(previous, next))).flat())
const ends = new Uint8Array(L)
for (let next = 0, end = 0; next < L; next++) {
  for (let previous = 0; previous < L; previous++) if (mayFollow(previous, next)) end++
  ends[next] = end
}

/** Working memory of `decode`, kept between sentences. */
export class Lattice {
  back = new Uint8Array(64 * L)
  readonly best = new Int32Array(L)
  readonly next = new Int32Array(L)

  fit(length: number): void {
    if (this.back.length < length * L) this.back = new Uint8Array(length * 2 * L)
  }
}

/**
 * Best lawful label sequence (Viterbi).
 * @param scores `length * labelCount` emission scores in steps.
 * @param transitions learned scores of one label after another, in steps; row `labelCount` for the start.
 */
export function decode(scores: Int32Array, length: number, transitions: Int16Array, lattice: Lattice): Uint8Array {
  if (length === 0) return new Uint8Array(0)
  lattice.fit(length)
  const { back, best, next } = lattice
  for (let label = 0; label < L; label++) best[label] = mayStart(label) ? scores[label]! + transitions[L * L + label]! : impossible
  for (let i = 1; i < length; i++) {
    const row = i * L
    for (let label = 0, p = 0; label < L; label++) {
      let top = impossible * 2
      let from = 0
      for (const end = ends[label]!; p < end; p++) {
        const previous = predecessors[p]!
        const score = best[previous]! + transitions[previous * L + label]!
        if (score > top) {
          top = score
          from = previous
        }
      }
      next[label] = Math.max(impossible, top + scores[row + label]!)
      back[row + label] = from
    }
    best.set(next)
  }
  return trace(best, back, length)
}

function trace(best: Int32Array, back: Uint8Array, length: number): Uint8Array {
  const labels = new Uint8Array(length)
  let label = -1
  for (let candidate = 0; candidate < L; candidate++) {
    if (mayEnd(candidate) && (label < 0 || best[candidate]! > best[label]!)) label = candidate
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label
    label = back[i * L + label]!
  }
  return labels
}

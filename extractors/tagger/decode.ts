import { labelCount, mayEnd, mayFollow, mayStart, outside } from './labels.ts'

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
  /** Best scores that end in each label at one token, and at the next. */
  readonly scores = [new Int32Array(L), new Int32Array(L)] as const

  fit(length: number): void {
    if (this.back.length < length * L) this.back = new Uint8Array(length * 2 * L)
  }
}

/** Emission scores of one sentence in steps: `length * labelCount`; where `open` is 0 the token is outside any name and its scores do not count. */
export interface Emissions {
  readonly scores: Int32Array
  readonly open: Uint8Array
}

/** End of the run of open tokens that begins at `start`. */
export function runEnd(open: Uint8Array, start: number): number {
  let end = start
  while (end < open.length && open[end] !== 0) end++
  return end
}

/**
 * Best lawful label sequence (Viterbi), run by run of open tokens: what stands between them is outside, so that runs do not depend on each other.
 * @param transitions learned scores of one label after another, in steps; row `labelCount` for the start.
 */
export function decode({ scores, open }: Emissions, transitions: Int16Array, lattice: Lattice): Uint8Array {
  const labels = new Uint8Array(open.length)
  lattice.fit(open.length)
  for (let start = 0; start < open.length; start++) {
    if (open[start] === 0) continue
    const end = runEnd(open, start)
    const best = forward(scores, start, end, transitions, lattice)
    trace(best, lattice.back, start, end, end === open.length ? null : transitions, labels)
    start = end
  }
  return labels
}

/** Returns the best scores that end in each label at the last token. */
function forward(scores: Int32Array, start: number, end: number, transitions: Int16Array, lattice: Lattice): Int32Array {
  const { back } = lattice
  let best: Int32Array = lattice.scores[0]
  let next: Int32Array = lattice.scores[1]
  const from = (start === 0 ? L : outside) * L
  for (let label = 0; label < L; label++) best[label] = mayStart(label) ? scores[start * L + label]! + transitions[from + label]! : impossible
  for (let i = start + 1; i < end; i++) {
    const row = i * L
    for (let label = 0, p = 0; label < L; label++) {
      let top = impossible * 2
      let previousOfTop = 0
      for (const last = ends[label]!; p < last; p++) {
        const previous = predecessors[p]!
        const score = best[previous]! + transitions[previous * L + label]!
        if (score > top) {
          top = score
          previousOfTop = previous
        }
      }
      next[label] = Math.max(impossible, top + scores[row + label]!)
      back[row + label] = previousOfTop
    }
    const done = best
    best = next
    next = done
  }
  return best
}

/** @param transitions those to the token outside that follows; null at the end of the sentence */
function trace(best: Int32Array, back: Uint8Array, start: number, end: number, transitions: Int16Array | null, labels: Uint8Array): void {
  let label = -1
  let top = 0
  for (let candidate = 0; candidate < L; candidate++) {
    if (!mayEnd(candidate)) continue
    const score = best[candidate]! + (transitions === null ? 0 : transitions[candidate * L + outside]!)
    if (label >= 0 && score <= top) continue
    label = candidate
    top = score
  }
  for (let i = end - 1; i >= start; i--) {
    labels[i] = label
    label = back[i * L + label]!
  }
}

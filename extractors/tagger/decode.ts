import { labelCount, mayEnd, mayFollow, mayStart } from './labels.ts'

const impossible = -1e9

/** Adds what may not be to learned transitions: row `labelCount` is the start of a sentence. */
export function lawfulTransitions(learned: Float32Array): Float64Array {
  const lawful = new Float64Array((labelCount + 1) * labelCount)
  for (let previous = 0; previous <= labelCount; previous++) {
    for (let next = 0; next < labelCount; next++) {
      const may = previous === labelCount ? mayStart(next) : mayFollow(previous, next)
      lawful[previous * labelCount + next] = may ? learned[previous * labelCount + next]! : impossible
    }
  }
  return lawful
}

/** For each label, the labels that may stand before it. */
const predecessors: readonly (readonly number[])[] = Array.from({ length: labelCount }, (_, next) =>
  Array.from({ length: labelCount }, (_, previous) => previous).filter((previous) => mayFollow(previous, next)))

const startable: readonly number[] = Array.from({ length: labelCount }, (_, label) => label).filter(mayStart)
const endable: readonly number[] = Array.from({ length: labelCount }, (_, label) => label).filter(mayEnd)

/**
 * Best lawful label sequence (Viterbi).
 * @param scores `length * labelCount` emission scores.
 * @param transitions as `lawfulTransitions` gives them.
 */
export function decode(scores: Float64Array, length: number, transitions: Float64Array): Uint8Array {
  const back = new Uint8Array(length * labelCount)
  let best = new Float64Array(labelCount).fill(impossible)
  for (const label of startable) best[label] = scores[label]! + transitions[labelCount * labelCount + label]!
  for (let i = 1; i < length; i++) {
    const next = new Float64Array(labelCount)
    for (let label = 0; label < labelCount; label++) {
      let top = -Infinity
      let from = 0
      for (const previous of predecessors[label]!) {
        const score = best[previous]! + transitions[previous * labelCount + label]!
        if (score > top) {
          top = score
          from = previous
        }
      }
      next[label] = top + scores[i * labelCount + label]!
      back[i * labelCount + label] = from
    }
    best = next
  }
  return trace(best, back, length)
}

function trace(best: Float64Array, back: Uint8Array, length: number): Uint8Array {
  const labels = new Uint8Array(length)
  if (length === 0) return labels
  let label = endable.reduce((top, candidate) => (best[candidate]! > best[top]! ? candidate : top), endable[0]!)
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label
    label = back[i * labelCount + label]!
  }
  return labels
}

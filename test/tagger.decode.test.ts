import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, Lattice } from '../extractors/tagger/decode.ts'
import { labelCount, mayEnd, mayFollow, mayStart, outside, spansFromLabels } from '../extractors/tagger/labels.ts'
import { SentenceProbabilities, transitionFactors } from '../extractors/tagger/marginals.ts'

const rows = labelCount + 1
const length = 3
const scores = fc.array(fc.integer({ min: -90, max: 90 }), { minLength: length * labelCount, maxLength: length * labelCount }).map((all) => Int32Array.from(all))
/** Which tokens may belong to a name. */
const openness = fc.array(fc.constantFrom(0, 1), { minLength: length, maxLength: length }).map((all) => Uint8Array.from(all))
const transitions = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: rows * labelCount, maxLength: rows * labelCount }).map((all) => Int16Array.from(all))

/** Every lawful sequence with its score. */
function* sequences(emitted: Int32Array, open: Uint8Array, between: Int16Array): Generator<{ labels: number[]; score: number }> {
  const labels = Array.from({ length: labelCount }, (_, label) => label)
  for (const a of labels.filter(mayStart)) for (const b of labels.filter((next) => mayFollow(a, next))) for (const c of labels.filter((next) => mayFollow(b, next) && mayEnd(next))) {
    if ([a, b, c].some((label, i) => open[i] === 0 && label !== outside)) continue
    const at = (i: number, label: number): number => (open[i] === 0 ? 0 : (emitted[i * labelCount + label] ?? 0))
    const step = (from: number, to: number): number => between[from * labelCount + to] ?? 0
    yield { labels: [a, b, c], score: at(0, a) + at(1, b) + at(2, c) + step(labelCount, a) + step(a, b) + step(b, c) }
  }
}

describe('decoding', () => {
  it('finds the best lawful sequence', () => {
    fc.assert(fc.property(scores, openness, transitions, (emitted, open, between) => {
      const best = Math.max(...[...sequences(emitted, open, between)].map(({ score }) => score))
      const found = [...decode({ scores: emitted, open }, between, new Lattice())]
      const scored = [...sequences(emitted, open, between)].find(({ labels }) => labels.join() === found.join())
      expect(scored?.score).toBe(best)
    }), { numRuns: 30 })
  })

  it('gives a name the share of the sequences that have it', () => {
    fc.assert(fc.property(scores, openness, transitions, (emitted, open, between) => {
      const step = 0.03
      const all = [...sequences(emitted, open, between)].map(({ labels, score }) => ({ labels: Uint8Array.from(labels), weight: Math.exp(score * step) }))
      const total = all.reduce((sum, { weight }) => sum + weight, 0)
      const probabilities = new SentenceProbabilities({ scores: emitted, open }, step, transitionFactors(between, step))
      const key = (span: object): string => JSON.stringify(span)
      for (const span of spansFromLabels(decode({ scores: emitted, open }, between, new Lattice()))) {
        const share = all.filter(({ labels }) => spansFromLabels(labels).some((other) => key(other) === key(span))).reduce((sum, { weight }) => sum + weight, 0) / total
        expect(probabilities.of(span)).toBeCloseTo(share, 6)
      }
    }), { numRuns: 30 })
  })

  it('has nothing to say about an empty sentence', () => {
    expect(decode({ scores: new Int32Array(0), open: new Uint8Array(0) }, new Int16Array(rows * labelCount), new Lattice())).toHaveLength(0)
  })
})

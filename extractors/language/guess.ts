import { francAll } from 'franc'
import { candidates, type Candidate } from './codes.ts'

/** How well a text fits each candidate, best first; 1 = the best fit before handicaps. */
export type Ranking = readonly { readonly code: string; readonly score: number }[]

const only = candidates.map((candidate) => candidate.iso3)
const byIso3: ReadonlyMap<string, Candidate> = new Map(candidates.map((candidate) => [candidate.iso3, candidate]))

/** Fewer letters than this say nothing. */
const leastLetters = 20

/**
 * Candidates by mean score over the samples (trigram distances of `franc`, Cavnar and Trenkle 1994). Always among
 * all candidates: with two only, a third language comes out as one of them. Empty where nothing can be said.
 */
export function rank(samples: readonly string[]): Ranking {
  const usable = samples.filter((sample) => sample.length >= leastLetters)
  const sums = new Map<string, number>()
  for (const sample of usable) {
    for (const [iso3, score] of francAll(sample, { only })) {
      const candidate = byIso3.get(iso3)
      if (candidate) sums.set(candidate.code, (sums.get(candidate.code) ?? 0) + score - candidate.handicap)
    }
  }
  const ranking = [...sums].map(([code, sum]) => ({ code, score: sum / usable.length }))
  return ranking.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
}

/**
 * Share of right guesses by the lead over the second, measured on single sentences of six languages
 * (UD treebanks, sentences of 40 characters and more): a straight line between these points.
 */
const reliability: readonly (readonly [margin: number, share: number])[] = [[0, 0.4], [0.02, 0.72], [0.04, 0.88], [0.07, 0.96], [0.1, 0.99], [0.2, 1]]

/** 0 to 1, two decimals: how sure the first of the ranking is. */
export function confidenceOf(ranking: Ranking): number {
  const [first, second] = ranking
  if (!first) return 0
  const margin = second ? Math.max(0, first.score - second.score) : 1
  let share = 1
  for (let i = 1; i < reliability.length; i++) {
    const [x0, y0] = reliability[i - 1] ?? [0, 0]
    const [x1, y1] = reliability[i] ?? [1, 1]
    if (margin < x1) {
      share = y0 + ((y1 - y0) * (margin - x0)) / (x1 - x0)
      break
    }
  }
  return Math.round(share * 100) / 100
}

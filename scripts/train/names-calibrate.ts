import type { Calibration } from '../../extractors/tagger/model.ts'

/** A name or event that a model found in text it had not seen. */
export interface Judged {
  readonly probability: number
  readonly right: boolean
}

/** Groups of equal size: the most knots there are. */
const groups = 12

/** Rising line through equal groups of what was judged (isotonic regression by pooling neighbours that fall). */
export function fitCalibration(judged: readonly Judged[]): Calibration {
  const sorted = [...judged].sort((a, b) => a.probability - b.probability || Number(a.right) - Number(b.right))
  const size = Math.max(1, Math.ceil(sorted.length / groups))
  const pools: { from: number; right: number; count: number }[] = []
  for (let at = 0; at < sorted.length; at += size) {
    const group = sorted.slice(at, at + size)
    const sum = group.reduce((total, { probability }) => total + probability, 0)
    pools.push({ from: sum, right: group.filter(({ right }) => right).length, count: group.length })
    for (let last = pools.length - 1; last > 0 && share(pools[last]!) < share(pools[last - 1]!); last--) {
      const { from, right, count } = pools.pop()!
      pools[last - 1]!.from += from
      pools[last - 1]!.right += right
      pools[last - 1]!.count += count
    }
  }
  const knots = pools.map((pool) => [rounded(pool.from / pool.count), rounded(share(pool))] as const)
  return { from: [0, ...knots.map(([from]) => from), 1], to: [0, ...knots.map(([, to]) => to), rounded(Math.max(...pools.map(share)))] }
}

function share({ right, count }: { readonly right: number; readonly count: number }): number {
  return right / count
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/**
 * Gradient boosting of shallow decision trees for the logistic loss, with second-order leaf values
 * (Chen and Guestrin 2016). No randomness: the same rows in the same order give the same trees.
 */
import { logistic } from '../../extractors/events/logistic.ts'
import { nodeSize, type BoostedTrees } from '../../extractors/events/trees.ts'

export interface Row {
  readonly values: readonly number[]
  readonly label: boolean
}

export interface BoostingSettings {
  readonly rounds: number
  readonly rate: number
  readonly depth: number
  /** L2 penalty on leaf values. */
  readonly penalty: number
  /** Fewest rows in a leaf. */
  readonly fewest: number
  /** A tree sees every feature whose number leaves the tree's own number as the rest: one of so many. 1: all of them. */
  readonly share: number
}

/** Most thresholds tried for one feature. */
const mostCuts = 24

export function boost(rows: readonly Row[], settings: BoostingSettings): BoostedTrees {
  const right = rows.filter(({ label }) => label).length
  const rate = Math.min(0.99, Math.max(0.01, right / Math.max(1, rows.length)))
  const base = round(Math.log(rate / (1 - rate)))
  const width = rows.reduce((most, { values }) => Math.max(most, values.length), 0)
  const cuts = Array.from({ length: width }, (_, feature) => cutsOf(rows, feature))
  const bins = cuts.map((own, feature) => Uint8Array.from(rows, ({ values }) => binOf(own, values[feature] ?? 0)))
  const sums = new Float64Array(rows.length).fill(base)
  const trees: number[][] = []
  for (let turn = 0; turn < settings.rounds; turn++) {
    const gradients = Float64Array.from(rows, ({ label }, index) => logistic(sums[index] ?? 0) - (label ? 1 : 0))
    const curvatures = Float64Array.from(rows, (_, index) => { const p = logistic(sums[index] ?? 0); return p * (1 - p) })
    const features = cuts.map((_, feature) => feature).filter((feature) => (cuts[feature]?.length ?? 0) > 0 && (feature + turn) % settings.share === 0)
    trees.push(new Grower(bins, cuts, gradients, curvatures, features, settings, sums).grow())
  }
  return { base, trees }
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** Midpoints between the values of a feature, at most so many of them. */
function cutsOf(rows: readonly Row[], feature: number): readonly number[] {
  const values = [...new Set(rows.map(({ values: row }) => row[feature] ?? 0))].sort((a, b) => a - b)
  const step = Math.max(1, (values.length - 1) / mostCuts)
  const cuts = new Set<number>()
  for (let at = 0; at < values.length - 1; at += step) cuts.add(round(((values[Math.floor(at)] ?? 0) + (values[Math.floor(at) + 1] ?? 0)) / 2))
  return [...cuts]
}

function binOf(cuts: readonly number[], value: number): number {
  let bin = 0
  while (bin < cuts.length && value > (cuts[bin] ?? 0)) bin++
  return bin
}

/** Grows one tree and adds its leaves to the sums. */
class Grower {
  private readonly nodes: number[] = []

  constructor(
    private readonly bins: readonly Uint8Array[],
    private readonly cuts: readonly (readonly number[])[],
    private readonly gradients: Float64Array,
    private readonly curvatures: Float64Array,
    private readonly features: readonly number[],
    private readonly settings: BoostingSettings,
    private readonly sums: Float64Array,
  ) {}

  grow(): number[] {
    this.node(Int32Array.from(this.gradients, (_, index) => index), this.settings.depth)
    return this.nodes
  }

  private node(members: Int32Array, depth: number): number {
    const place = this.nodes.length / nodeSize
    this.nodes.push(-1, 0, 0, 0)
    const split = depth > 0 ? this.bestSplit(members) : null
    if (!split) {
      const value = round((-this.settings.rate * this.total(this.gradients, members)) / (this.total(this.curvatures, members) + this.settings.penalty))
      this.nodes[place * nodeSize + 1] = value
      for (const index of members) this.sums[index] = (this.sums[index] ?? 0) + value
      return place
    }
    const bins = this.bins[split.feature]
    const left = this.node(members.filter((index) => (bins?.[index] ?? 0) <= split.bin), depth - 1)
    const right = this.node(members.filter((index) => (bins?.[index] ?? 0) > split.bin), depth - 1)
    this.nodes.splice(place * nodeSize, nodeSize, split.feature, this.cuts[split.feature]?.[split.bin] ?? 0, left, right)
    return place
  }

  private total(values: Float64Array, members: Int32Array): number {
    let sum = 0
    for (let at = 0; at < members.length; at++) sum += values[members[at] as number] as number
    return sum
  }

  private bestSplit(members: Int32Array): { feature: number; bin: number } | null {
    const { penalty, fewest } = this.settings
    const [gradient, curvature] = [this.total(this.gradients, members), this.total(this.curvatures, members)]
    const own = Float64Array.from(members, (index) => this.gradients[index] as number)
    const bends = Float64Array.from(members, (index) => this.curvatures[index] as number)
    const [gradients, curvatures, counts] = [new Float64Array(mostCuts + 3), new Float64Array(mostCuts + 3), new Int32Array(mostCuts + 3)]
    let best: { feature: number; bin: number } | null = null
    let bestGain = 1e-6 + (gradient * gradient) / (curvature + penalty)
    for (const feature of this.features) {
      const width = (this.cuts[feature]?.length ?? 0) + 1
      gradients.fill(0, 0, width)
      curvatures.fill(0, 0, width)
      counts.fill(0, 0, width)
      const bins = this.bins[feature] as Uint8Array
      for (let at = 0; at < members.length; at++) {
        const bin = bins[members[at] as number] as number
        gradients[bin] = (gradients[bin] as number) + (own[at] as number)
        curvatures[bin] = (curvatures[bin] as number) + (bends[at] as number)
        counts[bin] = (counts[bin] as number) + 1
      }
      let [g, h, n] = [0, 0, 0]
      for (let bin = 0; bin < width - 1; bin++) {
        g += gradients[bin] as number
        h += curvatures[bin] as number
        n += counts[bin] as number
        if (n < fewest || members.length - n < fewest) continue
        const gain = (g * g) / (h + penalty) + ((gradient - g) * (gradient - g)) / (curvature - h + penalty)
        if (gain > bestGain) [best, bestGain] = [{ feature, bin }, gain]
      }
    }
    return best
  }
}

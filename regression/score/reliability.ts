/** What is judged by confidence. A quote counts as `quote` when it is one, as `quote.speaker` when its speaker is right as well. */
export type JudgedKind = 'entity' | 'time' | 'quote' | 'quote.speaker' | 'event' | 'link'

/** Facts with a confidence in the half-open range `from` to `to` (the last one closed). */
export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly facts: number
  /** Mean confidence, 0 to 1; null in an empty bin. */
  readonly confidence: number | null
  /** Share of right facts, 0 to 1; null in an empty bin. */
  readonly right: number | null
}

/** What keeping only facts of at least this confidence would give. */
export interface Threshold {
  readonly minConfidence: number
  readonly facts: number
  readonly precision: number
  readonly recall: number
}

/** Do confidences mean what they say? */
export interface Reliability {
  readonly kind: JudgedKind
  readonly facts: number
  readonly right: number
  /** Mean confidence, 0 to 1. */
  readonly confidence: number
  /**
   * Expected calibration error, 0 (best) to 1: mean distance of confidence and share of right facts over ten bins of equal
   * width, weighted by facts (Naeini, Cooper and Hauskrecht, AAAI 2015).
   */
  readonly ece: number
  readonly bins: readonly ReliabilityBin[]
  readonly thresholds: readonly Threshold[]
}

interface Judged {
  readonly confidence: number
  readonly right: boolean
}

const binCount = 10

/** Facts of a run with their confidence, judged right or wrong. */
export class Judgements {
  readonly #judged = new Map<JudgedKind, Judged[]>()
  readonly #wanted = new Map<JudgedKind, number>()

  add(kind: JudgedKind, confidence: number, right: boolean): void {
    const list = this.#judged.get(kind)
    if (list) list.push({ confidence, right })
    else this.#judged.set(kind, [{ confidence, right }])
  }

  /** So many more are annotated, whether found or not. */
  wanted(kind: JudgedKind, count: number): void {
    this.#wanted.set(kind, (this.#wanted.get(kind) ?? 0) + count)
  }

  /** One entry for each kind that has facts. `least`: the confidences at which to cut, each 0 to 1. */
  reliability(least: readonly number[]): Reliability[] {
    return [...this.#judged].map(([kind, judged]) => {
      const bins = Array.from({ length: binCount }, (_, i) => binOf(judged, i))
      return {
        kind,
        facts: judged.length,
        right: judged.filter((one) => one.right).length,
        confidence: mean(judged.map((one) => one.confidence)) ?? 0,
        ece: bins.reduce((sum, { facts, confidence, right }) => sum + (confidence === null || right === null ? 0 : (facts / judged.length) * Math.abs(confidence - right)), 0),
        bins,
        thresholds: least.map((minConfidence) => {
          const kept = judged.filter((one) => one.confidence >= minConfidence)
          const right = kept.filter((one) => one.right).length
          const wanted = this.#wanted.get(kind) ?? 0
          return { minConfidence, facts: kept.length, precision: kept.length > 0 ? right / kept.length : 1, recall: wanted > 0 ? right / wanted : 1 }
        }),
      }
    })
  }
}

function binOf(judged: readonly Judged[], index: number): ReliabilityBin {
  const within = judged.filter(({ confidence }) => Math.min(binCount - 1, Math.floor(confidence * binCount + 1e-9)) === index)
  return {
    from: index / binCount,
    to: (index + 1) / binCount,
    facts: within.length,
    confidence: mean(within.map((one) => one.confidence)),
    right: mean(within.map((one) => (one.right ? 1 : 0))),
  }
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

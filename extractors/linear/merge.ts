import type { ModelParts } from './classifier.ts'

/** The mean of several models of the same classes: steadier than each. Weights that round to 0 are dropped. */
export function mergeModels(models: readonly ModelParts[]): ModelParts {
  const classes = models[0]?.classes ?? []
  const sums = new Map<number, Float64Array>()
  for (const { keys, counts, classOf, weights } of models) {
    let at = 0
    keys.forEach((key, index) => {
      const row = sums.get(key) ?? new Float64Array(classes.length)
      sums.set(key, row)
      for (const end = at + (counts[index] as number); at < end; at++) {
        const one = classOf[at] as number
        row[one] = (row[one] as number) + (weights[at] as number)
      }
    })
  }
  const [keys, counts, classOf, weights]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (const key of [...sums.keys()].sort((a, b) => a - b)) {
    const before = weights.length
    sums.get(key)?.forEach((sum, one) => {
      const mean = Math.round(sum / models.length)
      if (mean === 0) return
      classOf.push(one)
      weights.push(mean)
    })
    if (weights.length === before) continue
    keys.push(key)
    counts.push(weights.length - before)
  }
  return { classes, keys: Int32Array.from(keys), counts: Uint8Array.from(counts), classOf: Uint8Array.from(classOf), weights: Int8Array.from(weights) }
}

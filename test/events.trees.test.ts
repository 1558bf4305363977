import { describe, expect, it } from 'vitest'
import { countBelow, countBetween } from '../extractors/events/sorted.ts'
import { Forest, type BoostedTrees } from '../extractors/events/trees.ts'
import { boost, type Row } from '../scripts/train/boosting.ts'

const settings = { rounds: 40, rate: 0.3, depth: 2, penalty: 1, fewest: 2, share: 1 }

function probabilityOf(model: BoostedTrees, values: readonly number[], shared = 0, least = 0): number {
  const forest = Forest.of(model)
  forest.share(values.slice(0, shared))
  return forest.probability(values.slice(shared), least)
}

describe('boosted trees', () => {
  const rows = Array.from({ length: 80 }, (_, index): Row => {
    const [a, b] = [index % 2, Math.floor(index / 2) % 5]
    return { values: [a, b, index % 7], label: a === 1 && b >= 3 }
  })

  it('learn what holds only where two numbers agree', () => {
    const model = boost(rows, settings)
    for (const { values, label } of rows) expect(probabilityOf(model, values) > 0.5).toBe(label)
  })

  it('are the same for the same rows', () => {
    expect(JSON.stringify(boost(rows, settings))).toBe(JSON.stringify(boost(rows, settings)))
  })

  it('take a number that a row lacks for 0', () => {
    const model = boost(rows, settings)
    expect(probabilityOf(model, [])).toBe(probabilityOf(model, [0, 0, 0]))
  })

  it('say the same of a row that is shared in part', () => {
    const model = boost(rows, settings)
    for (const { values } of rows) for (const shared of [1, 2, 3]) expect(probabilityOf(model, values, shared)).toBe(probabilityOf(model, values))
  })

  it('say the same of what is likely enough, and 0 of some of the rest', () => {
    const model = boost(rows, settings)
    for (const { values } of rows) {
      const whole = probabilityOf(model, values)
      for (const least of [0.2, 0.5, whole]) expect(probabilityOf(model, values, 0, least)).toSatisfy((found: number) => found === whole || (found === 0 && whole < least))
    }
  })
})

describe('ascending lists', () => {
  it.each([[[2, 4, 4, 9], 4, 1], [[2, 4, 4, 9], 5, 3], [[], 1, 0]] as const)('%j has so many below %i: %i', (list, value, count) => expect(countBelow(list, value)).toBe(count))
  it.each([[2, 9, 2], [9, 2, 2], [4, 4, 0], [0, 100, 4]] as const)('between %i and %i: %i', (a, b, count) => expect(countBetween([2, 4, 4, 9], a, b)).toBe(count))
})

import { describe, expect, it } from 'vitest'
import { GroupedWeights, WeightRows, type FeatureGroup } from '../extractors/events/feature-groups.ts'

const groups: readonly FeatureGroup<'slot'>[] = [{ by: ['slot'], features: ({ slot }) => [`slot=${slot}`] }]

/** Sums of both classes, in hundredths. */
function sums(weights: Readonly<Record<string, number>>, slot: string): readonly number[] {
  const found = new Int32Array(2)
  new GroupedWeights(groups, WeightRows.byClass(weights, ['agent', 'recipient'])).add({ slot }, found)
  return [...found]
}

describe('weights by class', () => {
  it('gives a class its own weights', () => {
    expect(sums({ 'agent slot=a': 1.5 }, 'a')).toEqual([150, 0])
  })

  it('adds what all classes share, in whatever order it comes', () => {
    expect(sums({ '* slot=a': 0.25, 'agent slot=a': 1.5 }, 'a')).toEqual([175, 25])
    expect(sums({ 'agent slot=a': 1.5, '* slot=a': 0.25 }, 'a')).toEqual([175, 25])
  })

  it('leaves out classes that nobody asks for', () => {
    expect(sums({ 'theme slot=a': 1.5 }, 'a')).toEqual([0, 0])
  })
})

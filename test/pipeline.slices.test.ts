import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '../pipeline/code-points.ts'
import { CodePointSlices } from '../pipeline/project/slices.ts'

describe('slices by code points', () => {
  it('are those of the text taken apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(20), (text, start, end) => {
        const slices = new CodePointSlices(text)
        expect(slices.length).toBe(Array.from(text).length)
        expect(slices.slice(start, end)).toBe(sliceCodePoints(text, start, end))
      }),
    )
  })
})

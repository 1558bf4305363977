import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePoints, sliceCodePoints } from '../pipeline/code-points.ts'

describe('CodePoints', () => {
  it('counts an astral character as one', () => {
    const points = new CodePoints('a🔴b')
    expect([0, 1, 3, 4].map((unit) => points.fromUnit(unit))).toEqual([0, 1, 2, 3])
  })

  it('gives offsets that slice the same words as the UTF-16 ones', () => {
    const cut = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(cut, ([before, words, after]) => {
        const text = before + words + after
        const points = new CodePoints(text)
        const [start, end] = [before.length, before.length + words.length]
        expect(sliceCodePoints(text, points.fromUnit(start), points.fromUnit(end))).toBe(words)
      }),
    )
  })
})

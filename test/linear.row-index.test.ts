import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RowIndex } from '../extractors/linear/row-index.ts'

describe('the rows of a model in training', () => {
  it('number keys from 0 up, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2147483648, max: 2147483647 }), { maxLength: 3000 }), (keys) => {
        const index = new RowIndex()
        const wanted = new Map<number, number>()
        for (const key of keys) {
          if (!wanted.has(key)) wanted.set(key, wanted.size)
          expect(index.add(key)).toBe(wanted.get(key))
        }
        for (const key of keys) expect(index.find(key)).toBe(wanted.get(key))
        expect(index.find(12345)).toBe(wanted.get(12345) ?? -1)
        expect([...index.sorted()]).toEqual([...wanted.keys()].sort((a, b) => a - b))
      }),
      { numRuns: 20 },
    )
  })
})

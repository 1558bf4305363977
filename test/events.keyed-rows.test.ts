import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { KeyedRows } from '../extractors/events/keyed-rows.ts'

describe('rows by key', () => {
  it('gives back what was set last, like a map', () => {
    const key = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.maxSafeInteger().map(Math.abs))
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.integer({ min: -9999, max: 9999 })), { maxLength: 500 }), (entries) => {
        const rows = new KeyedRows(2, 1000)
        const expected = new Map<number, number>()
        for (const [at, value] of entries) {
          rows.set(at, Int32Array.of(value, -value))
          expected.set(at, value)
        }
        for (const [at, value] of expected) {
          const sums = Int32Array.of(1, 1)
          expect(rows.add(at, sums)).toBe(true)
          expect([...sums]).toEqual([1 + value, 1 - value])
        }
        expect(rows.add(201.0 + 2 ** 40, new Int32Array(2))).toBe(expected.has(201 + 2 ** 40))
      }),
    )
  })

  it('forgets when it is full, and goes on', () => {
    const rows = new KeyedRows(1, 100)
    for (let key = 0; key <= 100; key++) rows.set(key, Int32Array.of(key))
    expect(rows.add(5, new Int32Array(1))).toBe(false)
    const sums = new Int32Array(1)
    expect(rows.add(100, sums)).toBe(true)
    expect(sums[0]).toBe(100)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SureChoices } from '../extractors/linear/sure.ts'
import { withoutSlight } from '../extractors/linear/slight.ts'

const classes = ['a', 'b', 'c', 'd']

describe('sure choices', () => {
  it('are those of the contexts they were made of, and no others', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer(), { maxLength: 200 }), fc.array(fc.integer(), { maxLength: 50 }), (contexts, others) => {
      const keys = Int32Array.from(contexts)
      const sure = new SureChoices({ classes, keys, counts: new Uint8Array(keys.length).fill(1), classOf: Uint8Array.from(keys, (_, at) => at % 4), weights: new Int8Array(keys.length).fill(1) })
      expect([...keys].map((key) => sure.of(key))).toEqual([...keys].map((_, at) => at % 4))
      for (const other of others) if (!contexts.includes(other | 0)) expect(sure.of(other | 0)).toBe(-1)
    }))
  })
})

describe('a model without slight features', () => {
  it('keeps all weights of the features of which one is large enough', () => {
    const model = { classes, keys: Int32Array.of(7, 8, 9), counts: Uint8Array.of(2, 1, 1), classOf: Uint8Array.of(0, 2, 1, 3), weights: Int8Array.of(2, -5, 4, 5) }
    const { keys, counts, classOf, weights } = withoutSlight(model, 5)
    expect([[...keys], [...counts], [...classOf], [...weights]]).toEqual([[7, 9], [2, 1], [0, 2, 3], [2, -5, 5]])
  })
})

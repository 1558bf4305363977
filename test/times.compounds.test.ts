import { expect, it } from 'vitest'
import { withHundreds } from '../extractors/times/compounds.ts'

it('joins hundreds and smaller numbers, with and without the vowel they share', () => {
  const { number } = withHundreds({ hundred: { cento: 100, duecento: 200 }, number: { un: 1, otto: 8, venti: 20, 'un paio di': 2, cento: 100 } })
  expect(number).toEqual({ centootto: 108, centotto: 108, centoventi: 120, duecentootto: 208, duecentotto: 208, duecentoventi: 220, un: 1, otto: 8, venti: 20, 'un paio di': 2, cento: 100 })
})

it('leaves a language that has none as it is', () => {
  const words = { number: { one: 1 } }
  expect(withHundreds(words)).toBe(words)
})

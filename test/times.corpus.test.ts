import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { corpusPath, measure } from '../bench/times.ts'
import { canonical, openValue } from '../bench/times-values.ts'

// Floors below what was last measured: a fall means that something broke.
const floors = [['it', 0.65], ['en', 0.57]] as const

for (const [language, floor] of floors) {
  const here = existsSync(corpusPath(language))
  if (!here) console.warn(`skipped: ${corpusPath(language)} is not there (set CRONACA_DATA)`)
  it.skipIf(!here)(`short sentences in ${language}`, { timeout: 120_000 }, async () => {
    const all = (await measure(language)).get('all')
    expect((all?.right ?? 0) / (all?.cases ?? 1)).toBeGreaterThan(floor)
  })
}

it('compares values by what they mean', () => {
  expect(canonical('2016-W45')).toBe(canonical('2016-11-07/2016-11-13'))
  expect(canonical('2016-11')).toBe(canonical('2016-11-01/2016-11-30'))
  expect(canonical('T08')).toBe(canonical('08:00:00'))
  expect(canonical('P18M')).toBe(canonical('P1.5Y'))
  expect(canonical('2016-11-07')).not.toBe(canonical('2016-11-08'))
})

it('drops the day or year that a value fills in', () => {
  expect(openValue('2016-11-07T08:00')).toEqual([canonical('T08')])
  expect(openValue('2016-11-07T08:00/2016-11-07T10:00')).toEqual([canonical('T08:00/T10:00')])
  expect(openValue('2016-SU')).toEqual(['SU'])
  expect(openValue('2016-11-07')).toEqual([])
})

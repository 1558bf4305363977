import { expect, it } from 'vitest'
import { formatClock, formatDuration, formatWeek, parseDate } from '../extractors/times/value.ts'

it('writes durations', () => {
  expect(formatDuration([{ n: 2, unit: 'H' }])).toBe('PT2H')
  expect(formatDuration([{ n: 1, unit: 'Y' }, { n: 10, unit: 'M' }])).toBe('P1Y10M')
  expect(formatDuration([{ n: 3, unit: 'D' }, { n: 2, unit: 'H' }])).toBe('P3DT2H')
  expect(formatDuration([{ n: null, unit: 'D' }])).toBe('PXD')
  expect(formatDuration([{ n: null, unit: 'MIN' }])).toBe('PTXM')
  expect(formatDuration([{ n: 3, unit: 'DE' }])).toBe('P30Y')
})

it('writes half units in smaller ones', () => {
  expect(formatDuration([{ n: 1.5, unit: 'Y' }])).toBe('P18M')
  expect(formatDuration([{ n: 0.5, unit: 'H' }])).toBe('PT30M')
  expect(formatDuration([{ n: 0.5, unit: 'D' }])).toBe('PT12H')
})

it('writes clock times and weeks', () => {
  expect(formatClock(9, null, null)).toBe('T09:00')
  expect(formatClock(8, 32, 43)).toBe('T08:32:43')
  expect(formatWeek({ year: 2021, month: 1, day: 3 })).toBe('2020-W53')
})

it('reads dates of any fineness and refuses days that do not exist', () => {
  expect(parseDate('2023')).toEqual({ year: 2023, month: null, day: null, minutes: null })
  expect(parseDate('2023-09')).toEqual({ year: 2023, month: 9, day: null, minutes: null })
  expect(parseDate('2023-09-13T15:30')).toEqual({ year: 2023, month: 9, day: 13, minutes: 930 })
  expect(parseDate('2023-02-30')).toBeNull()
  expect(parseDate('PRESENT_REF')).toBeNull()
})

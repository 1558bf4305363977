import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addMonths, dayNumber, dayOf, daysInMonth, easter, isoWeek, nthWeekday, weekdayOf } from '../extractors/times/calendar.ts'

it('turns days into numbers and back', () => {
  fc.assert(fc.property(fc.integer({ min: -800_000, max: 800_000 }), (number) => dayNumber(dayOf(number)) === number))
  expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0)
  expect(dayNumber({ year: 2000, month: 3, day: 1 })).toBe(11017)
})

it('knows weekdays', () => {
  expect(weekdayOf({ year: 2023, month: 9, day: 13 })).toBe(3)
  expect(weekdayOf({ year: 1945, month: 4, day: 25 })).toBe(3)
  expect(weekdayOf({ year: 1861, month: 3, day: 17 })).toBe(7)
})

it('numbers weeks as ISO 8601 does, across the turn of the year', () => {
  expect(isoWeek({ year: 2023, month: 9, day: 20 })).toEqual({ year: 2023, week: 38 })
  expect(isoWeek({ year: 2021, month: 1, day: 3 })).toEqual({ year: 2020, week: 53 })
  expect(isoWeek({ year: 2024, month: 12, day: 30 })).toEqual({ year: 2025, week: 1 })
})

it('cuts days to the length of the month', () => {
  expect(addMonths({ year: 2023, month: 1, day: 31 }, 1)).toEqual({ year: 2023, month: 2, day: 28 })
  expect(addMonths({ year: 2024, month: 1, day: 15 }, -13)).toEqual({ year: 2022, month: 12, day: 15 })
  expect(daysInMonth(1900, 2)).toBe(28)
  expect(daysInMonth(2000, 2)).toBe(29)
})

it('computes Easter', () => {
  const known = [[1961, 4, 2], [2000, 4, 23], [2008, 3, 23], [2019, 4, 21], [2023, 4, 9], [2024, 3, 31], [2038, 4, 25]] as const
  for (const [year, month, day] of known) expect(easter(year)).toEqual({ year, month, day })
})

it('finds the n-th weekday of a month', () => {
  expect(nthWeekday(2023, 11, 4, 4)).toEqual({ year: 2023, month: 11, day: 23 })
  expect(nthWeekday(2023, 5, 1, -1)).toEqual({ year: 2023, month: 5, day: 29 })
})

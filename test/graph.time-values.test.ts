import { describe, expect, it } from 'vitest'
import { compatible, dateOf, dayNumber, type Days, daysOf } from '../graph/time-values.ts'

const covered = (value: string): string | null => {
  const days = daysOf(value)
  return days ? `${dateOf(days.from)}/${dateOf(days.to)}` : null
}

describe('daysOf', () => {
  it.each([
    ['2023-09-13', '2023-09-13/2023-09-13'],
    ['2023-09-13TAF', '2023-09-13/2023-09-13'],
    ['2023-09-13T15:30', '2023-09-13/2023-09-13'],
    ['2023-02', '2023-02-01/2023-02-28'],
    ['2023', '2023-01-01/2023-12-31'],
    ['198X', '1980-01-01/1989-12-31'],
    ['2023-W38', '2023-09-18/2023-09-24'],
    ['2021-W01', '2021-01-04/2021-01-10'],
    ['2020-W53', '2020-12-28/2021-01-03'],
    ['2023-W38-WE', '2023-09-23/2023-09-24'],
    ['2023-Q3', '2023-07-01/2023-09-30'],
    ['2023-H2', '2023-07-01/2023-12-31'],
    ['2023-09-10/2023-09-13', '2023-09-10/2023-09-13'],
    ['1960-05-22', '1960-05-22/1960-05-22'],
  ])('%s covers %s', (value, days) => {
    expect(covered(value)).toBe(days)
  })

  it.each(['PT2H', 'P4Y', 'T15:30', 'PAST_REF', 'XXXX-WXX-3', '2023-13', '2023-09-13/2023-09-10', ''])('%s covers nothing', (value) => {
    expect(covered(value)).toBeNull()
  })

  it('finds a month and its days compatible, other months not', () => {
    expect(compatible(daysOf('2023-09') as Days, daysOf('2023-09-13') as Days)).toBe(true)
    expect(compatible(daysOf('2023-08') as Days, daysOf('2023-09-13') as Days)).toBe(false)
    expect(dayNumber('1970-01-02')).toBe(1)
  })
})

import { describe, expect, it } from 'vitest'
import { resolveTown } from '../extractors/places/resolve.ts'
import { distance, PlaceIndex } from '../extractors/places/towns.ts'

const towns = PlaceIndex.open()
const nothing = { countries: new Map<string, number>(), home: 'IT', anchors: [] }
const resolve = (name: string, countries: Record<string, number> = {}, stated: string | null = null) =>
  resolveTown({ name, towns: towns.find(name), stated }, { ...nothing, countries: new Map(Object.entries(countries)) })?.town

describe('the index of towns', () => {
  it.each([
    ['Mosca', 'RU'],
    ['Il Cairo', 'EG'],
    ['Bengasi', 'LY'],
    ['Monaco di Baviera', 'DE'],
    ["Dar'a", 'SY'],
    ['L’Aquila', 'IT'],
    ['Nuova Delhi', 'IN'],
  ])('finds %s', (name, iso) => {
    expect(towns.find(name)[0]?.iso).toBe(iso)
  })

  it.each(['', 'Zzyzx Nowhere', '...', 'a'])('finds nothing for "%s"', (name) => {
    expect(towns.find(name)).toEqual([])
  })

  it('finds the first and the last line of its files', () => {
    for (const name of ['Mosca', 'Zywiec', 'Aachen']) expect(towns.find(name).length).toBeGreaterThan(0)
  })

  it('measures distances', () => {
    expect(distance({ lat: 41.89, lon: 12.48 }, { lat: 45.46, lon: 9.19 })).toBeCloseTo(477, -1)
  })
})

describe('the choice among namesakes', () => {
  it('takes the Italian town in Italian news', () => {
    expect(resolve('Prato')?.iso).toBe('IT')
  })

  it('follows the countries of the article', () => {
    expect(resolve('Tripoli', { LY: 2 })?.iso).toBe('LY')
    expect(resolve('Tripoli', { LB: 4 })?.iso).toBe('LB')
    expect(resolve('Tripoli', { LY: 2 }, 'LB')?.iso).toBe('LB')
  })

  it('does not take a small town abroad that nothing points to', () => {
    expect(resolve('Loa')).toBeUndefined()
  })

  it('prefers a town’s own name to what it is called elsewhere', () => {
    expect(resolve('Albertville', { FR: 0.5 })?.iso).toBe('FR')
  })
})

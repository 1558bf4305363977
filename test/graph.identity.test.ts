import { describe, expect, it } from 'vitest'
import { mergeRecords } from '../graph/merge.ts'
import { readGraphWords } from '../graph/words.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { article, entity, type SmallEntity } from './support/small-records.ts'

const words = readGraphWords()
/** Labels of nodes of a kind with how many records each has. */
const nodes = (kind: string, records: readonly ArticleRecord[]): string[] =>
  [...mergeRecords(records, { words }).nodes()].filter((node) => node.kind === kind).map((node) => `${node.label} ×${node.members.length}`).sort()
const told = (...lists: readonly (readonly SmallEntity[])[]): ArticleRecord[] => lists.map((list, i) => article(`r${i}`, '2023-09-13', list, []))

const italy = entity('Italia', 'place', { country: 'IT' })
const france = entity('Francia', 'place', { country: 'FR' })
const anna = entity('Anna Neri', 'person')

describe('people', () => {
  it('are one under one name, however it is spelt', () => {
    expect(nodes('person', told([entity('Volodymyr Zelensky', 'person'), italy], [entity('VOLODYMYR ZELENSKYY', 'person'), italy]))).toHaveLength(1)
  })

  it('with functions and countries that differ stay apart', () => {
    const records = told([entity('Mario Rossi', 'person', { role: 'sindaco' }), italy], [entity('Mario Rossi', 'person', { role: 'pilota' }), france])
    expect(nodes('person', records)).toEqual(['Mario Rossi ×1', 'Mario Rossi ×1'])
  })

  it('by surname join the one full name that their surroundings point to', () => {
    const records = told([entity('Dmitry Peskov', 'person'), anna], [entity('Peskov', 'person'), anna])
    expect(nodes('person', records)).toEqual(['Anna Neri ×2', 'Dmitry Peskov ×2'])
  })

  it('by surname stay alone without support or with a rival', () => {
    expect(nodes('person', told([entity('Paolo Rossi', 'person')], [entity('Rossi', 'person'), anna]))).toContain('Rossi ×1')
    expect(nodes('person', told([entity('Paolo Rossi', 'person'), anna], [entity('Luca Rossi', 'person'), anna], [entity('Rossi', 'person'), anna]))).toContain('Rossi ×1')
  })
})

describe('organisations', () => {
  it('are one by name; institutions only within one country', () => {
    const body = (name: string): SmallEntity => entity(name, 'organization')
    expect(nodes('organization', told([body('Reuters'), italy], [body('REUTERS'), france]))).toHaveLength(1)
    expect(nodes('organization', told([body('Senato'), italy], [body('Senato'), france]))).toEqual(['Senato ×1', 'Senato ×1'])
    expect(nodes('organization', told([body('Senato'), italy], [body('Senato'), italy]))).toEqual(['Senato ×2'])
  })

  it('join by the initials that an article gives', () => {
    const records = told([entity('Korean Central News Agency', 'organization', { aliases: ['KCNA'] })], [entity('KCNA', 'organization')])
    expect(nodes('organization', records)).toEqual(['Korean Central News Agency ×2'])
  })
})

describe('places', () => {
  it('are one by name and country, the uncertain only where there is one', () => {
    const granada = (country?: string): SmallEntity => entity('Granada', 'place', country === undefined ? {} : { country })
    expect(nodes('place', told([granada('ES')], [granada()]))).toEqual(['Granada ×2'])
    expect(nodes('place', told([granada('ES')], [granada('NI')], [granada()]))).toEqual(['Granada ×1', 'Granada ×1', 'Granada ×1'])
  })
})

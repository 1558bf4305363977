import { describe, expect, it } from 'vitest'
import { mergeRecords } from '../graph/merge.ts'
import { readGraphWords } from '../graph/words.ts'
import { article, entity } from './support/small-records.ts'

const words = readGraphWords()
const people = [entity('Anna Neri', 'person'), entity('Bruno Verdi', 'person')]

function statements(a: string, b: string, speakers: readonly [string | null, string | null], dates: readonly [string, string] = ['2023-09-13', '2023-09-13']): number {
  const records = [article('a', dates[0], people, [], [{ text: a, speaker: speakers[0] }]), article('b', dates[1], people, [], [{ text: b, speaker: speakers[1] }])]
  return [...mergeRecords(records, { words }).nodes()].filter((node) => node.kind === 'statement').length
}

const one = 'il paese si è alzato in piedi per difendere la sua sovranità e sicurezza'
const other = 'si è sollevato per proteggere la propria sovranità e sicurezza'

describe('statements', () => {
  it.each([
    ['the same words', one, one, ['Anna Neri', 'Anna Neri']],
    ['a paraphrase', one, other, ['Anna Neri', 'Anna Neri']],
    ['the same words, speaker named once', one, one, ['Anna Neri', null]],
    ['a part of it', 'Continueremo a rafforzare la cooperazione bilaterale in tutti i campi a beneficio dei popoli', 'rafforzare la cooperazione bilaterale in tutti i campi', ['Anna Neri', 'Anna Neri']],
  ] as const)('are one: %s', (_, a, b, speakers) => {
    expect(statements(a, b, speakers)).toBe(1)
  })

  it.each([
    ['other content', one, 'i prezzi della benzina saliranno ancora in autunno', ['Anna Neri', 'Anna Neri']],
    ['other speakers', one, one, ['Anna Neri', 'Bruno Verdi']],
    ['names alone in common', 'Anna Neri incontrerà domani Bruno Verdi', 'Bruno Verdi ha querelato ieri Anna Neri', ['Anna Neri', 'Anna Neri']],
  ] as const)('stay apart: %s', (_, a, b, speakers) => {
    expect(statements(a, b, speakers)).toBe(2)
  })

  it('stay apart when months lie between', () => {
    expect(statements(one, one, ['Anna Neri', 'Anna Neri'], ['2023-09-13', '2023-12-13'])).toBe(2)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { LanguagePack } from '../languages/pack.ts'
import { loadPack } from '../languages/registry.ts'
import { readBody } from './quotes.read.ts'

let pack: LanguagePack
beforeAll(async () => {
  const loaded = await loadPack('it')
  if (!loaded) throw new Error('no Italian pack')
  pack = loaded
})

/** The people of a text, each with all its names. */
function people(text: string): readonly (readonly string[])[] {
  return readBody(text, pack).entities.filter(({ type }) => type === 'person').map(({ name, aliases }) => [name, ...aliases])
}

describe('a user name belongs to', () => {
  it('whom it stands behind in brackets', () => {
    expect(people('Secondo Assia Boundaoui (@assuss), nei volantini si legge altro.')).toEqual([['Assia Boundaoui', '@assuss']])
  })

  it('the person who introduces the post on the line before', () => {
    expect(people('Hamza Malek nota:\n@IbnOmar2005: Davvero, grazie a tutti.')).toEqual([['Hamza Malek', '@IbnOmar2005']])
  })

  it('the person who introduces it, across a line in another script', () => {
    expect(people('Hossam Eid esclama:\nمافيش اخوان تاني\n@EidH: Non ci saranno più Fratelli.')).toEqual([['Hossam Eid', '@EidH']])
  })

  it.each([
    'Hamza Malek e Andy Carvin discutono:\n@IbnOmar2005: Davvero, grazie a tutti.',
    'Hamza Malek è partito ieri.\n@IbnOmar2005: Davvero, grazie a tutti.',
    'Hamza Malek scrive a @IbnOmar2005 ogni giorno.',
  ])('nobody in %j', (text) => {
    expect(people(text)).toContainEqual(['@IbnOmar2005'])
  })
})

import { expect, it } from 'vitest'
import { loadPack } from '../languages/registry.ts'
import { readBody } from './quotes.read.ts'

it('a word after a noun of places that nobody owns is a place, also where it stands alone', async () => {
  const pack = await loadPack('it')
  if (!pack) throw new Error('no Italian pack')
  const text = 'Bilaterale tra i due leader a Vostotchny. I presidenti hanno visitato un sito di lancio presso il cosmodromo di Vostotchny, nella Russia orientale.'
  expect(readBody(text, pack).entities.filter(({ name }) => name === 'Vostotchny').map(({ type, mentions }) => [type, mentions.length])).toEqual([['place', 2]])
})

import { beforeAll, describe, expect, it } from 'vitest'
import { withCues } from '../extractors/entities/cues.ts'
import { extended } from '../extractors/entities/extend.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { loadPack } from '../languages/registry.ts'
import type { EntityType, Name } from '../pipeline/document.ts'
import { readBody } from './quotes.read.ts'

let pack: LanguagePack
beforeAll(async () => {
  const loaded = await loadPack('it')
  if (!loaded) throw new Error('no Italian pack')
  pack = loaded
})

/** The document of a text, and names over each of the given strings as the tagger might give them. */
function tagged(text: string, given: readonly (readonly [string, EntityType, number])[]): { doc: ReturnType<typeof readBody>; names: readonly Name[] } {
  const doc = readBody(text, pack)
  const names = given.map(([name, type, confidence]): Name => {
    const start = doc.text.indexOf(name)
    const end = start + name.length
    const first = doc.tokens.findIndex((token) => token.start === start)
    return { start, end, type, confidence, rule: 'names/crf', tokens: { first, end: doc.tokens.findIndex((token) => token.end === end) + 1 } }
  })
  return { doc, names }
}

describe('what stands beside a name', () => {
  it.each([
    ['La polizia ha fermato Rima Dali, 33 anni, a Damasco.', 'Rima Dali', 'place', 'person'],
    ['Scontri a Sheikh Maqsood, un quartiere di Aleppo.', 'Sheikh Maqsood', 'person', 'place'],
    ['Ha ceduto il 65% di Nextra, società di fondi.', 'Nextra', 'person', 'organization'],
    ['Una bomba è esplosa nei pressi di Farah, in Afghanistan.', 'Farah', 'person', 'place'],
    ['Il ventenne Teterboro è stato arrestato.', 'Teterboro', 'place', 'person'],
  ] as const)('%s', (text, name, before, after) => {
    const { doc, names } = tagged(text, [[name, before, 0.6]])
    expect(withCues(doc, names, pack.entities).map(({ type }) => type)).toEqual([after])
  })

  it.each([
    ['Incendio ad Acilia, vittima l’ennesimo autobus.', 'Acilia', 'place', 0.6],
    ['Ha ceduto il 65% di Nextra, società di fondi.', 'Nextra', 'person', 0.95],
    ['È arrivato a Vienna, il presidente Mattarella lo ha accolto.', 'Vienna', 'place', 0.6],
  ] as const)('says nothing of %s', (text, name, type, confidence) => {
    const { doc, names } = tagged(text, [[name, type, confidence]])
    expect(withCues(doc, names, pack.entities)).toEqual(names)
  })

  it('tells of all mentions that are written alike', () => {
    const text = 'Nextra, società di fondi, è in vendita. Il riacquisto di Nextra è possibile.'
    const { doc, names } = tagged(text, [['Nextra', 'person', 0.6]])
    const [first] = names
    if (!first) throw new Error('no name')
    const start = text.lastIndexOf('Nextra')
    const at = doc.tokens.findIndex((token) => token.start === start)
    const again = { ...first, start, end: start + 6, tokens: { first: at, end: at + 1 } }
    expect(withCues(doc, [first, again], pack.entities).map(({ type }) => type)).toEqual(['organization', 'organization'])
  })

  it('leaves out a word of the language that opens its sentence', () => {
    const { doc, names } = tagged('Migliora, inoltre, lo stato di salute del ferito.', [['Migliora', 'person', 0.5]])
    expect(withCues(doc, names, pack.entities)).toEqual([])
  })
})

describe('a part of the name of a place', () => {
  it.each([
    ['Il terremoto si è sentito a Vallo della Lucania.', 'Lucania', 'Vallo della Lucania'],
    ['La coppia viveva a Trinidad e Tobago da anni.', 'Trinidad', 'Trinidad e Tobago'],
    ['Tragedia a Gravina in Puglia ieri sera.', 'Gravina', 'Gravina in Puglia'],
    ['È in viaggio tra Roma e Milano.', 'Roma', 'Roma'],
  ])('%s', (text, part, whole) => {
    const { doc, names } = tagged(text, [[part, 'place', 0.8]])
    expect(extended(doc, names, pack.entities).map(({ start, end }) => doc.text.slice(start, end))).toEqual([whole])
  })

  it('takes in the places within it', () => {
    const { doc, names } = tagged('Tragedia a Gravina in Puglia ieri sera.', [['Gravina', 'place', 0.8], ['Puglia', 'place', 0.8]])
    expect(extended(doc, names, pack.entities).map(({ start, end }) => doc.text.slice(start, end))).toEqual(['Gravina in Puglia'])
  })
})

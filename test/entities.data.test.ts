import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { inflect as english } from '../languages/en/entities.ts'
import { inflect as italian, entities } from '../languages/it/entities.ts'
import { readJsonData } from '../pipeline/files.ts'

const files = ['gazetteer/countries', 'gazetteer/areas', 'gazetteer/organizations', 'gazetteer/seats', 'entities.offices', 'entities.persons', 'entities.organizations', 'entities.places', 'entities.grammar']
const schema = readJsonData<{ $id: string }>('schemas/entity-words.schema.json')
const ajv = new Ajv2020({ strict: false })
ajv.addSchema(schema)

describe.each(['it', 'en'])('names and nouns of %s', (code) => {
  it.each(files)('%s.json keeps to its schema', (file) => {
    const validate = ajv.getSchema(`${schema.$id}#/$defs/${file.replaceAll('/', '~1')}`)
    const data = readJsonData(`languages/${code}/${file}.json`)
    expect(validate?.(data), ajv.errorsText(validate?.errors)).toBe(true)
  })

  it('has every country once, the same ones in every language', () => {
    const isos = readJsonData<readonly { iso: string }[]>(`languages/${code}/gazetteer/countries.json`).map(({ iso }) => iso)
    expect(new Set(isos).size).toBe(isos.length)
    expect([...isos].sort()).toEqual(readJsonData<readonly { iso: string }[]>('extractors/places/data/countries.json').map(({ iso }) => iso).sort())
  })
})

describe('names and heads for all languages', () => {
  it.each(['leaders', 'given-names', 'arabic-names'])('%s.json keeps to its schema', (file) => {
    const validate = ajv.getSchema(`${schema.$id}#/$defs/${file}`)
    expect(validate?.(readJsonData(`languages/neutral/${file}.json`)), ajv.errorsText(validate?.errors)).toBe(true)
  })
})

describe('nationality words', () => {
  it.each([
    ['russo', ['russo', 'russa', 'russi', 'russe']],
    ['tedesco', ['tedesco', 'tedesca', 'tedeschi', 'tedesche']],
    ['austriaco', ['austriaco', 'austriaca', 'austriaci', 'austriache']],
    ['polacco', ['polacco', 'polacca', 'polacchi', 'polacche']],
    ['cinese', ['cinese', 'cinese', 'cinesi', 'cinesi']],
    [['belga', 'belga', 'belgi', 'belghe'], ['belga', 'belga', 'belgi', 'belghe']],
  ])('%s inflects in Italian', (word, forms) => {
    expect(italian(word).map(({ text }) => text)).toEqual(forms)
  })

  it.each([
    ['Russian', ['Russian', 'Russians']],
    ['Chinese', ['Chinese']],
    ['Iraqi', ['Iraqi', 'Iraqis']],
  ])('%s has its plural in English', (word, forms) => {
    expect([...new Set(english(word).map(({ text }) => text))]).toEqual(forms)
  })
})

describe('look-up', () => {
  const { lexicon } = entities()

  it('knows the names of one thing as one', () => {
    const id = (name: string) => lexicon.names.get(name)?.id
    expect(id('stati uniti')).toBe(id('usa'))
    expect(id('onu')).toBe(id('nazioni unite'))
    expect(id('corea del nord')).not.toBe(id('corea del sud'))
  })

  it('knows gender and number of offices', () => {
    expect(lexicon.nouns.get('ministra')).toEqual([{ kind: 'office', lemma: 'ministro', office: 'political', gender: 'Fem', number: 'Sing' }])
    expect(lexicon.nouns.get('leader')?.map(({ number }) => number)).toEqual(['Sing'])
    expect(lexicon.nouns.has("direttore d' orchestra")).toBe(true)
  })
})

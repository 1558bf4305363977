import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { candidates, normalCode } from '../extractors/language/codes.ts'
import { confidenceOf, rank } from '../extractors/language/guess.ts'
import { languageSamples } from '../extractors/language/sample.ts'
import { readData } from '../pipeline/files.ts'
import { read } from './support/reading.ts'

const guess = async (text: string, stated: string | null = null): Promise<string> => (await read(text, '', { language: stated })).doc.language.code

const italian = 'Il presidente del Consiglio ha incontrato ieri a Roma i rappresentanti dei sindacati per discutere della legge di bilancio, che sarà presentata in Parlamento la prossima settimana secondo fonti del governo.'
const english = 'The prime minister met union leaders in Rome yesterday to discuss the budget law, which will be presented to parliament next week according to government sources who asked not to be named.'

describe('language', () => {
  it.each(['fr', 'es', 'ca', 'ro'])('tells the fixture in %s with confidence', async (code) => {
    const { doc } = await read(readData(`fixtures/languages/${code}.txt`), '')
    expect(doc.language.code).toBe(code)
    expect(doc.language.confidence).toBeGreaterThan(0.9)
  })

  it.each(['000_becc4c6d039ad458', '001_fd817dffa85d2875', '002_1980f47736b8a992', '003_e07dc4acb5a704ec', '004_ab0b15982933bfe3'])('tells Italian for the founding article %s', async (name) => {
    expect(await guess(readData(`fixtures/articles/${name}.txt`))).toBe('it')
  })

  it('is undetermined where there is too little to tell', async () => {
    for (const text of ['Ok', '12.09.2023', '😀 😀 😀', '— — —', 'G7, Kim-Putin: no']) expect(await guess(text), text).toBe('und')
  })

  it('judges the prose, not the menu above it or a quotation in it', async () => {
    const menu = 'Home\nNews\nSign in\nSubscribe now\nRead more stories like this\nFollow us on Twitter\n'
    expect(await guess(`${menu.repeat(8)}\n${italian}`)).toBe('it')
    expect(await guess(`${italian}\n${english}\n${italian}\n${italian}`)).toBe('it')
  })

  it('believes what is stated, unless it is absurd', async () => {
    expect(await guess(italian, 'it-IT')).toBe('it')
    expect(await guess('G7, Kim-Putin: no', 'ITA')).toBe('it')
    expect(await guess(italian, 'co')).toBe('co')
    const { doc, diagnostics } = await read(`${english}\n${english}`, '', { language: 'it' })
    expect(doc.language.code).toBe('en')
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toContain('language/stated-mismatch')
    expect((await read(italian, '', { language: 'Italian!' })).doc.language.code).toBe('it')
    expect((await read(italian, '', {}, { language: 'it' })).doc.language).toEqual({ code: 'it', confidence: 1 })
  })

  it('normalises codes, each candidate its own', () => {
    expect([normalCode('IT'), normalCode('ita'), normalCode('en_GB'), normalCode('nb'), normalCode('gsw'), normalCode('und'), normalCode('')]).toEqual(['it', 'it', 'en', 'no', 'gsw', null, null])
    expect(new Set(candidates.map((candidate) => candidate.code)).size).toBe(candidates.length)
    expect(new Set(candidates.map((candidate) => candidate.iso3)).size).toBe(candidates.length)
  })
})

describe('accuracy on evaluation data', () => {
  const folder = join(process.env['CRONACA_DATA'] ?? '../shared', 'corpus', 'langid')
  const known = new Set(candidates.map((candidate) => candidate.code))

  it.each([['ud-dev.jsonl', 80, 0.98], ['udhr-dev.jsonl', 80, 0.95]])('%s, texts of %i characters and more: %f', (file, length, least) => {
    if (!existsSync(join(folder, file))) {
      console.warn(`SKIPPED: no ${join(folder, file)}; set CRONACA_DATA`)
      return
    }
    const rows = readFileSync(join(folder, file), 'utf8').trim().split('\n').map((row) => JSON.parse(row) as { readonly lang: string; readonly text: string })
    let all = 0
    let right = 0
    let sure = 0
    let wrongButSure = 0
    for (const { lang, text } of rows) {
      const code = lang.split('-')[0] ?? ''
      if (text.length < length || !known.has(code)) continue
      const ranking = rank(languageSamples(text, 0))
      all++
      if (ranking[0]?.code === code) right++
      if (confidenceOf(ranking) < 0.9) continue
      sure++
      if (ranking[0]?.code !== code) wrongButSure++
    }
    console.log(`${file}: ${right} of ${all} right (${(right / all).toFixed(4)}); of ${sure} with confidence >= 0.9, ${wrongButSure} wrong`)
    expect(right / all).toBeGreaterThanOrEqual(least)
    expect(wrongButSure / sure).toBeLessThan(0.02)
  })
})

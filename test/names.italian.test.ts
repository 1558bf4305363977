import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { spansFromBio } from '../extractors/tagger/labels.ts'
import { readModel, writeModel } from '../extractors/tagger/model.ts'
import { names } from '../languages/it/names.ts'
import { readBytes } from '../pipeline/files.ts'
import { readCorpus } from '../scripts/train/names-corpus.ts'

const tagger = names()
const tag = (...sentences: string[]): readonly string[] => {
  const tokens = sentences.map((sentence) => sentence.split(' '))
  return tagger.tag(tokens.map((t) => ({ tokens: t }))).flatMap((found, s) => found.map((name) => `${(tokens[s] ?? []).slice(name.tokens.first, name.tokens.end).join(' ')} ${name.type}`))
}

describe('Italian names', () => {
  it('finds people, organisations and places', () => {
    expect(tag("Ieri Giuseppe Verdi ha incontrato a Milano il presidente della Banca d' Italia , Fabio Neri .")).toEqual(['Giuseppe Verdi person', 'Milano place', "Banca d' Italia organization", 'Fabio Neri person'])
  })

  it('knows a surname by the full name elsewhere in the article', () => {
    expect(tag('A parlare è stata Amelia Kravoska .', 'Kravoska ha poi lasciato Roma .')).toContain('Kravoska person')
  })

  it('gives probabilities', () => {
    for (const name of tagger.tag([{ tokens: 'Lo dice Barack Obama .'.split(' ') }]).flat()) {
      expect(name.confidence).toBeGreaterThan(0.5)
      expect(name.confidence).toBeLessThanOrEqual(1)
    }
  })

  it('takes hostile text', () => {
    expect(tag('', '"', 'A'.repeat(100_000), '( ( ( [ « « "')).toBeDefined()
    expect(tagger.tag([{ tokens: [] }])).toEqual([[]])
  })

  it('reads an endless sentence in pieces, without losing its place', () => {
    const tokens = Array.from({ length: 100 }, () => 'poi Barack Obama ha visitato Berlino ,'.split(' ')).flat()
    const [names] = tagger.spans([tokens])
    const found = names?.map(({ start, end }) => tokens.slice(start, end).join(' ')) ?? []
    expect(found.filter((name) => name === 'Berlino').length).toBeGreaterThan(90)
    expect(found.filter((name) => name === 'Barack Obama').length).toBeGreaterThan(90)
  })

  it('reads headlines in capitals', () => {
    expect(tag('OBAMA ACCUSA LA SIRIA : BASTA', 'Barack Obama ha accusato la Siria di mentire .')).toEqual(expect.arrayContaining(['OBAMA person', 'SIRIA place']))
  })

  it('has a model file of at most six megabytes that is written as it was read', () => {
    const bytes = readBytes('languages/it/models/names.bin')
    expect(bytes.length).toBeLessThanOrEqual(6_000_000)
    expect(Buffer.compare(Buffer.from(writeModel(readModel(bytes))), Buffer.from(bytes))).toBe(0)
    expect(() => readModel(new Uint8Array([2, 0, 0, 0, 123, 125]))).toThrow(/format/)
  })

  const dev = join(process.env['CRONACA_DATA'] ?? '../shared', 'corpus/ner-it/dev.tsv')
  if (!existsSync(dev)) console.warn(`SKIPPED: no ${dev}; set CRONACA_DATA to measure the name tagger`)
  it.skipIf(!existsSync(dev))('reaches F1 0.81 on the development corpus', () => {
    expect(readFileSync(dev, 'utf8').length).toBeGreaterThan(0)
    const corpus = readCorpus(dev)
    const tagged = tagger.spans(corpus.map(({ tokens }) => tokens))
    let [right, found, wanted] = [0, 0, 0]
    corpus.forEach(({ bio }, i) => {
      const gold = new Set(spansFromBio(bio).map((span) => JSON.stringify(span)))
      wanted += gold.size
      for (const span of tagged[i] ?? []) {
        found++
        if (gold.has(JSON.stringify(span))) right++
      }
    })
    expect((2 * right) / (found + wanted)).toBeGreaterThanOrEqual(0.81)
  })
})

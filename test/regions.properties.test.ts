import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from './support/reading.ts'

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('Il ministro arriva al Cairo', 'Approfondisci:', '© Riproduzione riservata', 'di Paola Verdi', '12.09.2023', ' date 2023-09', 'Home > Esteri > Libia', '}', '', '  '),
  fc.constantFrom('Mosca, 13 settembre 2023 – Si sono conclusi ieri, dopo due ore, i colloqui tra i due presidenti. Domani la cena.', 'Foto. Foto di Nome Cognome (Ansa)', 'https://x.it/2023/09/12/a'),
)

describe('regions of any text', () => {
  it.each(['it', 'en', ''])('are ordered, apart, trimmed, and cover all that is no white space (%s)', async (code) => {
    await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\n\n', ' '), fc.option(fc.string({ maxLength: 20 })), async (rows, end, title) => {
      const text = rows.join(end)
      const { doc } = await read(text, code, { title })
      let at = 0
      for (const region of doc.regions) {
        expect(region.start).toBeGreaterThanOrEqual(at)
        expect(region.end).toBeGreaterThan(region.start)
        expect(text.slice(at, region.start).trim()).toBe('')
        expect(text.slice(region.start, region.end)).toBe(text.slice(region.start, region.end).trim())
        at = region.end
      }
      expect(text.slice(at).trim()).toBe('')
      const headlines = doc.regions.filter((region) => region.kind === 'headline')
      expect(headlines.map(({ start, end: stop }) => ({ start, end: stop }))).toEqual(doc.headline ? [doc.headline] : [])
    }), { seed: 4, numRuns: 300 })
  })

  it('take a line of 5 MB and a million short lines', async () => {
    const long = await read('Il ministro parla, «dice» la fonte. '.repeat(140_000))
    expect(long.doc.regions.map((region) => region.kind)).toEqual(['body'])
    const short = await read('Ciao a tutti\n'.repeat(500_000) + 'Di (a - b\n'.repeat(500_000))
    expect(short.doc.regions.length).toBeGreaterThan(0)
  })
})

import { describe, expect, it } from 'vitest'
import { endsLine } from '../extractors/entities/lines.ts'
import { trimmed } from '../extractors/entities/trim.ts'
import { loadPack } from '../languages/registry.ts'
import type { Name } from '../pipeline/document.ts'
import { readBody } from './quotes.read.ts'

const at = (text: string): boolean => {
  const from = text.search(/\s*\n/u)
  return endsLine(text, from, from + (/\s+/u.exec(text.slice(from))?.[0].length ?? 0))
}

describe('the end of a line', () => {
  it.each([
    ['Vertice all’Onu\nBelgio in festa', true],
    ['Lo ha deciso ieri sera, al termine di una lunga riunione, il Consiglio\nsupremo', false],
    ['Lo ha deciso ieri sera, al termine di una lunga riunione, il Consiglio\n\nSupremo', true],
  ])('%j ends for good: %s', (text, ends) => {
    expect(at(text)).toBe(ends)
  })

  it('is no end within a line', () => {
    expect(endsLine('a b', 1, 2)).toBe(false)
  })
})

describe('a verb between two names', () => {
  it('ends the first of them', async () => {
    const pack = await loadPack('it')
    if (!pack) throw new Error('no Italian pack')
    const doc = readBody('La Flavia Volley vince contro la Pallavolo Civitavecchia.', pack)
    const [first, end] = [1, doc.tokens.length - 1]
    const name: Name = { start: doc.tokens[first]?.start ?? 0, end: doc.tokens[end - 1]?.end ?? 0, tokens: { first, end }, type: 'organization', confidence: 0.9, rule: 'names/crf' }
    expect(trimmed(doc, name).map((part) => doc.text.slice(part.start, part.end))).toEqual(['Flavia Volley', 'Pallavolo Civitavecchia'])
  })
})

import { describe, expect, it } from 'vitest'
import { endsLine } from '../extractors/entities/lines.ts'

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

import { describe, expect, it } from 'vitest'
import { tagConll } from '../extractors/tagger/conll.ts'

describe('tagConll', () => {
  it('keeps comments and sentence breaks, ignores further columns', () => {
    const seen: (readonly string[])[] = []
    const out = tagConll('# id = a\nMario\tx\nRossi\tO\n\n\nRoma\n', (sentences) => {
      seen.push(...sentences)
      return [[{ start: 0, end: 2, type: 'PER' }], [{ start: 0, end: 1, type: 'LOC' }]]
    })
    expect(seen).toEqual([['Mario', 'Rossi'], ['Roma']])
    expect(out).toBe('# id = a\nMario\tB-PER\nRossi\tI-PER\n\nRoma\tB-LOC\n\n')
  })

  it('gives nothing for nothing', () => {
    expect(tagConll('\n\n', () => [])).toBe('')
  })
})

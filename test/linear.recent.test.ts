import { describe, expect, it } from 'vitest'
import { RecentWords } from '../extractors/linear/recent.ts'
import { copyOf } from '../pipeline/copy.ts'

describe('RecentWords', () => {
  it('works a word out once while it keeps being met, and again after it was forgotten', () => {
    const made: string[] = []
    const words = new RecentWords(2, (word) => {
      made.push(word)
      return { word }
    })
    for (const word of ['di', 'uno', 'di', 'due', 'di', 'tre', 'di', 'quattro', 'di']) expect(words.of(word).word).toBe(word)
    expect(made).toEqual(['di', 'uno', 'due', 'tre', 'quattro'])
    expect(words.of('uno').word).toBe('uno')
    expect(made.at(-1)).toBe('uno')
  })

  it('remembers at most twice its limit', () => {
    const made: string[] = []
    const words = new RecentWords(3, (word) => ({ made: made.push(word) }))
    const many = Array.from({ length: 50 }, (_, i) => `parola-${i}`)
    for (const word of many) words.of(word)
    made.length = 0
    for (const word of many.slice(0, -6)) words.of(word)
    expect(made).toHaveLength(44)
  })
})

describe('copyOf', () => {
  it('gives the same string, halves of surrogate pairs too', () => {
    for (const piece of ['di', 'amministrazione comunale', 'perché così — «però»…', '😀'.repeat(10), `${'a'.repeat(20)}\ud83d`]) expect(copyOf(piece)).toBe(piece)
  })
})

import { describe, expect, it } from 'vitest'
import { anySlot, continuing, markOpen, slots } from '../extractors/tagger/open.ts'

/** Names as capitals are: any slot; `di` between words of a name; `polizia` a name by itself; others never part of one. */
const taken = new Map([['di', continuing], ['5', continuing], ['polizia', slots.only]])
const open = (text: string, listed: readonly number[] = []): string => {
  const tokens = text.split(' ')
  const words = Uint8Array.from(tokens, (token) => (/^[A-Z]/.test(token) ? anySlot : (taken.get(token) ?? 0)))
  const marks = new Uint8Array(tokens.length)
  const inner = Int32Array.from(tokens, (_, i) => (listed.includes(i) ? 1 : 0))
  markOpen(words, tokens.length, new Int32Array(tokens.length), inner, marks)
  return tokens.filter((_, i) => marks[i] !== 0).join(' ')
}

describe('markOpen', () => {
  it('leaves out what is never part of a name, and what continues none', () => {
    expect(open('il ministro di Roma tace')).toBe('Roma')
    expect(open('la Procura di Roma tace')).toBe('Procura di Roma')
    expect(open('di Rossi')).toBe('Rossi')
    expect(open('Rossi e di')).toBe('Rossi')
  })

  it('keeps words that are names by themselves and listed phrases', () => {
    expect(open('la polizia tace')).toBe('polizia')
    expect(open('i Medici senza frontiere', [2, 3])).toBe('Medici senza frontiere')
  })

  it('keeps what ends a name', () => {
    expect(open('via Mazzini 5 chiude')).toBe('Mazzini 5')
  })
})

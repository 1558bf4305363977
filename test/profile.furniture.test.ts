import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FurnitureLearner, outletKey } from '../pipeline/profile/furniture.ts'
import { anArticle } from './support/articles.ts'

const learn = (texts: readonly string[]): Record<string, string[]> => {
  const learner = new FurnitureLearner()
  for (const text of texts) learner.add(anArticle(text))
  return learner.furniture()
}

describe('FurnitureLearner', () => {
  it('learns lines that different articles share', () => {
    const texts = ['uno', 'due', 'tre'].map((n) => `Una notizia lunga che parla della cosa numero ${n}.\n  Leggi   anche\nIscriviti alla newsletter`)
    expect(learn(texts)).toEqual({ '*': ['Iscriviti alla newsletter', 'Leggi anche'] })
  })

  it('takes copies of one article for one', () => {
    const copy = 'La stessa notizia di agenzia che tutti riprendono parola per parola.\nSeconda riga.'
    expect(learn([copy, copy, copy, copy])).toEqual({})
  })

  it('does not depend on the order of the articles', () => {
    const line = fc.constantFrom('Menu', 'Leggi anche', 'Condividi', 'Un testo più lungo degli altri', 'Un altro testo, ancora più lungo degli altri')
    const texts = fc.array(fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n')), { maxLength: 12 })
    fc.assert(fc.property(texts, (all) => {
      expect(learn([...all].reverse())).toEqual(learn(all))
    }))
  })

  it('remembers a bounded number of lines, learns from a sample past it, the same one in any order', () => {
    const texts = Array.from({ length: 400 }, (_, i) => `Una notizia lunga che parla della cosa numero ${i} e di nient'altro.\nUna sola volta ${i}\nLeggi anche`)
    const bounded = (all: readonly string[]): Record<string, string[]> => {
      const learner = new FurnitureLearner(100)
      for (const text of all) learner.add(anArticle(text))
      return learner.furniture()
    }
    expect(bounded(texts)).toEqual({ '*': ['Leggi anche'] })
    const line = fc.constantFrom('Menu', 'Leggi anche', 'Condividi', 'Un testo più lungo', 'Un altro testo, ancora più lungo', 'Il testo più lungo che ci sia in tutti gli articoli', 'a b', 'c d')
    fc.assert(fc.property(fc.array(fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')), { maxLength: 20 }), (all) => {
      const small = (order: readonly string[]): Record<string, string[]> => {
        const learner = new FurnitureLearner(3)
        for (const text of order) learner.add(anArticle(text))
        return learner.furniture()
      }
      expect(small([...all].reverse())).toEqual(small(all))
    }))
  })

  it('keeps outlets apart, by name or by host', () => {
    expect(outletKey({ outlet: 'ANSA', url: 'https://x.it/a' })).toBe('ANSA')
    expect(outletKey({ outlet: null, url: 'https://www.Example.it/a/b' })).toBe('example.it')
    expect(outletKey({ outlet: null, url: null })).toBe('*')
  })
})

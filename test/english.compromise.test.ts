import { describe, expect, it } from 'vitest'
import { english } from '../languages/en/index.ts'

describe('English through compromise', () => {
  const pack = english()

  it('gives one analysis per syntactic form, contractions included', () => {
    const forms = ['The', 'minister', 'does', "n't", 'meet', 'reporters', ',', 'said', 'Mr.', 'Smith', '.']
    const analyses = pack.morphology.analyse(forms)
    expect(analyses.map((a) => `${a.lemma}/${a.pos}`)).toEqual(['the/DET', 'minister/NOUN', 'do/AUX', 'not/PART', 'meet/VERB', 'reporter/NOUN', ',/PUNCT', 'say/VERB', 'Mr./PROPN', 'Smith/PROPN', './PUNCT'])
  })

  it('marks the tense of verbs', () => {
    const [, met] = pack.morphology.analyse(['They', 'met', 'yesterday', '.'])
    expect(met?.feats.Tense).toBe('Past')
  })

  it('does not carry state from one sentence to the next', () => {
    const forms = ['President', 'Barack', 'Obama', 'visited', 'New', 'York', '.']
    const before = pack.morphology.analyse(forms)
    pack.morphology.analyse(['Something', 'else', 'happened', '.'])
    expect(pack.morphology.analyse(forms)).toEqual(before)
  })

  it('finds names without honorifics and possessives', () => {
    const tokens = ['Mr.', 'Barack', 'Obama', "'s", 'ministers', 'met', 'in', 'New', 'York', '.']
    const words = pack.morphology.analyse(tokens).map((a, i) => ({ ...a, token: i, form: tokens[i] ?? '' }))
    const [names] = pack.names.tag([{ tokens, words, headline: false }])
    expect(names?.map((n) => `${n.type}: ${tokens.slice(n.tokens.first, n.tokens.end).join(' ')}`)).toEqual(['person: Barack Obama', 'place: New York'])
  })
})

import { describe, expect, it } from 'vitest'
import { english } from '../languages/en/index.ts'

describe('English words and names', () => {
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

  it('tells pasts from participles, and infinitives', () => {
    const featuresOf = (sentence: string, at: number): unknown => pack.morphology.analyse(sentence.split(' '))[at]?.feats
    expect(featuresOf('Police arrested two men .', 1)).toEqual({ VerbForm: 'Fin', Mood: 'Ind', Tense: 'Past' })
    expect(featuresOf('Two men were not arrested .', 4)).toEqual({ VerbForm: 'Part', Tense: 'Past' })
    expect(featuresOf('He wants to meet reporters .', 3)).toEqual({ VerbForm: 'Inf' })
    expect(featuresOf('She took the documents .', 1)).toEqual({ VerbForm: 'Fin', Mood: 'Ind', Tense: 'Past' })
  })

  it('types names by lists, heads, titles and the full names of the article', () => {
    const sentences = ['The Ministry of Justice hired Ms. Parnell in Berlin .', 'Dmitri Halvorsen joined the UN .', 'Halvorsen said nothing .'].map((text) => {
      const tokens = text.split(' ')
      return { tokens, words: pack.morphology.analyse(tokens).map((a, i) => ({ ...a, token: i, form: tokens[i] ?? '' })), headline: false }
    })
    const found = pack.names.tag(sentences).map((names, i) => names.map((n) => `${n.type}: ${(sentences[i]?.tokens ?? []).slice(n.tokens.first, n.tokens.end).join(' ')}`))
    expect(found).toEqual([['organization: Ministry of Justice', 'person: Parnell', 'place: Berlin'], ['person: Dmitri Halvorsen', 'organization: UN'], ['person: Halvorsen']])
  })

  it('finds names without honorifics and possessives', () => {
    const tokens = ['Mr.', 'Barack', 'Obama', "'s", 'ministers', 'met', 'in', 'New', 'York', '.']
    const words = pack.morphology.analyse(tokens).map((a, i) => ({ ...a, token: i, form: tokens[i] ?? '' }))
    const [names] = pack.names.tag([{ tokens, words, headline: false }])
    expect(names?.map((n) => `${n.type}: ${tokens.slice(n.tokens.first, n.tokens.end).join(' ')}`)).toEqual(['person: Barack Obama', 'place: New York'])
  })
})

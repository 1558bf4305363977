import { describe, expect, it } from 'vitest'
import { attachPairedMarks } from '../extractors/syntax/marks.ts'
import { refineRelations } from '../extractors/syntax/refine.ts'
import { relationRules } from '../languages/it/parser.ts'
import type { Features, Upos, Word } from '../pipeline/document.ts'

const rules = relationRules()
const word = (form: string, pos: Upos, lemma: string, feats: Features = {}): Word => ({ token: 0, form, pos, lemma, feats })
const has: Features = { Mood: 'Ind', Number: 'Sing', Person: '3', VerbForm: 'Fin' }
const part: Features = { VerbForm: 'Part', Number: 'Sing', Gender: 'Masc' }
const noun = (form: string, number: 'Sing' | 'Plur' = 'Sing'): Word => word(form, 'NOUN', form, { Number: number })

/** Relation of the first word of «[noun] ha [verb]», given as an oblique. */
function subjectOf(first: Word, verb = word('attaccato', 'VERB', 'attaccare', part)): string | undefined {
  return refineRelations([first, word('ha', 'AUX', 'avere', has), verb], [2, 2, -1], ['obl', 'aux', 'root'], rules)[0]?.relation
}

describe('nouns of a verb', () => {
  it('are its subject when they stand before it without a preposition', () => {
    expect(subjectOf(noun('paese'))).toBe('nsubj')
    expect(subjectOf(noun('paesi', 'Plur'))).toBe('obl')
    expect(subjectOf(noun('giorno'))).toBe('obl')
  })

  it('are its object behind it, but not of verbs that have none', () => {
    const after = (verb: string): string | undefined =>
      refineRelations([word(verb, 'VERB', verb, has), noun('paese')], [-1, 0], ['root', 'obl'], rules)[1]?.relation
    expect(after('attaccare')).toBe('obj')
    expect(after('arrivare')).toBe('nsubj')
  })

  it('are neither with a preposition, unless it is partitive', () => {
    const withMarker = (marker: string): string | undefined =>
      refineRelations([word('mettere', 'VERB', 'mettere', has), word(marker, 'ADP', marker), noun('chiave')], [-1, 2, 0], ['root', 'case', 'obj'], rules)[2]?.relation
    expect(withMarker('sotto')).toBe('obl')
    expect(withMarker('di')).toBe('obj')
  })
})

describe('paired marks', () => {
  const marked = (text: string, heads: readonly number[]): readonly number[] =>
    attachPairedMarks(text.split(' ').map((form) => word(form, /\p{L}/u.test(form) ? 'NOUN' : 'PUNCT', form)), heads)

  it('hang on the head of what they enclose', () => {
    expect(marked('sindaco ( la persona ) parla', [5, 5, 3, 0, 5, -1])).toEqual([5, 3, 3, 0, 3, -1])
    expect(marked('" vengo " ha « detto (ieri) »', [3, 3, 3, -1, 3, 3, 5, 3])).toEqual([1, 3, 1, -1, 5, 3, 5, 5])
  })

  it('stay where they are without a partner, without words between, or when words hang on them', () => {
    expect(marked('sindaco ) parla (', [2, 0, -1, 2])).toEqual([2, 0, -1, 2])
    expect(marked('parla ( )', [-1, 0, 0])).toEqual([-1, 0, 0])
    expect(marked('parla ( uno )', [-1, 0, 1, 0])).toEqual([-1, 0, 1, 0])
  })
})

import { expect, it } from 'vitest'
import { morphology } from '../languages/it/morphology.ts'

const italian = morphology()
const analyse = (forms: readonly string[]): ReturnType<typeof italian.analyse> => italian.analyse(forms)

it.each([
  [['La', "citta'", "e'", 'chiusa', '.'], ['il', 'città', 'essere', 'chiuso', '.']],
  [["E'", 'stato', 'detto', 'che', "sara'", "cosi'", '.'], ['essere', 'essere', 'dire', 'che', 'essere', 'così', '.']],
  [['Ne', "da'", 'notizia', 'la', 'Mena', '.'], ['ne', 'dare', 'notizia', 'il', 'Mena', '.']],
])('reads %j with its accents', (forms, lemmas) => {
  expect(analyse(forms).map(({ lemma }) => lemma)).toEqual(lemmas)
})

it('a verb with an apostrophe is as finite as one with an accent', () => {
  const [spelled, written] = [analyse(['Il', 'premier', "puo'", 'partire', '.']), analyse(['Il', 'premier', 'può', 'partire', '.'])]
  expect(spelled).toEqual(written)
})

it('elisions and short forms stay as they are', () => {
  const lemma = (form: string): string | undefined => analyse(['Un', form, 'di', 'pane', '.'])[1]?.lemma
  expect(lemma("po'")).toBe('poco')
  expect(analyse(["l'", 'uomo', "dell'", 'anno'])[0]?.lemma).toBe('il')
})

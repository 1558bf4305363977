import { describe, expect, it } from 'vitest'
import { loadVerbs } from '../languages/it/morphology/verbs.ts'

const verbs = loadVerbs()
const readings = (form: string): string[] => verbs.of(form).map(({ lemma, feats }) => [lemma, feats.Mood, feats.Tense, feats.VerbForm, feats.Person, feats.Number].filter(Boolean).join(' '))

describe('Italian conjugation', () => {
  it.each([
    ['presero', 'prendere Ind Past Fin 3 Plur'],
    ['comprese', 'comprendere Ind Past Fin 3 Sing'],
    ['mise', 'mettere Ind Past Fin 3 Sing'],
    ['ucciso', 'uccidere Past Part Sing'],
    ['terrà', 'tenere Ind Fut Fin 3 Sing'],
    ['manterrebbe', 'mantenere Cnd Pres Fin 3 Sing'],
    ['imponga', 'imporre Sub Pres Fin 3 Sing'],
    ['traendo', 'trarre Ger'],
    ['condussero', 'condurre Ind Past Fin 3 Plur'],
    ['facesse', 'fare Sub Imp Fin 3 Sing'],
    ['dicevano', 'dire Ind Imp Fin 3 Plur'],
    ['cercheranno', 'cercare Ind Fut Fin 3 Plur'],
    ['lancerà', 'lanciare Ind Fut Fin 3 Sing'],
    ['studino', 'studiare Sub Pres Fin 3 Plur'],
    ['finiscono', 'finire Ind Pres Fin 3 Plur'],
    ['recar', 'recare Inf'],
    ['por', 'porre Inf'],
    ['sarebbero', 'essere Cnd Pres Fin 3 Plur'],
    ['ebbe', 'avere Ind Past Fin 3 Sing'],
    ['possono', 'potere Ind Pres Fin 3 Plur'],
    ['riesce', 'riuscire Ind Pres Fin 3 Sing'],
    ['apparso', 'apparire Past Part Sing'],
  ])('%s', (form, reading) => {
    expect(readings(form)).toContain(reading)
  })

  it.each(['tavolo', 'presidente', 'cerci', 'finono'])('%s is no form of a verb', (form) => {
    expect(readings(form)).toEqual([])
  })
})

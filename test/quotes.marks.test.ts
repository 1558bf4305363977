import { describe, expect, it } from 'vitest'
import type { ApostropheWords } from '../extractors/quotes/marks.ts'
import { pairMarks } from '../extractors/quotes/pairs.ts'

const apostrophes: ApostropheWords = { leading: new Set(["'ndrangheta", "'em"]), trailing: new Set(["po'", "perche'", "e'"]), endings: ["ita'", "s'"] }

function pair(text: string) {
  return pairMarks(text, { start: 0, end: text.length }, apostrophes)
}

/** What stands in the outermost marks. */
function outermost(text: string): string[] {
  return pair(text)
    .filter((quotation) => quotation.depth === 0)
    .map((quotation) => text.slice(quotation.start, quotation.end))
}

describe('pairs', () => {
  it.each([
    ['Ha detto: «Siamo pronti».', ['Siamo pronti']],
    ['Ha detto: “Siamo pronti”.', ['Siamo pronti']],
    ['Ha detto: "Siamo pronti".', ['Siamo pronti']],
    ["Kim: 'Sosteniamo ogni decisione di Mosca, che difende la sua sovranità'", ['Sosteniamo ogni decisione di Mosca, che difende la sua sovranità']],
    ['Lui: ‘Siamo pronti’.', ['Siamo pronti']],
    ["''La Corea sostiene la Russia'' e intende ''continuare'' con Mosca", ['La Corea sostiene la Russia', 'continuare']],
    ['" Io sono innocente " ha detto.', ['Io sono innocente']],
    ['Un “testo" misto', ['testo']],
    ['„Deutsch“ und so', ['Deutsch']],
    ['un\'"emergenza" e l\' "antidoto" a tali mali', ['emergenza', 'antidoto']],
    ['"Uno" e "due", poi "tre".', ['Uno', 'due', 'tre']],
  ])('%s', (text, expected) => expect(outermost(text)).toEqual(expected))

  it('keeps a quotation together over sentences and lines', () => {
    expect(outermost('Ha detto: «Va bene, ma si deve vedere.\nNon puoi coprirti il volto». Poi basta.')).toEqual(['Va bene, ma si deve vedere.\nNon puoi coprirti il volto'])
  })

  it('takes an opening mark repeated before each paragraph for one quotation', () => {
    expect(outermost('“Primo capoverso.\n“Secondo capoverso.\n“Terzo”, ha detto.')).toHaveLength(1)
    expect(outermost('"Primo capoverso.\n\n"Secondo capoverso.", ha detto.')).toHaveLength(1)
  })

  it('nests other marks, and marks of the same kind', () => {
    const text = 'Putin: “L’esercito vincerà contro il ‘male’”. E via.'
    expect(outermost(text)).toEqual(['L’esercito vincerà contro il ‘male’'])
    expect(pair(text).find((quotation) => quotation.depth === 1)).toMatchObject({ family: 'single' })
    expect(outermost('Ha detto: "La parola "pace" non mi piace".')).toEqual(['La parola "pace" non mi piace'])
  })
})

describe('odd numbers', () => {
  it('ends an unclosed quotation with its paragraph', () => {
    const text = 'Ha detto: "Siamo pronti a tutto.\nIl vertice si terrà a Roma.'
    expect(pair(text)).toMatchObject([{ marks: 'opening', start: 11, end: text.indexOf('\n') }])
  })

  it('does not let a lost mark turn the rest of the text inside out', () => {
    expect(outermost('Ha detto "siamo pronti. Poi "il vertice" e "la pace".').slice(1)).toEqual(['il vertice', 'la pace'])
    expect(outermost('Ha detto "siamo pronti.\nPoi "il vertice" e "la pace".')).toEqual(['siamo pronti.', 'il vertice', 'la pace'])
  })

  it('gives an orphan closing mark the sentence before it', () => {
    const text = 'Il sindaco parla. Ci sono dieci vittime».'
    expect(pair(text)).toMatchObject([{ marks: 'closing' }])
    expect(outermost(text)).toEqual(['Ci sono dieci vittime'])
  })

  it('is bounded: five megabytes of open quotes and commas', () => {
    const text = '", «'.repeat(1_300_000)
    expect(pair(text).length).toBeLessThanOrEqual(20_000)
    expect(pair(text).every((quotation) => quotation.end - quotation.start <= 6000)).toBe(true)
  })
})

describe('apostrophes are no quotation marks', () => {
  it.each([
    "dell'Onu e l'accordo d'intesa",
    "un po' di pace, un po' di guerra",
    "negli anni '90 e '80",
    "la 'ndrangheta non c'entra",
    "perche' e' cosi' in citta' e nella societa' civile",
    'dell’Onu e l’accordo d’intesa, un po’ di pace',
    "the leaders' plan and the '60s, get 'em",
  ])('%s', (text) => expect(outermost(text)).toEqual([]))

  it.each([
    ["Gli Usa: 'Putin implora l'aiuto di Kim'", ["Putin implora l'aiuto di Kim"]],
    ["Il premier: 'Un po' di pazienza' e basta", ["Un po' di pazienza"]],
    ["L'Ue: 'Il vertice tra Putin e Kim mostra la disperazione di Mosca'", ['Il vertice tra Putin e Kim mostra la disperazione di Mosca']],
  ])('%s', (text, expected) => expect(outermost(text)).toEqual(expected))
})

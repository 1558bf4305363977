import { describe, expect, it } from 'vitest'
import { italianQuotes } from './quotes.read.ts'

const read = italianQuotes()

describe('quotations that no verb of saying introduces', () => {
  it('a noun that names words, its speaker the last one', () => {
    expect(read('Conte ha ammesso di aver sbagliato. Poi l’affondo: «Salvini è irresponsabile».')).toEqual(['«aver sbagliato» (Conte)', '«Salvini è irresponsabile» (Conte)'])
  })
  it('an adverb: whoever spoke goes on', () => {
    expect(read('Dure le parole di Salvini: «Siamo stufi». E ancora: «Basta così».')).toEqual(['«Siamo stufi» (Salvini)', '«Basta così» (Salvini)'])
    expect(read('Il prezzo è salito. E ancora: «Basta così».')).toEqual([])
  })
  it('«così» after it', () => {
    expect(read('«Valuteremo», così il sindaco Mario Rossi.')).toEqual(['«Valuteremo» (Mario Rossi)'])
  })
  it('an inscription', () => {
    expect(read('Tomba ha mandato un sms con scritto «Giuliano feroce e veloce».')).toEqual(['«Giuliano feroce e veloce» (Tomba)'])
  })
})

describe('clauses far from their verb', () => {
  it('after an insertion between commas', () => {
    expect(read('Il giornale aveva dichiarato nelle scorse settimane, ingiustamente, che il principe era stato rimproverato.')).toEqual(['«il principe era stato rimproverato» (Il giornale)'])
  })
  it('after a noun that a relative pronoun could refer to', () => {
    expect(read('Il generale ha annunciato ieri in diretta radio e tv che il giudice sarà il nuovo presidente.')).toEqual(['«il giudice sarà il nuovo presidente» (Il generale)'])
    expect(read('Conte ha risposto ai giornalisti che lo attendevano.')).toEqual([])
  })
})

describe('who said it', () => {
  it('an outlet after a comma passes it on', () => {
    expect(read('Il ministro avrebbe confermato ai cronisti che la trattativa è in corso, riferisce l’Ansa.')).toEqual(['«la trattativa è in corso» (Il ministro; Ansa)'])
  })
  it('«a suo dire»: whoever was talked about last', () => {
    expect(read('Mario Rossi ha presentato il libro. A suo dire, il governo cadrà presto.')).toEqual(['«il governo cadrà presto» (Mario Rossi)'])
  })
  it('a silent subject is whom the sentence before is about, also without a verb', () => {
    expect(read('Il giudice ha detto che il processo comincia. Anche il figlio del re, Filippo di Borbone, al quale è contestato un furto. «Sono pronto a venire», ha dichiarato.').at(-1)).toBe('«Sono pronto a venire» (Filippo di Borbone)')
  })
})

describe('a line without marks after a person and a colon', () => {
  it('in the first person', () => {
    expect(read('Il giornalista Mario Rossi appare costernato:\nNon abbiamo mai visto una cosa simile nella nostra città.').at(-1)).toBe('«Non abbiamo mai visto una cosa simile nella nostra città.» (Mario Rossi)')
  })
  it('but not a list', () => {
    expect(read('Il ministro Mario Rossi ha due priorità:\nRiforma della scuola e nuove assunzioni nella sanità.')).toEqual([])
  })
})

describe('noun phrases before a verb of saying', () => {
  it('with another preposition in them', () => {
    expect(read('Il portavoce del consiglio per la sicurezza nazionale, Mario Rossi, aveva riferito che i colloqui avanzano.')).toEqual(['«i colloqui avanzano» (Mario Rossi)'])
    expect(read('A Berlino Romano Prodi ha detto che i colloqui avanzano.')).toEqual(['«i colloqui avanzano» (Romano Prodi)'])
  })
  it('an acronym in brackets and a comma between', () => {
    expect(read("L'agenzia di stampa coreana (KCNA), ha scritto che il leader viaggia in treno.")).toEqual(["«il leader viaggia in treno» (L'agenzia di stampa coreana)"])
  })
})

describe('quotations inside quotations', () => {
  it('are the words of whom the outer one names', () => {
    expect(read('Il deputato ha raccontato: «Il premier mi ha detto: ‘Andiamo avanti fino alla fine’ e io ho risposto di sì».')).toEqual([
      '«Il premier mi ha detto: ‘Andiamo avanti fino alla fine’ e io ho risposto di sì» (Il deputato)',
      '«Andiamo avanti fino alla fine» (Il premier)',
    ])
    expect(read('Il deputato ha detto: «Il film ‘Via col vento’ è bello».')).toHaveLength(1)
  })
})

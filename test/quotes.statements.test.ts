import { describe, expect, it } from 'vitest'
import { italianQuotes } from './quotes.read.ts'

const read = italianQuotes()

describe('clauses that a noun of saying introduces', () => {
  it.each([
    ["L'accusa del presidente è che il governo abbia aumentato le tasse.", '«il governo abbia aumentato le tasse» (presidente)'],
    ["È arrivato ieri l'annuncio di Amnesty International che la sede chiuderà.", '«la sede chiuderà» (Amnesty International)'],
    ['La denuncia arriva da Amnesty International: nelle carceri si pratica la tortura.', '«nelle carceri si pratica la tortura» (Amnesty International)'],
  ])('%s', (text, quote) => expect(read(text)).toEqual([quote]))

  it.each(["L'annuncio di Amnesty International che ha sorpreso tutti è di ieri.", "L'accusa del presidente è infondata.", 'La richiesta è che si parta subito.'])('none: %s', (text) => expect(read(text)).toEqual([]))
})

describe('quotations beside their credit', () => {
  it.each([
    ['«Non ci sono fondi»: è quanto ha detto il ministro Andrea Orlando.', '«Non ci sono fondi» (Andrea Orlando)'],
    ['«Non ci sono fondi» è la risposta del ministro.', '«Non ci sono fondi» (ministro)'],
    ['«Non ci sono fondi per le scuole». Andrea Orlando, ministro della Giustizia, lo ha detto ieri.', '«Non ci sono fondi per le scuole» (Andrea Orlando)'],
    ['«Siamo al lavoro» per trovare i fondi, ha detto Andrea Orlando.', '««Siamo al lavoro» per trovare i fondi» (Andrea Orlando)'],
    ["Secondo Andrea Orlando «l'accordo è vicino» ma restano «alcuni ostacoli».", "««l'accordo è vicino» ma restano «alcuni ostacoli»» (Andrea Orlando)"],
    ['«Basta tasse»: Matteo Salvini all\'attacco del governo.', '«Basta tasse» (Matteo Salvini)'],
  ])('%s', (text, quote) => expect(read(text)).toEqual([quote]))
})

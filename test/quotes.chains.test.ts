import { beforeAll, describe, expect, it } from 'vitest'
import type { LanguagePack } from '../languages/pack.ts'
import { loadPack } from '../languages/registry.ts'
import type { Reference } from '../pipeline/document.ts'
import { readBody } from './quotes.read.ts'

let pack: LanguagePack
beforeAll(async () => {
  const loaded = await loadPack('it')
  if (!loaded) throw new Error('no Italian pack')
  pack = loaded
})

/** Speaker's name or words, and those who relay, of each quotation. */
function chains(text: string) {
  const doc = readBody(text, pack)
  const name = (reference: Reference | null): string | null => reference && (doc.entities.find(({ id }) => id === reference.entity)?.name ?? text.slice(reference.start, reference.end))
  return doc.quotes.map((quote) => ({ speaker: name(quote.speaker), via: quote.via.map(name), text: text.slice(quote.start, quote.end) }))
}

describe('source chains', () => {
  it('an outlet that cites others relays them', () => {
    expect(chains("Joe Biden riceverà Volodymyr Zelensky la prossima settimana. Lo riporta l'agenzia Bloomberg citando alcune fonti.")).toMatchObject([{ speaker: 'alcune fonti', via: ['Bloomberg'] }])
  })

  it('the one who is quoted speaks, the one who quotes relays', () => {
    expect(chains('Il vertice si terrà a Mosca. Lo ha detto il portavoce Dmitry Peskov citato dalla Tass.')).toMatchObject([{ speaker: 'Dmitry Peskov', via: ['Tass'] }])
    expect(chains("«La Russia vincerà», ha detto Vladimir Putin, secondo l'agenzia Interfax.")).toMatchObject([{ speaker: 'Vladimir Putin', via: ['Interfax'] }])
  })

  it('a source without a speaker of its own speaks', () => {
    expect(chains('Secondo alcune fonti, il governo cadrà presto.')).toMatchObject([{ speaker: 'alcune fonti', via: [] }])
  })
})

describe('speakers', () => {
  it('a cue that interrupts makes two quotations of one speaker', () => {
    const found = chains('Sergio Rastrelli attende. «Prendiamo atto con amarezza - ha continuato Rastrelli - della decisione del giudice».')
    expect(found).toMatchObject([{ speaker: 'Sergio Rastrelli', text: 'Prendiamo atto con amarezza' }, { speaker: 'Sergio Rastrelli', text: 'della decisione del giudice' }])
  })

  it('a subject left out is the last speaker', () => {
    expect(chains("Dmitry Peskov ha detto che l'incontro si svolgerà a Mosca. Ha inoltre indicato che non sono previste conferenze stampa.")).toMatchObject([{ speaker: 'Dmitry Peskov' }, { speaker: 'Dmitry Peskov' }])
  })

  it('titles, names and irony are no quotations', () => {
    expect(chains('Il film "La vita è bella" ha vinto tre premi. I «ribelli» hanno preso la città.')).toEqual([])
  })
})

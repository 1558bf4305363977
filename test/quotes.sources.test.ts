import { describe, expect, it } from 'vitest'
import { italianQuotes } from './quotes.read.ts'

const read = italianQuotes()

describe('sources and what is said of them', () => {
  it.each([
    ['Secondo la Fondazione, «il linguaggio della legge è così generico che potrebbe essere frainteso».', '«il linguaggio della legge è così generico che potrebbe essere frainteso» (Fondazione)'],
    ['Secondo Giovanni Biggio, presidente della Società italiana di farmacologia, «guidare dopo aver fumato è sempre pericoloso».', '«guidare dopo aver fumato è sempre pericoloso» (Giovanni Biggio)'],
    ['Secondo una notizia proveniente dagli Stati Uniti, la Cina avrebbe sperimentato un nuovo missile.', '«la Cina avrebbe sperimentato un nuovo missile» (una notizia)'],
    ["L'evento si terrà a ottobre, come confermato dagli organizzatori in una nota.", "«L'evento si terrà a ottobre» (organizzatori)"],
    ['Ancora ignote le cause, anche se, secondo il sito Tmz, la cantante sarebbe affogata.', '«la cantante sarebbe affogata» (Tmz)'],
    ['Per il sindaco si tratta di «una vergogna».', '«si tratta di «una vergogna»» (il sindaco)'],
    ['Circolano voci secondo cui il governo cadrà domani.', '«il governo cadrà domani» (voci)'],
  ])('%s', (text, quote) => expect(read(text)).toEqual([quote]))

  it.each(['La situazione vede al primo posto Alonso ed al secondo Schumacher con un distacco di due punti.', 'Il piano è stato dato nella notte secondo il fuso orario locale.'])('no source: %s', (text) => expect(read(text)).toEqual([]))

  it('ends where somebody else speaks', () => {
    expect(read("Il coordinatore Sandro Bondi ha detto che il partito avrebbe dovuto condannare, mentre l'europarlamentare Antonio Tajani sostiene che nulla è cambiato.")).toEqual(['«il partito avrebbe dovuto condannare» (Sandro Bondi)', '«nulla è cambiato» (Antonio Tajani)'])
    expect(read('Sandro Bondi ha detto che il partito dorme, mentre il paese soffre da mesi.')).toEqual(['«il partito dorme, mentre il paese soffre da mesi» (Sandro Bondi)'])
  })

  it('who issued a text, where nobody in particular says it', () => {
    expect(read("Nella nota ufficiale, diramata dall'ufficio di Karzai, si legge: «È stata approvata la sentenza».")).toEqual(['«È stata approvata la sentenza» (ufficio di Karzai)'])
    expect(read('«La misura sarà prorogata», fanno sapere dal ministero.')).toEqual(['«La misura sarà prorogata» (ministero)'])
  })
})

describe('verbs of saying away from their auxiliary', () => {
  it.each([
    ['Lo stesso Rossi ha in seguito commentato: «Non mi sentivo tranquillo».', '«Non mi sentivo tranquillo» (Rossi)'],
    ['Il questore ha, infatti, affermato che la giovane era morta da ore.', '«la giovane era morta da ore» (Il questore)'],
    ['Il sindaco fa sapere di avere avvisato il prefetto.', '«avere avvisato il prefetto» (Il sindaco)'],
  ])('%s', (text, quote) => expect(read(text)).toEqual([quote]))

  it('an object between them belongs to another verb', () => {
    expect(read('Il ministro ha in tasca il libro scritto da Rossi: «La nave».')).toEqual([])
  })
})

describe('subjects', () => {
  it.each([
    ['Il generale, che in un secondo momento ha confessato che le donne erano state picchiate, è stato arrestato.', '«le donne erano state picchiate» (Il generale)'],
    ['Le indagini svolte dai medici sul corpo hanno evidenziato che il musicista si è suicidato.', '«il musicista si è suicidato» (Le indagini)'],
    ['Alcuni ritengono che la città sia la più inquinata del pianeta.', '«la città sia la più inquinata del pianeta» (Alcuni)'],
    ['«Ho sentito un boato e sono scappata», racconta ancora scossa Maria Rossi.', '«Ho sentito un boato e sono scappata» (Maria Rossi)'],
    ["L'ambasciatore Husain Haqqani (che dice di temere per la propria vita) è tornato a casa.", '«temere per la propria vita» (Husain Haqqani)'],
    ['Gli Stati Uniti, scrive il New York Times, invieranno nuove armi.', '«Gli Stati Uniti, scrive il New York Times, invieranno nuove armi» (New York Times)'],
    ["Ai paninari era stato spiegato che l'attività era sotto controllo.", "«l'attività era sotto controllo» (-)"],
    ["«È un massacro», gli fa eco il vice ambasciatore all'Onu Ibrahim Dabbashi.", '«È un massacro» (Ibrahim Dabbashi)'],
    ['Secondo il titolare della Farnesina, in Libia ci sarebbero stati oltre mille morti.', '«in Libia ci sarebbero stati oltre mille morti» (il titolare della Farnesina)'],
  ])('%s', (text, quote) => expect(read(text)).toEqual([quote]))

  it('things confirm nothing, and nobody speaks in a time', () => {
    expect(read("Ciò conferma che c'è un alto rischio.")).toEqual([])
    expect(read('Il distacco è di 58"17, con un ritardo di 3\'12" sulla tabella.')).toEqual([])
  })

  it('who was credited for the sentence before goes on', () => {
    const text = "La Nato non ha alcun piano. Lo ha detto il segretario generale dell'alleanza, Anders Fogh Rasmussen. «In ogni caso - ha aggiunto - qualsiasi azione si baserebbe su un mandato»."
    expect(read(text).slice(1)).toEqual(['«In ogni caso» (Anders Fogh Rasmussen)', '«qualsiasi azione si baserebbe su un mandato» (Anders Fogh Rasmussen)'])
  })
})

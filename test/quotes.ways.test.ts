import { describe, expect, it } from 'vitest'
import { italianQuotes } from './quotes.read.ts'

const read = italianQuotes()

/** The ways in which Italian news introduces what somebody said, by class; each line stands for its kind, not for an article. */
describe('marks', () => {
  it.each([
    ['<<Non lo so>>, ha detto Anna Russo.', '«Non lo so» (Anna Russo)'],
    [",,Non lo so'', ha detto Anna Russo.", '«Non lo so» (Anna Russo)'],
    ['”Non lo so”, ha detto Anna Russo.', '«Non lo so» (Anna Russo)'],
  ])('%s', (text, quote) => expect(read(text)).toEqual([quote]))

  it('arrows are none', () => {
    expect(read('Leggi tutto >> Ha detto il sindaco a tutti: >> segue.')).toEqual([])
  })
})

describe('credits of a quotation by a noun or in the next sentence', () => {
  it.each([
    ['«Siamo delusi», il commento a caldo di Luca Ferri.', '«Siamo delusi» (Luca Ferri)'],
    ['«Siamo delusi e amareggiati». È amaro il commento di Luca Ferri, allenatore dell\'Avellino.', '«Siamo delusi e amareggiati» (Luca Ferri)'],
    ['«Mi hanno tradito», lo sfogo di Paolo Bindi', '«Mi hanno tradito» (Paolo Bindi)'],
    ['«Torture nelle carceri». La denuncia è di Human Rights Watch.', '«Torture nelle carceri» (Human Rights Watch)'],
    ["«Torture nelle carceri libiche»: è l'accusa lanciata da Human Rights Watch.", '«Torture nelle carceri libiche» (Human Rights Watch)'],
    ['«Lascio senza rimpianti». Con queste parole si è dimesso il presidente Mohamed Nasheed.', '«Lascio senza rimpianti» (Mohamed Nasheed)'],
    ['«È una svolta per tutti». È quanto ha dichiarato alla stampa alle 12.30 il portavoce Paolo Bindi.', '«È una svolta per tutti» (Paolo Bindi)'],
    ['Libia: Franco Frattini, "Gheddafi se ne deve andare"', '«Gheddafi se ne deve andare» (Franco Frattini)'],
    ['Al coro di «Chi non salta è complice» i manifestanti hanno raggiunto la piazza.', '«Chi non salta è complice» (i manifestanti)'],
  ])('%s', (text, quote) => expect(read(text)).toEqual([quote]))

  it('a verb with an auxiliary is no «to be»', () => {
    expect(read('Il conduttore di "Domenica con noi" ha letto una lettera di scuse di Paolo Bindi.')).toEqual([])
  })
})

describe('sources', () => {
  it.each([
    ["Per gli inquirenti l'incendio è doloso.", "«l'incendio è doloso» (gli inquirenti)"],
    ['Per la procura si tratta di omicidio volontario.', '«si tratta di omicidio volontario» (la procura)'],
    ["Ad avviso del tribunale, la norma è incostituzionale.", '«la norma è incostituzionale» (tribunale)'],
    ["Nella versione di Paolo Bindi, l'incontro non c'è mai stato.", "«l'incontro non c'è mai stato» (Paolo Bindi)"],
    ['Secondo al Jazeera i morti sono almeno venti.', '«i morti sono almeno venti» (al Jazeera)'],
    ['Fonti locali parlano di almeno venti morti.', '«almeno venti morti» (Fonti locali)'],
    ["Fonti della sicurezza hanno riferito all'agenzia Mena che l'accordo è vicino.", "«l'accordo è vicino» (Fonti della sicurezza; Mena)"],
    ["Il rapporto dell'Onu afferma che i profughi sono un milione.", '«i profughi sono un milione» (Onu)'],
    ['Da Bruxelles spiegano: «Il vertice è rinviato».', '«Il vertice è rinviato» (Bruxelles)'],
  ])('%s', (text, quote) => expect(read(text)).toEqual([quote]))

  it.each([
    'Per i tifosi è stata una festa.',
    'Per Mario Rossi è la terza vittoria in carriera.',
    'Per la procura lavorano dieci magistrati.',
    'Per lunedì la pioggia è attesa al Nord.',
    'Il premier aveva denunciato Mario Rossi, giornalista, per diffamazione.',
    'Il brano era arrivato secondo al Festival di Sanremo.',
    'Secondo la mitologia greca, la dea era figlia di Zeus.',
    'Il bilancio di questa mattina parla di almeno 21 vittime.',
    'Era considerato una sorta di «Elvis Presley italiano».',
  ])('nobody says: %s', (text) => expect(read(text)).toEqual([]))
})

describe('who is cited by whom', () => {
  it.each([
    ["Secondo la Reuters, che cita due funzionari, l'accordo è vicino.", "«l'accordo è vicino» (due funzionari; Reuters)"],
    ['Secondo quanto riporta la Bbc citando fonti locali, i morti sono dieci.', '«i morti sono dieci» (fonti locali; Bbc)'],
    ['I morti sono dieci, riferisce la Bbc citando fonti locali.', '«I morti sono dieci» (fonti locali; Bbc)'],
    ["L'accordo è vicino. Lo riferisce la Reuters, che cita fonti diplomatiche.", "«L'accordo è vicino» (fonti diplomatiche; Reuters)"],
    ["Tre soldati sono morti, secondo quanto riferito da fonti della sicurezza citate dal sito del quotidiano 'al-Ahram'.", '«Tre soldati sono morti» (fonti della sicurezza; al-Ahram)'],
    ['Secondo indiscrezioni riportate dal quotidiano Libero, la traduzione sarà pronta.', '«la traduzione sarà pronta» (indiscrezioni; Libero)'],
    ["Secondo Gary Ginn, coroner della contea, c'era un grande incendio.", "«c'era un grande incendio» (Gary Ginn)"],
    ['«La guerra sta andando male per tutti»: lo ha detto ieri il portavoce Matthew Miller, come riporta il Dipartimento della Difesa sul suo sito.', '«La guerra sta andando male per tutti» (Matthew Miller; Dipartimento della Difesa)'],
    ["In un'intervista alla Bbc, il premier Lavrov afferma che l'accordo è vicino.", "«l'accordo è vicino» (Lavrov; Bbc)"],
  ])('%s', (text, quote) => expect(read(text)).toEqual([quote]))
})

describe('verbs of saying and what is none', () => {
  it.each([
    ["La ministra ha escluso nuovi aumenti, «almeno per quest'anno».", ["«almeno per quest'anno» (La ministra)"]],
    ['La strada sarà lunga, ha detto Paolo Bindi. «Ma ce la faremo».', ['«La strada sarà lunga» (Paolo Bindi)', '«Ma ce la faremo» (Paolo Bindi)']],
    ['Il leader ha annunciato che, se passerà la legge, provvederà a pubblicare i nomi.', ['«se passerà la legge, provvederà a pubblicare i nomi» (Il leader)']],
    ["Gli agenti, che hanno rivelato come l'uomo, dopo la fuga, stesse dormendo, sono due.", ["«l'uomo, dopo la fuga, stesse dormendo» (Gli agenti)"]],
    ['Gli stessi vertici di Germanwings e di Lufthansa hanno parlato di «incidente inspiegabile».', ['«incidente inspiegabile» (Gli stessi vertici di Germanwings e di Lufthansa)']],
    ['Il governo, dopo le scuse del direttore Luca Ferri e del socio, tace. Il ministro delle infrastrutture e dei trasporti, Danilo Neri, ha annunciato di aver scritto una lettera.', ['«aver scritto una lettera» (Danilo Neri)']],
    ['Il governo dal canto suo ha promesso che le tasse scenderanno.', ['«le tasse scenderanno» (Il governo)']],
    ['Possono testimoniare quanto accaduto: «Abbiamo sentito un urlo», ha raccontato il passeggero Luca Ferri, «e ci siamo girati».', ['«Abbiamo sentito un urlo» (Luca Ferri)', '«e ci siamo girati» (Luca Ferri)']],
    ['Secondo il ministro la crisi è finita, mentre secondo i sindacati il peggio deve arrivare.', ['«la crisi è finita» (il ministro)', '«il peggio deve arrivare» (i sindacati)']],
    ['«Se fossi rimasto sarebbe stato peggio». Con queste parole si è dimesso il presidente Mohamed Nasheed; oggi però afferma di essere stato costretto.', ['«Se fossi rimasto sarebbe stato peggio» (Mohamed Nasheed)', '«essere stato costretto» (Mohamed Nasheed)']],
    ['Il premier si e\' detto "molto preoccupato per la situazione in Siria".', ['«molto preoccupato per la situazione in Siria» (Il premier)']],
    ['"Siamo pronti". E\' quanto dichiarato dal ministro Paolo Bindi.', ['«Siamo pronti» (Paolo Bindi)']],
    ['Parlando alla Bbc, il ministro Paolo Bindi ha detto che la missione è finita.', ['«la missione è finita» (Paolo Bindi; Bbc)']],
    ['"La rivoluzione continua" - il tweet di Paolo Bindi', ['«La rivoluzione continua» (Paolo Bindi)']],
    ['Il segretario dei democratici denuncia la mancanza di una guida.', ['«la mancanza di una guida» (Il segretario dei democratici)']],
    ["Al riguardo si è espresso Giuseppe Conte, dicendosi dispiaciuto che la delegazione abbia lasciato la sala.", ['«la delegazione abbia lasciato la sala» (Giuseppe Conte)']],
  ])('%s', (text, quotes) => expect(read(text)).toEqual(quotes))

  it.each([
    "L'uomo telefonò a casa, avvisandolo della partenza.",
    'Il capitano lascia in polemica con Mario Rossi chiedendone le dimissioni.',
    'Luca Ferri e Anna Russo lo hanno sostenuto.',
    'Il portavoce ha smentito "categoricamente" le voci.',
    'Una donna ha richiesto il test di paternità per stabilire chi è il padre.',
    "La coppia litigava, con urla che richiamavano l'attenzione.",
    'Capirossi giunge nono, mentre Dovizioso, frenato dalla pioggia, conclude undicesimo.',
    'Parla il ministro, che ricorda l\'impegno che il governo ha preso.',
  ])('nobody says: %s', (text) => expect(read(text)).toEqual([]))
})

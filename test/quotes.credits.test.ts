import { describe, expect, it } from 'vitest'
import { italianQuotes } from './quotes.read.ts'

const read = italianQuotes()

describe('credits in the sentence after', () => {
  it.each([
    ['«Non ci fermeremo». Così Matteo Salvini su Facebook.', '«Non ci fermeremo» (Matteo Salvini; Facebook)'],
    ['«Vinceremo noi». Parola di Carlo Ancelotti.', '«Vinceremo noi» (Carlo Ancelotti)'],
    ['«Erano passate da poco le 23». Questo è il racconto di Patrizia, una testimone.', '«Erano passate da poco le 23» (Patrizia)'],
    ['«Siamo pronti a collaborare». È quanto ha dichiarato il ministro della Salute Orazio Schillaci.', '«Siamo pronti a collaborare» (Orazio Schillaci)'],
    ['«Lasceremo il potere entro giugno». A parlare è il generale Mamdouh Shahin.', '«Lasceremo il potere entro giugno» (Mamdouh Shahin)'],
    ["I prezzi sono saliti del 3 per cento. È quanto emerge dal rapporto dell'Istat.", '«I prezzi sono saliti del 3 per cento» (Istat)'],
  ])('%s', (text, quote) => expect(read(text)).toEqual([quote]))

  it('a sentence with a verb of its own credits nobody', () => {
    expect(read('«Libertà». Così il governo ha deciso di chiudere la strada.')).toEqual([])
  })
})

describe('credits before a colon or beside a comma', () => {
  it.each([
    ['Il sindaco non ha dubbi: «La strada riaprirà».', '«La strada riaprirà» (Il sindaco)'],
    ['Maria Rossi, 45 anni, residente in zona: «Ho sentito un boato e sono scappata».', '«Ho sentito un boato e sono scappata» (Maria Rossi)'],
    ['È convinto del contrario Amr Moussa, candidato alla presidenza: «Le elezioni vanno fatte subito».', '«Le elezioni vanno fatte subito» (Amr Moussa)'],
    ['Il Papa ai giovani: «Non abbiate paura»', '«Non abbiate paura» (Il Papa)'],
    ["Ucraina, l'allarme dell'Onu: «Rischio carestia»", '«Rischio carestia» (Onu)'],
    ["Bagnasco, «l'Europa intervenga subito»", "«l'Europa intervenga subito» (Bagnasco)"],
    ['«Noi traditi»: la rabbia degli operai', '«Noi traditi» (operai)'],
  ])('%s', (text, quote) => expect(read(text)).toEqual([quote]))

  it.each(['Il rapporto «Freedom of the Press» è uscito ieri.', "È stata allestita una mostra dedicata ai lavori dell'autore: «Il mago di Carosello».", 'Nella sezione «Giovani» si era invece imposto il quindicenne.', 'La parola «libertà» piace a tutti.'])('names and titles: %s', (text) => expect(read(text)).toEqual([]))
})

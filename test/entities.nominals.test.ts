import { beforeAll, describe, expect, it } from 'vitest'
import type { LanguagePack } from '../languages/pack.ts'
import { loadPack } from '../languages/registry.ts'
import { readBody } from './quotes.read.ts'

let pack: LanguagePack
beforeAll(async () => {
  const loaded = await loadPack('it')
  if (!loaded) throw new Error('no Italian pack')
  pack = loaded
})

/** Phrases without a name that a text uses for something, as «phrase = name», in text order. */
function nominals(text: string): readonly string[] {
  return readBody(text, pack)
    .entities.flatMap(({ name, mentions }) => mentions.filter(({ form }) => form === 'nominal').map(({ start, end }) => ({ start, said: `${text.slice(start, end)} = ${name}` })))
    .sort((a, b) => a.start - b.start)
    .map(({ said }) => said)
}

describe('a phrase without a name means', () => {
  it.each([
    ['Il film Amour di Michael Haneke ha vinto la Palma d’Oro. Il regista austriaco è al secondo trionfo.', ['regista austriaco = Michael Haneke']],
    ['Ha risposto l’amministratore delegato Giovanni Castellucci, il ministro dei Trasporti, Danilo Toninelli, non lo ha ascoltato. Il ministro ha chiesto una relazione.', ['ministro = Danilo Toninelli']],
    ['Sergio Mattarella è stato eletto presidente della Repubblica. Lo ha comunicato la presidente della Camera, Laura Boldrini. Il neoeletto presidente giurerà martedì.', ['neoeletto presidente = Sergio Mattarella']],
    ['Il terremoto ha colpito la provincia di Alessandria, in Piemonte. La provincia ha stanziato fondi.', ['provincia = provincia di Alessandria']],
    // what a place is called once resumes it
    ['Gli sfollati hanno lasciato la città di Zarkuban. La città è stata bombardata.', ['città = Zarkuban']],
    ['Due bombe sono esplose nel quartiere sciita di Kazimiya, a Baghdad. Le vie del quartiere sono chiuse.', ['quartiere = Kazimiya']],
    ['L’alluvione ha colpito la Sicilia. Nell’isola le scuole restano chiuse.', ['isola = Sicilia']],
    ['Il Qatar ha ospitato il vertice. L’emirato ospita una base americana.', ['emirato = Qatar']],
    ['Il ministro ha incontrato a Milano i sindacati. Nel capoluogo lombardo è atteso anche il premier.', ['capoluogo lombardo = Milano']],
    // a nationality word names the country too
    ['I blogger libici discutono se il consumo di alcol debba essere permesso nel Paese. In Libia la vendita è vietata.', ['Paese = Libia']],
    // meant again, not only named
    ['La Sicilia è in ginocchio. Nell’isola manca la luce. I treni sono fermi. Le scuole sono chiuse. Le strade sono interrotte. Nell’isola sono arrivati i soccorsi. Domani pioverà. Dopodomani nevicherà. Poi tornerà il sole. L’isola spera.', ['isola = Sicilia', 'isola = Sicilia', 'isola = Sicilia']],
    // meant a sentence ago, named before
    ['Carlo Bianchi è stato ucciso al Cairo. Il giovane studiava i sindacati. Il ragazzo era in Egitto da settembre. Il 28enne viveva a Giza.', ['giovane = Carlo Bianchi', 'ragazzo = Carlo Bianchi', '28enne = Carlo Bianchi']],
    // nobody else has come in since
    ['Maria Bianchi è stata rilasciata dai rapitori. La donna era stata rapita in marzo. Il ministro degli Esteri Luca Verdi ha parlato al telefono con la donna.', ['donna = Maria Bianchi', 'donna = Maria Bianchi']],
    ['A rivelarlo è Maria Bianchi, giornalista e scrittrice. La donna afferma che l’annuncio è previsto per maggio.', ['donna = Maria Bianchi']],
  ])('%s', (text, said) => {
    expect(nominals(text)).toEqual(said)
  })
})

describe('a phrase without a name means nobody in', () => {
  it.each([
    // somebody without a name came between
    'Mario Rossi è stato fermato ieri. Più tardi è arrivato un uomo armato. L’uomo ha sparato.',
    // whoever speaks for the police is not the victim
    'Il portavoce della polizia, John Akpuodom, ha parlato ai giornalisti. La vittima è un turista.',
    // the next one is not the present one
    'Il papa Benedetto XVI lascerà il soglio. A marzo si terrà il conclave per l’elezione del nuovo papa.',
    // a name follows
    'Silvio Berlusconi, presidente di Forza Italia, era a Rimini, ospite del movimento "Comunione e liberazione".',
    // another woman came in
    'Il giudice ha ascoltato Maria Bianchi. Poco dopo una testimone ha chiamato i carabinieri. La donna ha confermato tutto.',
    // the superlative says which one
    'La Russia ha stretto rapporti con il Paese più isolato al mondo.',
    // anybody
    'Guido Bertolaso ha lasciato. Era un servizio al cittadino.',
  ])('%s', (text) => {
    expect(nominals(text)).toEqual([])
  })
})

it('two titles in front of a name are said of the same person', () => {
  const { entities } = readBody('È morto il famoso giornalista e scrittore Enzo Biagi.', pack)
  const text = 'È morto il famoso giornalista e scrittore Enzo Biagi.'
  expect(entities.find(({ name }) => name === 'Enzo Biagi')?.roles.map(({ start, end }) => text.slice(start, end))).toEqual(['famoso giornalista', 'scrittore'])
})

it('the one who leads a country is called so on that day', () => {
  const said = (text: string, date: string): readonly string[] => readBody(text, pack, date).entities.flatMap(({ name, mentions }) => mentions.filter(({ form }) => form === 'nominal').map(({ start, end }) => `${text.slice(start, end)} = ${name}`))
  expect(said('Mohamed Morsi ha vinto le elezioni in Egitto. Il neopresidente giurerà sabato.', '2012-06-24')).toEqual(['neopresidente = Mohamed Morsi'])
  expect(said('Mohamed Morsi ha perso le elezioni in Egitto. Il neopresidente giurerà sabato.', '2014-06-24')).toEqual([])
  expect(said('Barack Obama ha parlato con Carlo Bianchi. L’inquilino della Casa Bianca partirà domani.', '2014-06-24')).toEqual(['inquilino della Casa Bianca = Barack Obama'])
})

import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../extractors/events/reader.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { loadPack } from '../languages/registry.ts'
import { analyseText } from './support/analyse-text.ts'

const packs = new Map<string, LanguagePack>()
beforeAll(async () => {
  for (const code of ['it', 'en']) {
    const loaded = await loadPack(code)
    if (!loaded) throw new Error('no pack')
    packs.set(code, loaded)
  }
})

async function factuality(text: string, trigger: string, code = 'it'): Promise<string | undefined> {
  const doc = await analyseText(text, code)
  const { context, readings } = readDocument(doc, packs.get(code)!.events)
  return readings.find(({ candidate }) => context.words[candidate.word]?.form === trigger)?.factuality
}

describe('factuality', () => {
  it.each([
    ['Putin ha incontrato Kim a Mosca.', 'incontrato', 'actual'],
    ['Biden riceverà Zelensky alla Casa Bianca.', 'riceverà', 'planned'],
    ['La Russia non ha attaccato la città.', 'attaccato', 'negated'],
    ['Tre operai sarebbero morti nella miniera.', 'morti', 'possible'],
    ['Il leader potrebbe arrivare a Mosca domani.', 'arrivare', 'possible'],
    ["L'Onu ha chiesto a Israele di ritirare le truppe.", 'ritirare', 'requested'],
    ['Kim intende visitare la Russia.', 'visitare', 'planned'],
    ['Il ministro si rifiuta di incontrare i sindacati.', 'incontrare', 'negated'],
    ['Il vertice si terrà a Roma.', 'vertice', 'planned'],
    ['Il mancato accordo preoccupa i mercati.', 'accordo', 'negated'],
    ['La presunta aggressione risale a ieri.', 'aggressione', 'possible'],
    ['La polizia teme un attentato.', 'attentato', 'possible'],
    ['I soldati sono entrati senza sparare.', 'sparare', 'negated'],
    ['Il presidente ha annunciato che il generale è stato arrestato.', 'arrestato', 'actual'],
    ['Il governo ha annunciato che invierà truppe in Libia.', 'invierà', 'planned'],
    ['Il presidente ha annunciato un incontro con i sindacati.', 'incontro', 'planned'],
    ["L'uomo è accusato di omicidio.", 'omicidio', 'possible'],
    ["I talebani hanno rivendicato l'attentato.", 'attentato', 'actual'],
    ["Le Nazioni Unite hanno imposto nuove sanzioni all'Iran.", 'sanzioni', 'actual'],
    ["L'Onu potrebbe imporre nuove sanzioni all'Iran.", 'sanzioni', 'possible'],
    ['Il giudice ha imposto ai soldati di liberare gli ostaggi.', 'liberare', 'requested'],
    ["L'imprenditore è accusato di aver corrotto un giudice.", 'corrotto', 'possible'],
    ['Il sindaco è indagato per corruzione.', 'corruzione', 'possible'],
    ["Il calciatore è stato arrestato con l'accusa di frode.", 'frode', 'possible'],
    ["L'ex ministro è sospettato di aver ucciso la moglie.", 'ucciso', 'possible'],
    ["L'uomo è stato condannato per l'omicidio della moglie.", 'omicidio', 'actual'],
    ['I pm indagano per omicidio colposo.', 'omicidio', 'possible'],
    ['Non ha fatto richieste, né ha minacciato altre persone.', 'minacciato', 'negated'],
    ["Le due aziende non hanno firmato l'accordo.", 'accordo', 'negated'],
    ['Il gip ha respinto la richiesta di arresto per il deputato.', 'arresto', 'negated'],
    ["Il giudice ha rigettato l'istanza di scarcerazione.", 'scarcerazione', 'negated'],
    ['La Camera ha bocciato la proposta di riforma.', 'riforma', 'negated'],
    ["Sembra che i rapitori abbiano liberato l'ostaggio.", 'liberato', 'possible'],
    ['Pare che il presidente sia fuggito.', 'fuggito', 'possible'],
    ["L'opposizione chiede la liberazione dei prigionieri.", 'liberazione', 'requested'],
    ["Gli attivisti chiedono l'applicazione di sanzioni contro la Siria.", 'sanzioni', 'requested'],
    ['I manifestanti chiedono che il presidente si dimetta.', 'dimetta', 'requested'],
    ['Bisogna liberare gli ostaggi.', 'liberare', 'requested'],
    ["Le trattative hanno l'obiettivo di liberare gli ostaggi.", 'liberare', 'planned'],
    ["L'operazione è finalizzata ad arrestare i trafficanti.", 'arrestare', 'planned'],
    ['Il leader è arrivato in vista dei colloqui con Putin.', 'colloqui', 'planned'],
    ['I colloqui includeranno anche una cena ufficiale.', 'cena', 'planned'],
    ['Ora è in programma una cena ufficiale.', 'cena', 'planned'],
    ['Domani è previsto un incontro con il papa.', 'incontro', 'planned'],
    ['È in corso una manifestazione davanti al Parlamento.', 'manifestazione', 'actual'],
    ['Prima di incontrare il papa il presidente ha visitato il Colosseo.', 'incontrare', 'actual'],
    ['Dopo aver incontrato il re, il premier è partito.', 'incontrato', 'actual'],
    ['Se la Russia attaccherà, la Nato risponderà.', 'attaccherà', 'possible'],
    ['Se la Corea attaccasse, gli Stati Uniti risponderebbero.', 'attaccasse', 'possible'],
    ['Il vertice è stato annullato.', 'vertice', 'negated'],
    ['La partita è stata rinviata.', 'partita', 'planned'],
    ['Il presidente ha rinviato la visita in Cina.', 'visita', 'planned'],
    ['La polizia ha sventato un attentato.', 'attentato', 'negated'],
    ['I carabinieri hanno impedito la rapina.', 'rapina', 'negated'],
    ["Il portavoce ha smentito l'incontro.", 'incontro', 'negated'],
    ["Il Cremlino ha negato di aver avvelenato l'oppositore.", 'avvelenato', 'negated'],
    ["Non c'è stato nessun incontro.", 'incontro', 'negated'],
    ['Nessun ferito e nessun danno dopo la scossa.', 'ferito', 'negated'],
    ['La scossa non ha provocato feriti o danni.', 'feriti', 'negated'],
    ['Teheran minaccia di attaccare Israele.', 'attaccare', 'possible'],
    ['Il presidente vuole incontrare Kim.', 'incontrare', 'planned'],
    ['I tifosi avrebbero aggredito gli agenti.', 'aggredito', 'possible'],
    ["La morte sarebbe stata causata da un'esplosione.", 'esplosione', 'possible'],
    ["La morte sarebbe stata causata da un'esplosione.", 'morte', 'actual'],
    ["L'incendio sarebbe dovuto a un attentato.", 'attentato', 'possible'],
    ['Ha detto che avrebbe incontrato il papa.', 'incontrato', 'planned'],
    ["L'incontro potrebbe svolgersi a Mosca.", 'incontro', 'possible'],
    ["L'incontro dovrebbe tenersi a Mosca.", 'incontro', 'possible'],
    ['Il presidente dovrebbe arrivare domani.', 'arrivare', 'possible'],
    ['Il governo cadrà.', 'cadrà', 'planned'],
    ['Il killer ha tentato di uccidere il giudice.', 'uccidere', 'possible'],
    ['I ribelli cercano di conquistare la città.', 'conquistare', 'possible'],
    ['La polizia è riuscita a liberare gli ostaggi.', 'liberare', 'actual'],
    ['I soldati non sono riusciti a liberare gli ostaggi.', 'liberare', 'negated'],
    ['Gli agenti hanno iniziato a sparare sulla folla.', 'sparare', 'actual'],
    ['I ribelli hanno smesso di sparare.', 'sparare', 'actual'],
    ['Il premier ha accettato di incontrare i sindacati.', 'incontrare', 'planned'],
    ['Il premier ha evitato di incontrare i sindacati.', 'incontrare', 'negated'],
    ['Il presidente si è detto disposto a incontrare i leader.', 'incontrare', 'possible'],
    ["Il tribunale ha autorizzato l'estradizione.", 'estradizione', 'planned'],
    ["Cresce l'attesa per l'incontro tra i due leader.", 'incontro', 'planned'],
    ["Alla vigilia dell'incontro il presidente è ottimista.", 'incontro', 'planned'],
    ['I preparativi per la visita del papa sono iniziati.', 'visita', 'planned'],
    ['La petizione per la liberazione della blogger ha raccolto mille firme.', 'liberazione', 'requested'],
    ['Una campagna per la liberazione del giornalista è partita ieri.', 'liberazione', 'requested'],
    ["Il procuratore ha chiesto la condanna dell'imputato.", 'condanna', 'requested'],
    ['Il presidente ha ordinato di attaccare la città.', 'attaccare', 'requested'],
    ['Il presidente ha ordinato il ritiro delle truppe.', 'ritiro', 'requested'],
    ['Liberate gli ostaggi!', 'Liberate', 'requested'],
    ['Vogliamo che il presidente si dimetta.', 'dimetta', 'requested'],
    ['Si teme che i terroristi attacchino la capitale.', 'attacchino', 'possible'],
    ['Il rischio di un attacco è alto.', 'attacco', 'possible'],
    ['Il presunto attentatore è stato arrestato.', 'arrestato', 'actual'],
    ['I parlamentari discutono se legalizzare la droga.', 'legalizzare', 'possible'],
    ['Il presidente riferì di aver incontrato il papa.', 'incontrato', 'actual'],
    ['Il presidente spera di incontrare il papa.', 'incontrare', 'possible'],
    ['È probabile che il ministro si dimetta.', 'dimetta', 'possible'],
    ['È possibile un incontro tra i due.', 'incontro', 'possible'],
    ['Il governo ha promesso di aiutare i terremotati.', 'aiutare', 'planned'],
    ["Il presidente ha deciso l'invio di truppe.", 'invio', 'planned'],
    ['Il ministro, che incontrerà i sindacati domani, è ottimista.', 'incontrerà', 'planned'],
    ['Il portiere, che non ha ucciso la donna, è libero.', 'ucciso', 'negated'],
    ['Mai il presidente aveva incontrato il dittatore.', 'incontrato', 'negated'],
    ['La visita del papa non è avvenuta.', 'visita', 'negated'],
    ["L'accordo non è stato firmato.", 'accordo', 'negated'],
    ['I negoziati sono falliti.', 'negoziati', 'actual'],
    ["I rapitori minacciano l'uccisione dell'ostaggio.", 'uccisione', 'possible'],
    ["Il giornalista rischia l'arresto.", 'arresto', 'possible'],
    ["L'avvocato ha annunciato ricorso.", 'ricorso', 'planned'],
    ['Il Senato voterà la riforma.', 'voterà', 'planned'],
    ['La polizia ha arrestato un uomo che progettava un attentato.', 'attentato', 'planned'],
    ['Le autorità temono nuovi attacchi e una rivolta.', 'attacchi', 'possible'],
    ['Il ministro ha smentito che le truppe siano entrate nel Paese.', 'entrate', 'negated'],
    ['Le parti non sono arrivate a un accordo.', 'accordo', 'negated'],
    ['La crisi potrebbe sfociare in una guerra.', 'guerra', 'possible'],
    ['Si può criticare lo Stato senza incorrere in sanzioni.', 'sanzioni', 'negated'],
    ['La protesta è sfociata in una rivolta.', 'rivolta', 'actual'],
  ])('%s %s: %s', async (text, trigger, expected) => {
    expect(await factuality(text, trigger)).toBe(expected)
  })
})

describe('factuality in English', () => {
  it.each([
    ['Thousands marched in Rome.', 'marched', 'actual'],
    ['Macron will visit Warsaw next week.', 'visit', 'planned'],
    ['Macron is expected to visit Warsaw.', 'visit', 'planned'],
    ['The army did not attack the village.', 'attack', 'negated'],
    ['The rebels may attack the village.', 'attack', 'possible'],
    ['He was charged with murder.', 'murder', 'possible'],
    ['He was accused of fraud.', 'fraud', 'possible'],
    ['Amnesty called for his release.', 'release', 'requested'],
    ['They met ahead of the summit.', 'summit', 'planned'],
    ['The talks could lead to an agreement.', 'agreement', 'possible'],
  ])('%s %s: %s', async (text, trigger, expected) => {
    expect(await factuality(text, trigger, 'en')).toBe(expected)
  })
})

describe('what is set for a time after the publication, 14 September 2023', () => {
  it.each([
    ['it', 'I sindacati hanno proclamato uno sciopero per il 18 settembre.', 'sciopero', 'planned'],
    ['it', 'I sindacati hanno proclamato uno sciopero per il 10 settembre.', 'sciopero', 'actual'],
    ['it', 'Lo sciopero del 12 settembre ha bloccato i treni per ore.', 'sciopero', 'actual'],
    ['en', 'The unions declared a strike for September 18.', 'strike', 'planned'],
  ])('%s %s %s: %s', async (code, text, trigger, expected) => {
    expect(await factuality(text, trigger, code)).toBe(expected)
  })
})

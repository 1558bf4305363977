import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../extractors/events/reader.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { loadPack } from '../languages/registry.ts'
import { slice } from '../pipeline/span.ts'
import { analyseText } from './support/analyse-text.ts'

let pack: LanguagePack
let english: LanguagePack
beforeAll(async () => {
  const [loaded, other] = [await loadPack('it'), await loadPack('en')]
  if (!loaded || !other) throw new Error('no pack')
  pack = loaded
  english = other
})

/** «role=words» for what the frames give to the confirmed trigger with this form; themes and places left out. */
async function roles(text: string, trigger: string, code: 'it' | 'en' = 'it'): Promise<readonly string[]> {
  const doc = await analyseText(text, code)
  const { context, readings } = readDocument(doc, (code === 'it' ? pack : english).events)
  const reading = readings.find(({ candidate }) => candidate.confirmed && context.words[candidate.word]?.form === trigger)
  return (reading?.args ?? []).filter(({ role }) => role !== 'theme' && role !== 'place').map((arg) => `${arg.role}=${slice(doc.text, arg)}`).sort()
}

describe('arguments by syntax', () => {
  it.each([
    ['active', 'La polizia ha arrestato tre manifestanti.', 'arrestato', ['agent=polizia', 'patient=tre manifestanti']],
    ['passive', 'Due soldati sono stati uccisi dai ribelli.', 'uccisi', ['agent=ribelli', 'patient=Due soldati']],
    ['coordination', 'Putin e Kim si sono incontrati ieri.', 'incontrati', ['agent=Kim', 'agent=Putin']],
    ['symmetric noun', "L'incontro tra Putin e Kim è durato due ore.", 'incontro', ['agent=Kim', 'agent=Putin']],
    ['noun with agent', 'Il lancio di missili da parte di Pyongyang ha allarmato Tokyo.', 'lancio', ['agent=Pyongyang']],
    ['noun with patient', "L'arresto del blogger ha suscitato proteste.", 'arresto', ['patient=blogger']],
    ['relative clause', 'La polizia ha fermato i soldati che hanno ucciso tre studenti.', 'ucciso', ['agent=soldati', 'patient=tre studenti']],
    ['control of the one addressed', "L'Onu ha chiesto a Israele di ritirare le truppe.", 'ritirare', ['agent=Israele']],
    ['name behind an age', 'Un sammarinese di 21 anni, Michele Zafferani, è stato ucciso ieri.', 'ucciso', ['patient=Michele Zafferani']],
    ['place that a genitive names', 'I ribelli hanno conquistato la città di Bosra.', 'conquistato', ['agent=ribelli', 'patient=Bosra']],
    ['part of a place', 'I ribelli hanno conquistato il porto di Bosra.', 'conquistato', ['agent=ribelli', 'patient=porto di Bosra']],
    ['noun set behind a name', 'Mario Scaramella, faccendiere arrestato a Napoli, tace.', 'arrestato', ['patient=Mario Scaramella']],
    ['phrase with what tells how many and of what kind', 'La polizia ha arrestato alcuni membri del gruppo di estrema destra.', 'arrestato', ['agent=polizia', 'patient=alcuni membri del gruppo di estrema destra']],
    ['phrase that ends before the place', 'La polizia ha arrestato due uomini in Francia.', 'arrestato', ['agent=polizia', 'patient=due uomini']],
    ['passive by a participle of the auxiliary', 'La popolazione è stata immediatamente evacuata dai soccorritori.', 'evacuata', ['agent=soccorritori', 'patient=popolazione']],
    ['infinitive of a noun', "Il governo ha preso la decisione di espellere l'ambasciatore.", 'espellere', ['agent=governo', 'patient=ambasciatore']],
    ['infinitive of a noun with its own bearer', 'La stampa ha criticato la decisione del governo di liberare i detenuti.', 'liberare', ['agent=governo', 'patient=detenuti']],
    ['what a line is about', 'Scacchi: vince Anand', 'vince', ['agent=Anand']],
    ['participle of a headline', 'Siria: esplode una bomba, uccisi due soldati', 'uccisi', ['patient=due soldati']],
    ['second object', "La polizia ha arrestato la ragazza della vittima e l'autista dell'uomo.", 'arrestato', ['agent=polizia', "patient=autista dell'uomo", 'patient=ragazza della vittima']],
    ['somebody told by another name', 'La moglie di Mario Rossi è stata uccisa ieri.', 'uccisa', ['patient=moglie di Mario Rossi']],
    ['counted dead', "L'incendio ha causato tre morti e 18 feriti.", 'morti', ['patient=tre morti']],
    ['counted wounded', "L'incendio ha causato tre morti e 18 feriti.", 'feriti', ['patient=18 feriti']],
    ['shared subject', 'I ribelli hanno attaccato la caserma e ucciso due soldati.', 'ucciso', ['agent=ribelli', 'patient=due soldati']],
  ])('%s', async (_, text, trigger, expected) => {
    expect(await roles(text, trigger)).toEqual(expected)
  })

  it.each([
    ['passive', 'Three protesters were killed by soldiers yesterday.', 'killed', ['agent=soldiers', 'patient=Three protesters']],
    ['passive of the perfect', 'Two men have been arrested in London.', 'arrested', ['patient=Two men']],
    ['progressive', 'The soldiers were attacking the village.', 'attacking', ['agent=soldiers', 'patient=village']],
    ['active', 'The police arrested three protesters.', 'arrested', ['agent=police', 'patient=three protesters']],
  ])('without a parser: %s', async (_, text, trigger, expected) => {
    expect(await roles(text, trigger, 'en')).toEqual(expected)
  })

  it('reads number words and digits as counts', async () => {
    const doc = await analyseText('La polizia ha arrestato tre manifestanti. I ribelli hanno ucciso 12 soldati.', 'it')
    const counts = readDocument(doc, pack.events).readings.flatMap(({ args }) => args.flatMap(({ count }) => count ?? []))
    expect(counts).toEqual(expect.arrayContaining([3, 12]))
  })

  it('takes nobody from another sentence without a link', async () => {
    const doc = await analyseText('Il presidente Obama è partito ieri. A Kabul una bomba ha ucciso tre soldati.', 'it')
    const { context, readings } = readDocument(doc, pack.events)
    const killed = readings.filter(({ candidate }) => context.words[candidate.word]?.form === 'ucciso')
    expect(killed.length).toBeGreaterThan(0)
    for (const { args } of killed) for (const arg of args) expect(slice(doc.text, arg)).not.toContain('Obama')
  })
})

describe('events of a document', () => {
  it('gives every argument a span or a link, and numbers events in text order', async () => {
    const doc = await analyseText('Putin ha incontrato Kim a Mosca. Il vertice è durato due ore. La polizia ha arrestato tre manifestanti a Roma.', 'it')
    expect(doc.events.map(({ id }) => id)).toEqual(doc.events.map((_, index) => `ev${index + 1}`))
    const starts = doc.events.map(({ triggers }) => triggers[0]?.start ?? 0)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(doc.events.map(({ type }) => type)).toEqual(expect.arrayContaining(['meet', 'arrest']))
    for (const { args } of doc.events) for (const arg of args) if (arg.role !== 'time') expect(arg.end).toBeGreaterThan(arg.start)
  })

  it('takes a place for a recipient where one is called for, and then not for where it happens', async () => {
    const doc = await analyseText('La Corea del Nord fornirà a Mosca nuove armi. Il governo ha confermato la notizia.', 'it')
    const transfer = doc.events.find(({ type }) => type === 'transfer')
    const told = transfer?.args.flatMap((arg) => (arg.role === 'time' ? [] : `${arg.role}=${slice(doc.text, arg)}`))
    expect(told).toEqual(expect.arrayContaining(['agent=Corea del Nord', 'recipient=Mosca']))
    expect(told).not.toEqual(expect.arrayContaining(['place=Mosca']))
    expect(told).not.toEqual(expect.arrayContaining(['place=Corea del Nord']))
  })

  it('credits the speaker of a quotation that holds the trigger', async () => {
    const doc = await analyseText('«I soldati hanno ucciso tre civili», ha detto il ministro Paolo Gentiloni.', 'it')
    const killing = doc.events.find(({ type }) => type === 'die')
    expect(killing?.attributedTo.length).toBeGreaterThan(0)
  })

  it('keeps meetings of other parties apart', async () => {
    const doc = await analyseText('Biden ha incontrato Zelensky a Washington. Putin ha incontrato Kim a Mosca.', 'it')
    expect(doc.events.filter(({ type }) => type === 'meet')).toHaveLength(2)
  })

  it.each([
    ['colloqui', 'cena', "I colloqui tra Putin e Kim sono durati due ore. Ora è in programma una cena ufficiale tra Putin e Kim."],
    ['cena', 'conferenza', 'Putin e Kim hanno tenuto una cena ufficiale a Mosca. La conferenza stampa di Putin e Kim è durata un’ora.'],
    ['vertice', 'conferenza', 'Il vertice tra Putin e Kim si è chiuso ieri. La conferenza stampa di Putin e Kim è durata un’ora.'],
  ])('keeps apart what follows %s: %s', async (talks, other, text) => {
    const doc = await analyseText(text, 'it')
    const told = (word: string) => doc.events.filter(({ triggers }) => triggers.some((trigger) => slice(doc.text, trigger).startsWith(word)))
    expect(told(talks)).not.toHaveLength(0)
    for (const event of told(talks)) expect(told(other)).not.toContain(event)
  })
})

import { describe, expect, it } from 'vitest'
import { readData } from '../pipeline/files.ts'
import { read } from './support/reading.ts'

const first = 'Il ministro degli Esteri è arrivato ieri al Cairo, dove incontrerà il presidente e i rappresentanti dei partiti di opposizione.'
const second = 'Secondo fonti diplomatiche i colloqui dureranno due giorni e riguarderanno soprattutto la sicurezza dei confini e gli aiuti economici.'

describe('the top of a page', () => {
  it('takes the title, drops its copy, keeps the standfirst', async () => {
    const { parts } = await read(`Il ministro arriva al Cairo\n\nIl ministro arriva al Cairo\n\nAttesa per i colloqui di domani\n${first}\n${second}`)
    expect(parts).toEqual(['headline: Il ministro arriva al Cairo', 'boilerplate: Il ministro arriva al Cairo', `body: Attesa per i colloqui di domani\n${first}\n${second}`])
  })

  it('finds no headline where the article starts with its text', async () => {
    const { doc, parts } = await read(`${first}\n\n${second}`)
    expect(doc.headline).toBeNull()
    expect(parts).toEqual([`body: ${first}\n\n${second}`])
  })

  it('prefers the title line to a section and to a shout over it', async () => {
    expect((await read(`Esteri\nIl ministro arriva al Cairo\n${first}`)).parts[1]).toBe('headline: Il ministro arriva al Cairo')
    expect((await read(`ESCLUSIVO\nIl ministro arriva al Cairo\n${first}`)).parts[1]).toBe('headline: Il ministro arriva al Cairo')
  })

  it('believes the stated title, also inside a line', async () => {
    const { parts } = await read(`Il ministro arriva al Cairo ${first}`, 'it', { title: 'Il ministro  arriva al Cairo' })
    expect(parts).toEqual(['headline: Il ministro arriva al Cairo', `body: ${first}`])
  })

  it('finds the headline under a menu', async () => {
    const menu = ['Home', 'Cronaca', 'Esteri', 'Sport', 'Cultura', 'Meteo', 'Accedi', 'Abbonati ora', 'Newsletter'].join('\n')
    const { doc } = await read(`${menu}\nIl ministro arriva al Cairo\ndi Paola Verdi\n24 novembre 2011\n${first}\n${second}`)
    expect(doc.regions.map((region) => region.kind)).toEqual(['boilerplate', 'headline', 'byline', 'metadata', 'body'])
  })

  it.each([
    ['Mosca, 13 settembre 2023 –', `Mosca, 13 settembre 2023 – ${first}`],
    ['Il Cairo (AsiaNews) -', `Il Cairo (AsiaNews) - ${first}`],
    ['(ANSA) - ROMA, 12 SET -', `(ANSA) - ROMA, 12 SET - ${first}`],
    ['TRIPOLI –', `TRIPOLI – ${first}`],
  ])('cuts the dateline %s off its paragraph', async (dateline, text) => {
    expect((await read(`Il ministro arriva al Cairo\n${text}`)).parts).toEqual(['headline: Il ministro arriva al Cairo', `dateline: ${dateline}`, `body: ${first}`])
  })

  it.each([`Kim Jong-un – che non vola mai – ${first}`, `Il premier – ${first.toLowerCase()}`, `LA TURCHIA O IL LIBANO - ${first}`])('is no dateline: %s', async (text) => {
    expect((await read(`Il ministro arriva al Cairo\n${text}`)).parts[1]).toBe(`body: ${text}`)
  })
})

describe('teasers of other articles', () => {
  const [third, fourth] = [first.replace('ieri', 'oggi'), second.replace('due', 'tre')]

  it('leaves out titles over excerpts that are cut off, above the article', async () => {
    const { doc, parts } = await read(`Dazi, l'associazione al governo: «Intervenite»\nRoma, 8 gennaio 2020. Il rischio di nuovi dazi torna a minacciare il Paese. La…\nCommercio, no all'accordo\nRoma, 16 luglio. Nei dati diffusi oggi l'istituto certifica [...]\nIl ministro arriva al Cairo\n${first}\n${second}`)
    expect(parts.slice(1)).toEqual(['headline: Il ministro arriva al Cairo', `body: ${first}\n${second}`])
    expect(doc.regions[0]?.kind).toBe('boilerplate')
    const one = await read(`Il ministro arriva al Cairo\nAttesa per i colloqui di domani, di cui si sa ancora poco, e per la conferenza stampa che…\n${first}\n${second}`)
    expect(one.parts[0]).toBe('headline: Il ministro arriva al Cairo') // one may be the article's own
  })

  it('leaves out long titles in a row between paragraphs, but neither subheads nor lists', async () => {
    const [a, b] = ['Migranti, gli sbarchi in Sicilia non si fermano più', 'Frana sulla statale, il sindaco chiede aiuto allo Stato']
    expect((await read(`Il ministro arriva al Cairo\n${first}\n${a}\n${b}\n${second}`)).parts).toEqual(['headline: Il ministro arriva al Cairo', `body: ${first}`, `boilerplate: ${a}\n${b}`, `body: ${second}`])
    for (const text of [`${first}\nLe reazioni\n${second}`, `${first}\n${a}\n${second}`, `${first.slice(0, -1)}:\n${a}\n${b}\n${second}`, `${first}\nDa Roma a Milano in treno in due ore\nDa Roma a Napoli in treno in una ora\n${second}`]) expect((await read(`Il ministro arriva al Cairo\n${text}`)).parts[1]).toBe(`body: ${text}`)
  })

  it('leaves out titles over short paragraphs behind the text, but not an article in short paragraphs', async () => {
    const teaser = (n: number): string => `Titolo numero ${n} di un altro articolo\nQui si dice in poche parole di che cosa parla l'altro articolo, il numero ${n} di tutti.`
    const teasers = [1, 2, 3].map(teaser).join('\n')
    const text = [first, second, third, fourth, first.replace('ieri', 'domenica'), second.replace('due', 'sei')].join('\n')
    expect((await read(`Il ministro arriva al Cairo\n${text}\n${teasers}`)).parts.slice(1)).toEqual([`body: ${text}`, `boilerplate: ${teasers}`])
    expect((await read(`Il ministro arriva al Cairo\n${first}\n${teasers}`)).parts[1]).toBe(`body: ${first}\n${teasers}`)
  })
})

describe('inside the text', () => {
  it('takes teasers and doubled captions out and leaves subheads in', async () => {
    const { parts } = await read(`Il ministro arriva al Cairo\n${first}\nIl ministro al suo arrivo\nIl ministro al suo arrivo\nApprofondisci:\nSicilia, frana sulla statale\nSicilia, frana sulla statale\n\n${second}\nLe reazioni\n${first.replace('ieri', 'oggi')}`)
    expect(parts.map((part) => part.split(':')[0])).toEqual(['headline', 'body', 'boilerplate', 'body'])
    expect(parts[3]).toContain('Le reazioni')
  })

  it('takes no separator or embedded post for the end', async () => {
    const text = `Il ministro arriva al Cairo\n${first}\n___.\n${second}\n<tweet id="17">\n@nome_17.\n${first.replace('ieri', 'oggi')}`
    const { doc } = await read(text)
    expect(doc.regions.at(-1)?.kind).toBe('body')
    expect(doc.regions.filter((region) => region.kind === 'body')).toHaveLength(3)
  })

  it('joins lines of fixed width', async () => {
    const { parts } = await read('Il ministro arriva al Cairo\nIl ministro degli Esteri è arrivato ieri al Cairo,\ndove incontrerà il presidente e i\nrappresentanti dei partiti di opposizione.')
    expect(parts.map((part) => part.split(':')[0])).toEqual(['headline', 'body'])
  })

  it('takes code that stands in a page more than once for no caption', async () => {
    const code = "var box = $('#player');"
    const { parts } = await read(`Il ministro arriva al Cairo\n${first}\n${code}\n${second}\n${code}\n${first.replace('ministro', 'premier')}`)
    expect(parts.filter((part) => part.includes('player')).map((part) => part.split(':')[0])).toEqual(['boilerplate', 'boilerplate'])
  })

  it('splits the credit off a caption', async () => {
    const { parts } = await read(`Il ministro arriva al Cairo\n${first}\nProteste a Madrid. Foto per gentile concessione di Sara Gil.\n${second}`)
    expect(parts.slice(2, 4)).toEqual(['caption: Proteste a Madrid.', 'boilerplate: Foto per gentile concessione di Sara Gil.'])
  })
})

describe('behind the text', () => {
  const page = (tail: string): Promise<{ readonly parts: readonly string[] }> => read(`Il ministro arriva al Cairo\n${first}\n${second}\n${tail}`)

  it.each([
    ['a copyright line', '© Riproduzione riservata\nCopyright© 2019 - P.Iva 12741650159'],
    ['a comment thread', '98 commenti per Il ministro arriva al Cairo\nSono d\'accordo con quello che scrive il giornalista, ma non credo che il governo cambierà idea su questo punto.'],
    ['a list of other articles', 'Sicilia, frana sulla statale\n14 ottobre 2012\nMilano, sciopero dei treni\n13 ottobre 2012\nRoma, il Papa in piazza\n12 ottobre 2012'],
    ['a long notice about comments, and titles before it', `Sicilia, frana sulla statale\nGentile lettore, la pubblicazione dei commenti è sospesa dalle 20 alle 9. ${'I commenti sono letti e approvati prima di essere pubblicati, e chi insulta viene escluso dalla discussione. '.repeat(5).trim()}\nRoma, il Papa in piazza`],
    ['links', 'Sicilia, frana sulla statale\nMilano, sciopero dei treni\nRoma, il Papa in piazza'],
    ['scripts', '(function () {\nvar a = document.getElementsByTagName("script")[0];\na.async = !0;\n})();'],
    ['a form', 'invia ad un amico\nA chi vuoi inviare questo articolo?\nInserisci i tuoi dati:'],
  ])('drops %s', async (_, tail) => {
    expect((await page(tail)).parts.slice(1)).toEqual([`body: ${first}\n${second}`, `boilerplate: ${tail}`])
  })

  it('keeps a short last sentence and a list that the text announces', async () => {
    expect((await page('Oggi si replica.')).parts[1]).toContain('Oggi si replica.')
    expect((await page('Le città sono:\nRoma e Milano\nNapoli e Bari\nTorino e Genova')).parts[1]).toContain('Torino e Genova')
  })

  it('keeps social posts that the article quotes', async () => {
    expect((await page('@uno Siamo in piazza #cairo\n@due Arrivano i blindati #cairo\n@tre Ci hanno chiuso dentro #cairo')).parts[1]).toContain('@tre')
  })
})

describe('what is known of a source', () => {
  it('takes lines that the profile learned for furniture', async () => {
    const profile = { schema: 'cronaca/profile/1' as const, furniture: { Gazzetta: ['Il giornale dal 1870'] }, roles: [] }
    const { parts } = await read(`Il giornale dal 1870\nIl ministro arriva al Cairo\n${first}`, 'it', { outlet: 'Gazzetta' }, { profile })
    expect(parts.slice(0, 2)).toEqual(['boilerplate: Il giornale dal 1870', 'headline: Il ministro arriva al Cairo'])
  })

  it('leaves nothing of a page without an article', async () => {
    const { doc } = await read(readData('fixtures/hostile/only-boilerplate.txt'))
    expect(doc.headline).toBeNull()
    expect([...new Set(doc.regions.map((region) => region.kind))]).toEqual(['boilerplate'])
  })
})

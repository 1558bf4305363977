import { describe, expect, it } from 'vitest'
import { foldName } from '../extractors/entities/fold.ts'
import { group } from '../extractors/entities/group.ts'
import { soundKey } from '../extractors/entities/similar.ts'
import { surfacesOf } from '../extractors/entities/surfaces.ts'
import { entities } from '../languages/it/entities.ts'
import type { Document, EntityType, Name, Token } from '../pipeline/document.ts'
import { defaultSettings } from '../pipeline/settings.ts'

const words = entities()

/** Groups names as if they stood one a sentence in a text; gives the names of each thing. */
function grouped(type: EntityType, ...names: string[]): readonly (readonly string[])[] {
  const text = names.join('\n')
  let start = 0
  const tokens: Token[] = []
  const tagged: Name[] = names.map((name, at) => {
    const span = { start, end: start + name.length }
    start = span.end + 1
    tokens.push({ ...span, text: name, norm: name.toLowerCase(), sentence: at, forms: [name], words: { first: at, end: at + 1 } })
    return { ...span, type, tokens: { first: at, end: at + 1 }, confidence: 0.95, rule: 'test' }
  })
  const article = { path: 'test', entry: 0, text, sha256: '', id: null, url: null, title: null, date: null, outlet: null, language: 'it', notes: [] }
  const doc: Document<'tokens'> = { article, text, settings: defaultSettings, tokens }
  const context = { lexicon: words.lexicon, nameParticles: new Set(words.grammar.nameParticles.map(foldName)) }
  return group(surfacesOf(doc, tagged, words), context).map((draft) => [...new Set(draft.surfaces.flatMap((s) => s.mentions.map((m) => m.text)))].sort()).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

describe('names of one thing', () => {
  it.each<[EntityType, string[]]>([
    ['person', ['Kim Jong-un', 'Kim', 'Kim Jong Un']],
    ['person', ['Sergei Shoigu', 'Sergey Shoigu', 'Shoigu']],
    ['person', ['José Manuel Barroso', 'José Barroso', 'Barroso']],
    ['person', ['Luca Cordero di Montezemolo', 'Montezemolo']],
    ['person', ['Hala Gorani', '@HalaGorani']],
    ['person', ['Ronaldo Cristiano', 'Cristiano Ronaldo']],
    ['person', ['principe William', 'William']],
    ['person', ['Christopher Stevens', 'Chris Stevens']],
    ['person', ['Ahmed Shafiq', 'Ahmad Shafik']],
    ['person', ['Lotfi Maamir', 'Lofti Maamir']],
    ['organization', ['Comunità Economica Europea', 'CEE']],
    ['organization', ["Comunità Europea dell'Energia Atomica", 'CEEA']],
    ['organization', ['Onu', 'Nazioni Unite']],
    ['organization', ["Autostrade per l'Italia", 'Autostrade']],
    ['organization', ['Banca Intesa', 'Intesa']],
    ['organization', ['gruppo Atlantia', 'Atlantia']],
    ['organization', ['Fratelli Musulmani', 'Fratellanza musulmana']],
    ['place', ['Stati Uniti', 'Usa', 'USA']],
    ['place', ["regione dell'Amur", 'Amur']],
    ['place', ['Bengasi', 'Benghazi', 'Bengazhi']],
    ['place', ['Piazza dei Martiri di Tripoli', 'Piazza dei Martiri']],
    ['place', ['Pyongyang', 'Pyonyang']],
  ])('are joined: %s %j', (type, names) => {
    expect(grouped(type, ...names)).toEqual([[...names].sort()])
  })

  it.each<[EntityType, string[]]>([
    ['person', ['Silvio Berlusconi', 'Marina Berlusconi']],
    ['person', ['Vittorio Emanuele', 'Emanuele Filiberto']],
    ['person', ['Mario Rossi', 'Maria Rossi']],
    ['person', ['Francesco Neri', 'Francesca Neri']],
    ['person', ['Anna Neri', 'Annalisa Neri']],
    ['person', ['Paolo Bianchi', 'Pietro Bianchi']],
    ['organization', ['Partito Democratico', 'Partito Repubblicano']],
    ['organization', ['Università di Torino', 'Torino']],
    ['place', ['Corea del Nord', 'Corea del Sud']],
    ['place', ['Reggio Emilia', 'Reggio Calabria']],
    ['place', ['aeroporto di Catania', 'Catania']],
    ['place', ['Iran', 'Iraq']],
  ])('are kept apart: %s %j', (type, names) => {
    expect(grouped(type, ...names)).toEqual(names.map((name) => [name]).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)))
  })

  it('gives a shared surname to the bearer named last', () => {
    expect(grouped('person', 'Silvio Berlusconi', 'Marina Berlusconi', 'Berlusconi')).toEqual([['Berlusconi', 'Marina Berlusconi'], ['Silvio Berlusconi']])
  })
})

describe('transliterations', () => {
  it.each([['shoigu', 'shojgu'], ['vostochny', 'vostotchny'], ['tchaguine', 'chaguine']])('%s and %s sound alike', (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b))
  })

  it.each([['sha', 'ka'], ['iran', 'iraq'], ['mario', 'maria']])('%s and %s do not', (a, b) => {
    expect(soundKey(a)).not.toBe(soundKey(b))
  })
})

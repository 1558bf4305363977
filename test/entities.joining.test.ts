import { beforeAll, describe, expect, it } from 'vitest'
import { withLegalForms } from '../extractors/entities/legal-forms.ts'
import { parted } from '../extractors/entities/parted.ts'
import { settleNames } from '../extractors/entities/names.ts'
import { withParticles } from '../extractors/entities/particles.ts'
import { unnamed } from '../extractors/entities/unnamed.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { loadPack } from '../languages/registry.ts'
import type { Document, EntityType, Name } from '../pipeline/document.ts'
import { readBody } from './quotes.read.ts'

let pack: LanguagePack
beforeAll(async () => {
  const loaded = await loadPack('it')
  if (!loaded) throw new Error('no Italian pack')
  pack = loaded
})

type Doc = Document<'tokens' | 'sentences' | 'words'>

/** Names over given words of a text, as a tagger would see them. */
function namesOf(doc: Doc, given: readonly (readonly [string, EntityType])[]): readonly Name[] {
  let from = 0
  return given.map(([text, type]) => {
    const start = doc.text.indexOf(text, from)
    const end = (from = start + text.length)
    const tokens = { first: doc.tokens.findIndex((t) => t.start >= start), end: doc.tokens.findIndex((t) => t.end >= end) + 1 }
    return { start, end, type, tokens, confidence: 0.7, rule: 'names/test' }
  })
}

function told(doc: Doc, names: readonly Name[]): readonly string[] {
  return names.map(({ start, end, type }) => `${type} ${doc.text.slice(start, end)}`)
}

describe('a legal form ends the name of a firm', () => {
  it.each<[string, readonly (readonly [string, EntityType])[], readonly string[]]>([
    ['La rete è gestita da Talete spa.', [['Talete', 'person']], ['organization Talete spa']],
    ['La Acqua Alta 2 S.p.A. ha fatto ricorso.', [], ['organization Acqua Alta 2 S.p.A.']],
    ['La Fondazione per la Musica Onlus ha chiuso.', [['Fondazione per la Musica', 'organization']], ['organization Fondazione per la Musica Onlus']],
    ['Lo stabilimento di Verona della Rossi & Bianchi Srl.', [['Verona', 'place']], ['place Verona', 'organization Rossi & Bianchi Srl']],
    // no name in front
    ['Una spa con i conti in rosso e una società srl.', [], []],
  ])('%s', (text, given, wanted) => {
    const doc = readBody(text, pack)
    expect(told(doc, withLegalForms(doc, namesOf(doc, given), pack.entities))).toEqual(wanted)
  })
})

describe('Arabic particles go on a name', () => {
  it.each<[string, readonly (readonly [string, EntityType])[], readonly string[]]>([
    ['Parla Saif al Islam dal carcere.', [['Saif', 'person']], ['person Saif al Islam']],
    ['Gli uomini di Ansar Beit al Maqdis.', [['Ansar Beit', 'organization']], ['organization Ansar Beit al Maqdis']],
    ['Il principe Fahd bin Turki è tornato.', [['Fahd', 'person'], ['Turki', 'person']], ['person Fahd bin Turki']],
    ['Il partito salafita al Nour è secondo.', [['Nour', 'organization']], ['organization al Nour']],
    // prepositions of Italian
    ['Matteo Renzi al Quirinale e Mario Monti al Senato.', [['Matteo Renzi', 'person'], ['Quirinale', 'place'], ['Mario Monti', 'person'], ['Senato', 'organization']], ['person Matteo Renzi', 'place Quirinale', 'person Mario Monti', 'organization Senato']],
    ['A Tripoli al Hakim ha parlato.', [['Tripoli', 'place']], ['place Tripoli']],
  ])('%s', (text, given, wanted) => {
    const doc = readBody(text, pack)
    expect(told(doc, withParticles(doc, namesOf(doc, given), pack.entities))).toEqual(wanted)
  })
})

describe('a name run into another is parted', () => {
  it.each<[string, readonly (readonly [string, EntityType])[], readonly string[]]>([
    ['Vladimir Putin Mosca risponde. Vladimir Putin tace.', [['Vladimir Putin Mosca', 'person'], ['Vladimir Putin', 'person']], ['person Vladimir Putin', 'place Mosca', 'person Vladimir Putin']],
    // nobody is called so elsewhere
    ['Juan Carlos Madrid risponde.', [['Juan Carlos Madrid', 'person']], ['person Juan Carlos Madrid']],
    // no name of its own behind
    ['Juan Manuel Santos Calderón risponde a Juan Manuel.', [['Juan Manuel Santos Calderón', 'person'], ['Juan Manuel', 'person']], ['person Juan Manuel Santos Calderón', 'person Juan Manuel']],
  ])('%s', (text, given, wanted) => {
    const doc = readBody(text, pack)
    expect(told(doc, parted(doc, namesOf(doc, given), pack.entities))).toEqual(wanted)
  })
})

describe('names of the lists that the tagger left out', () => {
  it.each<[string, readonly string[]]>([
    ['I salafiti di al Nour sono secondi.', ['organization al Nour']],
    ['Lo scrive al nour di Dio.', []],
    // a common noun behind the article that opens the sentence
    ['Il giornale filogovernativo cita fonti della procura.', []],
    ['Il Giornale cita fonti della procura.', ['organization Il Giornale']],
  ])('%s', (text, wanted) => {
    const doc = { ...readBody(text, pack), names: [] }
    expect(told(doc, unnamed(doc, pack.entities))).toEqual(wanted)
  })
})

describe('a town that was taken for somebody', () => {
  it.each<[string, string, EntityType]>([
    ['Due turisti sono stati feriti a Marsa Alam.', 'Marsa Alam', 'place'],
    ['Lo ha detto ieri Marsa Alam.', 'Marsa Alam', 'person'],
    ['Lo ha detto ieri a Mario Rossi.', 'Mario Rossi', 'person'],
  ])('%s', (text, name, type) => {
    const doc = readBody(text, pack)
    expect(told(doc, settleNames({ ...doc, names: namesOf(doc, [[name, 'person']]) }, pack.entities))).toEqual([`${type} ${name}`])
  })
})

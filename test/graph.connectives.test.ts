import { describe, expect, it } from 'vitest'
import { linksOf } from '../graph/relations/connectives.ts'
import { readGraphWords } from '../graph/words.ts'
import type { ArticleRecord, RecordEvent } from '../schemas/record.ts'
import { article } from './support/small-records.ts'

/** A record of one sentence whose events are the given words, in order. */
function sentence(text: string, triggers: readonly string[]): ArticleRecord {
  const events = triggers.map((trigger, i): RecordEvent => {
    const start = text.indexOf(trigger)
    return { id: `ev${i + 1}`, type: 'meet', factuality: 'actual', confidence: 1, rule: 'test', triggers: [{ text: trigger, start, end: start + trigger.length }], args: [], attributedTo: [] }
  })
  return { ...article('a', null, [], []), text, events }
}

const italian = readGraphWords()('it').connectives
const english = readGraphWords()('en').connectives
const relation = (text: string, triggers: readonly string[], connectives = italian): string[] =>
  linksOf(sentence(text, triggers), connectives).map(({ kind, from, to }) => `${kind} ${triggers[from]} ${triggers[to]}`)

describe('connectives between two events', () => {
  it.each([
    ["Le proteste sono scoppiate dopo l'arresto del sindaco.", ['proteste', 'arresto'], 'before arresto proteste'],
    ['I due hanno visitato il sito prima dei colloqui.', ['visitato', 'colloqui'], 'before visitato colloqui'],
    ["L'invito è arrivato durante la cena ufficiale.", ['invito', 'cena'], 'subevent invito cena'],
    ["L'incidente è avvenuto a causa di uno sciopero.", ['incidente', 'sciopero'], 'cause sciopero incidente'],
    ['Washington ha imposto sanzioni in risposta al lancio di un missile.', ['imposto', 'lancio'], 'response imposto lancio'],
    ['Il terremoto ha provocato tre morti.', ['terremoto', 'morti'], 'cause terremoto morti'],
    ['Dopo il vertice, i leader hanno cenato.', ['vertice', 'cenato'], 'before vertice cenato'],
    ['Durante la visita, ha incontrato il premier.', ['visita', 'incontrato'], 'subevent incontrato visita'],
  ] as const)('%s', (text, triggers, expected) => {
    expect(relation(text, triggers)).toEqual([expected])
  })

  it('takes what the comma closes as one', () => {
    const triggers = ['visitato', 'lancio', 'colloqui']
    expect(relation('I due hanno visitato un sito di lancio, prima dei colloqui.', triggers)).toEqual(['before visitato colloqui'])
    expect(relation('I due hanno visitato un sito di lancio prima dei colloqui.', triggers)).toEqual(['before lancio colloqui'])
  })

  it('reads English', () => {
    expect(relation('The protests broke out after the arrest of the mayor.', ['protests', 'arrest'], english)).toEqual(['before arrest protests'])
  })

  it.each([
    ['Il vertice è finito. Dopo, la protesta.', ['vertice', 'protesta']],
    ['Ha parlato del vertice e della protesta.', ['vertice', 'protesta']],
    ['Il dopoguerra del vertice e la protesta.', ['vertice', 'protesta']],
  ] as const)('finds nothing in «%s»', (text, triggers) => {
    expect(relation(text, triggers)).toEqual([])
  })
})

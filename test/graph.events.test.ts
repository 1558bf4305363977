import { describe, expect, it } from 'vitest'
import { mergeRecords } from '../graph/merge.ts'
import { readGraphWords } from '../graph/words.ts'
import type { GraphEdge, GraphNode } from '../schemas/graph.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { article, entity, event } from './support/small-records.ts'

const words = readGraphWords()
const eventNodes = (records: readonly ArticleRecord[]): GraphNode[] => [...mergeRecords(records, { words }).nodes()].filter((node) => node.kind === 'event')
const merged = (records: readonly ArticleRecord[]): GraphNode[] => eventNodes(records).filter((node) => node.members.length > 1)
const edges = (records: readonly ArticleRecord[]): GraphEdge[] => [...mergeRecords(records, { words }).edges()]

const anna = entity('Anna Neri', 'person')
const bruno = entity('Bruno Verdi', 'person')
const carla = entity('Carla Bianchi', 'person')
const torino = entity('Torino', 'place', { country: 'IT' })
const bari = entity('Bari', 'place', { country: 'IT' })

describe('events of several articles', () => {
  it('are one by who and when, whatever the word', () => {
    const [node] = merged([
      article('a', '2023-09-14', [anna, bruno, torino], [event('meet', 'actual', { agent: 'Anna Neri', patient: 'Bruno Verdi', place: 'Torino' }, '2023-09-13', 'incontro')]),
      article('b', '2023-09-14', [anna, bruno], [event('meet', 'actual', { agent: 'Bruno Verdi', patient: 'Anna Neri' }, '2023-09-13', 'colloqui')]),
    ])
    expect(node).toMatchObject({ type: 'meet', time: '2023-09-13', place: 'Torino', origins: 2, label: 'meet: Anna Neri, Bruno Verdi — 2023-09-13, Torino' })
  })

  it('planned, then done, are one with a history', () => {
    const [node] = merged([
      article('late', '2023-09-14', [anna, bruno], [event('meet', 'actual', { agent: 'Anna Neri', patient: 'Bruno Verdi' }, '2023-09-13')]),
      article('soon', '2023-09-10', [anna, bruno], [event('meet', 'planned', { agent: 'Anna Neri', patient: 'Bruno Verdi' }, '2023-09')]),
    ])
    expect(node?.factuality).toBe('actual')
    expect(node?.history?.map(({ factuality, on }) => [factuality, on])).toEqual([['planned', '2023-09-10'], ['actual', '2023-09-14']])
    expect(node?.claims?.map(({ about }) => about)).toEqual(['factuality'])
    expect(node?.time).toBe('2023-09-13')
  })

  it('keep differing numbers side by side', () => {
    const dead = (id: string, count: number): ArticleRecord => {
      const record = article(id, '2023-09-13', [torino, anna], [event('die', 'actual', { patient: `${count} persone`, place: 'Torino' }, '2023-09-13', 'morti')])
      const args = record.events.map((one) => ({ ...one, args: one.args.map((arg) => (arg.role === 'patient' ? { ...arg, count } : arg)) }))
      return { ...record, events: args }
    }
    const [node] = merged([dead('a', 3), dead('b', 5)])
    expect(node?.claims?.find(({ about }) => about === 'count')?.values.map(({ value }) => value)).toEqual(['3', '5'])
  })

  it.each([
    ['another day', event('meet', 'actual', { agent: 'Anna Neri', patient: 'Bruno Verdi' }, '2023-09-20')],
    ['another party', event('meet', 'actual', { agent: 'Anna Neri', patient: 'Carla Bianchi' }, '2023-09-13')],
    ['another type', event('accuse', 'actual', { agent: 'Anna Neri', patient: 'Bruno Verdi' }, '2023-09-13')],
    ['nobody and nowhere', event('meet', 'actual', {}, '2023-09-13')],
  ])('stay apart: %s', (_, other) => {
    expect(merged([
      article('a', '2023-09-14', [anna, bruno, carla], [event('meet', 'actual', { agent: 'Anna Neri', patient: 'Bruno Verdi' }, '2023-09-13', 'incontro')]),
      article('b', '2023-09-14', [bruno, carla, anna], [other]),
    ])).toEqual([])
  })

  it('stay apart when doer and target change places', () => {
    const attack = (id: string, agent: string, patient: string): ArticleRecord => article(id, '2023-09-14', [anna, bruno], [event('attack', 'actual', { agent, patient }, '2023-09-13', 'attacco')])
    expect(merged([attack('a', 'Anna Neri', 'Bruno Verdi'), attack('b', 'Bruno Verdi', 'Anna Neri')])).toEqual([])
  })

  it('stay apart in two towns', () => {
    const crash = (id: string, town: string): ArticleRecord => article(id, '2023-09-14', [{ ...torino, country: town === 'Bari' ? 'IT' : 'FR' }, bari], [event('disaster', 'actual', { place: town }, '2023-09-13', 'incidente')])
    expect(merged([crash('a', 'Torino'), crash('b', 'Bari')])).toEqual([])
  })

  it('hold two events of one article only where both must be the one that others tell', () => {
    const met = (day: string | null, trigger: string): ReturnType<typeof event> => event('meet', 'actual', { agent: 'Anna Neri', patient: 'Bruno Verdi' }, day, trigger)
    const split = article('a', '2023-09-14', [anna, bruno], [met('2023-09-13', 'incontro'), met(null, 'colloqui')])
    const dinner = article('c', '2023-09-14', [anna, bruno], [met('2023-09-13', 'incontro'), met('2023-09-13', 'cena')])
    const once = article('b', '2023-09-14', [anna, bruno], [met('2023-09-13', 'incontro')])
    expect(eventNodes([split, once]).map((node) => node.members.length)).toEqual([3])
    expect(eventNodes([dinner, once]).map((node) => node.members.length).sort()).toEqual([1, 2])
  })
})

describe('one article and the happening that others tell', () => {
  const met = (factuality: 'actual' | 'planned', day: string | null, trigger: string): ReturnType<typeof event> => event('meet', factuality, { agent: 'Anna Neri', patient: 'Bruno Verdi' }, day, trigger)
  const once = article('b', '2023-09-14', [anna, bruno], [met('actual', '2023-09-13', 'incontro')])

  it.each([
    ['by one word, neither dated apart', met('planned', null, 'incontrare'), [3]],
    ['by another word', met('planned', null, 'colloqui'), [1, 2]],
    ['for a later day', met('planned', '2023-09-20', 'incontrare'), [1, 2]],
  ] as const)('is one with what it tells as still to come %s', (_, other, sizes) => {
    const told = article('a', '2023-09-14', [anna, bruno], [met('actual', '2023-09-13', 'incontro'), other])
    expect(eventNodes([told, once]).map((node) => node.members.length).sort()).toEqual(sizes)
  })

  it('goes by what was given: two gifts of the same two are two', () => {
    const gave = (id: string, theme: string): ArticleRecord => article(id, '2023-09-14', [anna, bruno], [event('transfer', 'actual', { agent: 'Anna Neri', recipient: 'Bruno Verdi', theme }, null, 'donato')])
    expect(merged([gave('a', 'guanto'), gave('b', 'carabina')])).toEqual([])
    expect(merged([gave('a', 'una carabina'), gave('b', 'carabina')])).toHaveLength(1)
  })

  it('holds its dead though their number changes', () => {
    const dead = (id: string, words: string, count: number): ArticleRecord => {
      const record = article(id, '2023-09-13', [anna, bruno, carla, torino], [event('die', 'actual', { patient: words }, null, 'morti')])
      return { ...record, events: record.events.map((one) => ({ ...one, args: one.args.map((arg) => (arg.role === 'patient' ? { ...arg, count } : arg)) })) }
    }
    expect(merged([dead('a', 'tre persone', 3), dead('b', 'cinque vittime', 5)])).toHaveLength(1)
  })
})

describe('what extraction is unsure of', () => {
  const told = (id: string, town: string, day: string): ArticleRecord =>
    article(id, '2023-09-14', [anna, torino], [event('travel', 'actual', { agent: 'Anna Neri', destination: town }, day, 'viaggio')])

  it('is outweighed by journeys to one place that an article tells twice', () => {
    const twice = article('a', '2023-09-14', [anna, torino], [
      event('travel', 'actual', { agent: 'Anna Neri', destination: 'Torino' }, '2023-09-13', 'arrivata'),
      event('travel', 'planned', { agent: 'Anna Neri', destination: 'Torino' }, null, 'viaggio'),
    ])
    expect(merged([twice, told('b', 'Torino', '2023-09-13')]).map((node) => node.members.length)).toEqual([3])
  })

  it('joins nothing that nobody and no place is named for, unless the day is told', () => {
    const order = (id: string, published: string, day: string | null): ArticleRecord => article(id, published, [anna, bruno, carla], [event('legislate', 'actual', { theme: 'ordinanza grave' }, day, 'ordinanza')])
    expect(merged([order('a', '2023-09-12', null), order('b', '2023-09-14', null)])).toEqual([])
    expect(merged([order('a', '2023-09-12', '2023-09-11'), order('b', '2023-09-14', '2023-09-11')])).toHaveLength(1)
  })
})

describe('origins', () => {
  const tass = entity('Tass', 'organization')
  const told = (id: string, sources: readonly string[], outlet: string | null): ArticleRecord =>
    article(id, '2023-09-14', [anna, bruno, tass], [event('meet', 'actual', { agent: 'Anna Neri', patient: 'Bruno Verdi' }, '2023-09-13', 'incontro', sources)], [], outlet)

  it.each([
    ['two papers on their own', [told('a', [], 'Uno'), told('b', [], 'Due')], 2],
    ['two papers that relay one agency', [told('a', ['Tass'], 'Uno'), told('b', ['Tass'], 'Due')], 1],
    ['one paper twice', [told('a', [], 'Uno'), told('b', [], 'UNO')], 1],
  ] as const)('of %s', (_, records, origins) => {
    expect(merged(records).map((node) => node.origins)).toEqual([origins])
  })
})

describe('relations between events', () => {
  const [north, south] = [entity('Giappone', 'place', { country: 'JP' }), entity('Corea del Nord', 'place', { country: 'KP' })]

  it('answer what was done', () => {
    const records = [article('a', '2023-09-13', [north, south], [
      event('mobilize', 'actual', { agent: 'Corea del Nord' }, '2023-09-13', 'lancio'),
      event('accuse', 'actual', { agent: 'Giappone', patient: 'Corea del Nord' }, '2023-09-13', 'protesta'),
    ])]
    const [launch, protest] = ['mobilize', 'accuse'].map((type) => eventNodes(records).find((node) => node.type === type)?.id)
    expect(edges(records).filter(({ kind }) => kind === 'response').map(({ from, to }) => [from, to])).toEqual([[protest, launch]])
  })

  it('take the accepted invitation for the answer to it', () => {
    const records = [article('a', '2023-09-13', [anna, bruno], [
      event('agree', 'actual', { agent: 'Anna Neri' }, null, 'accetta'),
      event('invite', 'actual', { agent: 'Bruno Verdi' }, '2023-09-13', 'invito'),
    ])]
    const [acceptance, invitation] = ['agree', 'invite'].map((type) => eventNodes(records).find((node) => node.type === type)?.id)
    expect(edges(records).filter(({ kind }) => kind === 'response').map(({ from, to }) => [from, to])).toEqual([[acceptance, invitation]])
  })

  it('follow the days, without what follows from two others', () => {
    const meet = (day: string): ReturnType<typeof event> => event('meet', 'actual', { agent: 'Anna Neri', patient: 'Bruno Verdi' }, day)
    const records = [article('a', '2023-09-14', [anna, bruno], [meet('2023-09-12'), meet('2023-09-10'), meet('2023-09-11')])]
    const day = new Map(eventNodes(records).map((node) => [node.id, node.time]))
    const pairs = edges(records).filter(({ kind }) => kind === 'before').map(({ from, to }) => `${day.get(from)} ${day.get(to)}`)
    expect(pairs.sort()).toEqual(['2023-09-10 2023-09-11', '2023-09-11 2023-09-12'])
  })
})

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { mergeFacts, mergeRecords } from '../graph/merge.ts'
import { factsOf } from '../graph/summary/record.ts'
import { readGraphWords } from '../graph/words.ts'
import { writeGraph } from '../graph/write.ts'
import { readJsonData } from '../pipeline/files.ts'
import type { GraphEdge, GraphNode } from '../schemas/graph.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { goldRecords, sharedData } from './support/gold-records.ts'
import { article, entity, event } from './support/small-records.ts'

const folder = mkdtempSync(join(tmpdir(), 'cronaca-graph-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const words = readGraphWords()

const bytes = (records: readonly ArticleRecord[]): string => {
  writeGraph(mergeRecords(records, { words }), folder)
  return readFileSync(join(folder, 'nodes.jsonl'), 'utf8') + readFileSync(join(folder, 'edges.jsonl'), 'utf8')
}

const people = ['Anna Neri', 'Neri', 'Bruno Verdi', 'Verdi', 'Carla Bianchi', 'Mario Rossi', 'Rossi']
const towns = ['Torino', 'Bari', 'Lecce']
const types = ['meet', 'travel', 'attack', 'accuse', 'die'] as const
const days = ['2023-09-12', '2023-09-13', '2023-09', '2023-09-14']

const anyEvent = fc.record({
  type: fc.constantFrom(...types),
  agent: fc.constantFrom(...people),
  patient: fc.constantFrom(...people),
  place: fc.option(fc.constantFrom(...towns)),
  day: fc.option(fc.constantFrom(...days)),
  factuality: fc.constantFrom('actual' as const, 'planned' as const),
})

/** Small articles that name a few people over and over, so that much can be merged. */
const anyRecords = fc
  .array(fc.record({ published: fc.constantFrom('2023-09-12', '2023-09-13', null), events: fc.array(anyEvent, { minLength: 1, maxLength: 4 }) }), { minLength: 2, maxLength: 8 })
  .map((articles) =>
    articles.map(({ published, events }, i) => {
      const names = [...new Set(events.flatMap((one) => [one.agent, one.patient, ...(one.place === null ? [] : [one.place])]))]
      return article(`a${i}`, published, names.map((name) => entity(name, towns.includes(name) ? 'place' : 'person')), events.map((one) =>
        event(one.type, one.factuality, { agent: one.agent, patient: one.patient, ...(one.place === null ? {} : { place: one.place }) }, one.day)))
    }),
  )

describe('mergeRecords', () => {
  it('gives the same bytes for any order of the records', () => {
    fc.assert(
      fc.property(anyRecords.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))), ([records, shuffled]) => {
        expect(bytes(shuffled)).toBe(bytes(records))
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same bytes for summaries made in batches, each with its own string pool', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(6), (records, split) => {
        const batches = [records.slice(split), records.slice(0, split)]
        const facts = batches.flatMap((batch) => batch.map((record) => factsOf(record, words(record.language.code))))
        writeGraph(mergeFacts(facts, { words }), folder)
        const batched = readFileSync(join(folder, 'nodes.jsonl'), 'utf8') + readFileSync(join(folder, 'edges.jsonl'), 'utf8')
        expect(batched).toBe(bytes(records))
      }),
      { numRuns: 40 },
    )
  })

  it('counts a record once that comes twice', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(bytes([...records, ...records.slice(0, 1)])).toBe(bytes(records))
      }),
      { numRuns: 20 },
    )
  })

  it('writes lines that are valid, sorted by id, without dead ends', () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(readJsonData<object>('schemas/graph.schema.json'))
    fc.assert(
      fc.property(anyRecords, (records) => {
        writeGraph(mergeRecords(records, { words }), folder)
        const lines = (name: string): string[] => readFileSync(join(folder, name), 'utf8').split('\n').filter((line) => line !== '')
        const nodes = lines('nodes.jsonl').map((line) => JSON.parse(line) as GraphNode)
        const edges = lines('edges.jsonl').map((line) => JSON.parse(line) as GraphEdge)
        for (const line of [...nodes, ...edges]) expect(validate(line), JSON.stringify(validate.errors)).toBe(true)
        for (const list of [nodes, edges]) {
          const ids = list.map(({ id }) => id)
          expect(ids).toEqual([...new Set(ids)].sort())
        }
        const known = new Set(nodes.map(({ id }) => id))
        for (const { from, to, evidence } of edges) {
          expect(known.has(from) && known.has(to)).toBe(true)
          expect(evidence.length).toBeGreaterThan(0)
        }
        const members = nodes.filter(({ kind }) => kind !== 'outlet').flatMap((node) => node.members.map((member) => JSON.stringify(member)))
        expect(new Set(members).size).toBe(members.length)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the gold articles as records', () => {
  const train = sharedData('gold/train')
  it.skipIf(train === null)('join no happening of two stories', () => {
    const stories = JSON.parse(readFileSync(join(train as string, 'stories.json'), 'utf8')) as Record<string, string>
    const records = goldRecords(train as string)
    const storyOf = new Map(records.map((record) => [record.id, stories[record.source.id ?? '']]))
    const joined: string[] = []
    for (const node of mergeRecords(records).nodes()) {
      if (node.kind !== 'event') continue
      const told = new Set(node.members.map((member) => storyOf.get(member.record)).filter((story) => story !== undefined))
      // two articles of different stories by the gold tell one arrest: «eseguito il 16 giugno scorso» is the other's «oggi»
      if (told.size > 1 && ![...told].every((story) => /savoia/u.test(story))) joined.push(`${node.label}: ${[...told].join(', ')}`)
    }
    expect(joined).toEqual([])
  })
})

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { MergeMemory } from '../graph/memory.ts'
import { mergeRecords } from '../graph/merge.ts'
import { readGraphWords } from '../graph/words.ts'
import { writeGraph } from '../graph/write.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { article, entity, event } from './support/small-records.ts'

const folder = mkdtempSync(join(tmpdir(), 'cronaca-memory-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const words = readGraphWords()

const bytes = (records: readonly ArticleRecord[], memory?: MergeMemory): string => {
  writeGraph(mergeRecords(records, { words, ...(memory ? { memory } : {}) }), folder)
  return readFileSync(join(folder, 'nodes.jsonl'), 'utf8') + readFileSync(join(folder, 'edges.jsonl'), 'utf8')
}

/** Two papers on each of many affairs: the parties and the town are those of one affair alone. */
const affair = (number: number): ArticleRecord[] => {
  const names = ['Rossi', 'Verdi'].map((surname) => entity(`Anna ${surname}${String.fromCharCode(97 + number)}`, 'person'))
  const [a, b] = names.map(({ name }) => name) as [string, string]
  const town = entity(`Borgo${String.fromCharCode(97 + number)}`, 'place')
  const met = event('meet', 'actual', { agent: a, patient: b, place: town.name }, '2023-09-13', 'incontro')
  return ['x', 'y'].map((paper) => article(`${paper}${number}`, '2023-09-14', [...names, town], [met]))
}
const affairs = Array.from({ length: 12 }, (_, number) => affair(number)).flat()

describe('a merge that remembers the one before', () => {
  it('compares nothing again when nothing has changed', () => {
    const found = new Map<string, string>()
    const first = new MergeMemory(new Map(), found)
    const full = bytes(affairs, first)
    const second = new MergeMemory(found, new Map())
    expect(bytes(affairs, second)).toBe(full)
    expect(first.compared).toBeGreaterThan(0)
    expect([second.compared, second.reused]).toEqual([0, first.compared])
  })

  it.each([
    ['of an affair told before', article('z3', '2023-09-14', [entity('Anna Rossid', 'person'), entity('Anna Verdid', 'person')], [event('meet', 'actual', { agent: 'Anna Rossid', patient: 'Anna Verdid' }, '2023-09-13', 'colloqui')])],
    ['of an affair of its own', article('aaa', '2023-09-14', [entity('Carla Neri', 'person')], [event('travel', 'actual', { agent: 'Carla Neri' }, '2023-09-13', 'viaggio')])],
  ])('gives what a full merge gives with one more article %s, and opens only the blocks that it touches', (_, more) => {
    const found = new Map<string, string>()
    const first = new MergeMemory(new Map(), found)
    bytes(affairs, first)
    const second = new MergeMemory(found, new Map())
    expect(bytes([...affairs, more], second)).toBe(bytes([...affairs, more]))
    expect(second.compared).toBeLessThanOrEqual(affairs.length)
    expect(second.reused).toBe(first.compared)
  })

  it('gives what a full merge gives with articles removed', () => {
    const found = new Map<string, string>()
    const first = new MergeMemory(new Map(), found)
    bytes(affairs, first)
    const left = affairs.filter((_, i) => i % 5 !== 0)
    const second = new MergeMemory(found, new Map())
    expect(bytes(left, second)).toBe(bytes(left))
    expect(second.compared).toBeLessThan(first.compared / 4)
  })
})

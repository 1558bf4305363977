import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { EarlierFindings, NextFindings } from '../pipeline/run/findings.ts'
import { mergeRun } from '../pipeline/run/merge.ts'
import { mergeRecords } from '../graph/merge.ts'
import { writeGraph } from '../graph/write.ts'
import { article, entity, event } from './support/small-records.ts'

const folder = mkdtempSync(join(tmpdir(), 'cronaca-findings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const keyOf = (i: number): string => (i * 0x9e3779b1).toString(16).padStart(20, i % 2 === 0 ? '0' : 'f').slice(0, 20)
const foundOf = (i: number): string => JSON.stringify({ events: Array.from({ length: i % 700 === 3 ? 20_000 : i % 5 }, (_, k) => [k, i, 0.5]) })

describe('findings of a merge', () => {
  it('are found again under their keys, however long and in any order', () => {
    const path = join(folder, 'deep', 'merge')
    const next = new NextFindings(path, 'program')
    for (let i = 0; i < 3000; i++) next.set(keyOf(i), foundOf(i))
    expect(existsSync(path)).toBe(false)
    next.commit()
    const earlier = EarlierFindings.open(path, 'program') as EarlierFindings
    for (const i of [2999, 0, 703, 17, 704, 703, 1500]) expect(earlier.get(keyOf(i))).toBe(foundOf(i))
    // digits that it is looked up by, and another key behind them
    expect(earlier.get(`${keyOf(5).slice(0, 16)}beef`)).toBeUndefined()
    expect(earlier.get(keyOf(3001))).toBeUndefined()
    earlier.close()
  })

  it('of another state of the program are left out', () => {
    const path = join(folder, 'other')
    new NextFindings(path, 'old').commit()
    expect(EarlierFindings.open(path, 'new')).toBeNull()
    writeFileSync(path, '')
    expect(EarlierFindings.open(path, 'new')).toBeNull()
  })

  it('stay as they were when a merge is given up', () => {
    const path = join(folder, 'kept')
    new NextFindings(path, 'program').commit()
    const next = new NextFindings(path, 'program')
    next.set(keyOf(1), 'x')
    next.abandon()
    expect(readFileSync(path, 'utf8')).toBe('program\n')
    expect(existsSync(`${path}.partial`)).toBe(false)
  })
})

describe('mergeRun', () => {
  const run = join(folder, 'run')
  const records = Array.from({ length: 9 }, (_, i) => article(`a${i}`, '2023-09-14', [entity(`Anna Neri${i % 3}`, 'person'), entity(`Borgo${i % 3}`, 'place')], [event('meet', 'actual', { agent: `Anna Neri${i % 3}`, place: `Borgo${i % 3}` }, '2023-09-13', 'incontro')]))
  const bytes = (of: string): string => ['nodes.jsonl', 'edges.jsonl'].map((name) => readFileSync(join(of, name), 'utf8')).join('')

  it.each([[6], [9], [9], [4]])('of %i records in one folder after another number gives what a full merge gives', async (count) => {
    new NextFindings(join(run, 'records.jsonl'), records.slice(0, count).map((record) => JSON.stringify(record)).join('\n')).commit()
    await mergeRun(run)
    writeGraph(mergeRecords(records.slice(0, count)), join(folder, `full-${count}`))
    expect(bytes(join(run, 'graph'))).toBe(bytes(join(folder, `full-${count}`)))
  })
})

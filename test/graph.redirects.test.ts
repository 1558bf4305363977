import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { mergeRecords } from '../graph/merge.ts'
import { redirectsBetween, type Redirect } from '../graph/redirects.ts'
import { writeGraph } from '../graph/write.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { article, entity, event } from './support/small-records.ts'
import type { GraphNode } from '../schemas/graph.ts'

const node = (id: string, ...members: readonly string[]): GraphNode => ({ id, kind: 'event', label: id, members: members.map((record) => ({ record, event: 'ev1' })) })

describe('redirectsBetween', () => {
  it('leads joined nodes to the one that holds their members', () => {
    expect(redirectsBetween(() => [node('event:a', 'r1'), node('event:b', 'r2')], () => [node('event:a', 'r1', 'r2')])).toEqual([{ from: 'event:b', to: ['event:a'] }])
  })

  it('leads a parted node to its parts, the larger first', () => {
    expect(redirectsBetween(() => [node('event:a', 'r1', 'r2', 'r3')], () => [node('event:b', 'r1'), node('event:c', 'r2', 'r3')])).toEqual([{ from: 'event:a', to: ['event:c', 'event:b'] }])
  })

  it('says that a node is gone when its records are', () => {
    expect(redirectsBetween(() => [node('event:a', 'r1')], () => [])).toEqual([{ from: 'event:a', to: [] }])
  })

  it('leaves ids alone that are still there', () => {
    expect(redirectsBetween(() => [node('event:a', 'r1', 'r2')], () => [node('event:a', 'r1'), node('event:b', 'r2')])).toEqual([])
  })
})

describe('writeGraph', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cronaca-redirects-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const path = join(folder, 'redirects.jsonl')
  const redirects = (): Redirect[] => (existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Redirect) : [])
  const people = [entity('Anna Neri', 'person'), entity('Bruno Verdi', 'person')]
  const told = (id: string): ArticleRecord => article(id, '2023-09-14', people, [event('meet', 'actual', { agent: 'Anna Neri', patient: 'Bruno Verdi' }, '2023-09-13', 'incontro')])
  const write = (...ids: readonly string[]): Map<string, string> => {
    const graph = mergeRecords(ids.map(told))
    writeGraph(graph, folder)
    return new Map([...graph.nodes()].filter(({ kind }) => kind === 'event').flatMap(({ id, members }) => members.map((member) => [member.record, id])))
  }

  it('leads from every id it ever gave out to what is there now, also by way of ids that went later', () => {
    const [c] = [write('c').get('c')]
    expect(redirects()).toEqual([])
    const b = write('b', 'c').get('c')
    expect(redirects()).toContainEqual({ from: c, to: [b] })
    const a = write('a', 'b', 'c').get('c')
    expect(redirects().filter(({ from }) => from === c || from === b).map(({ to }) => to)).toEqual([[a], [a]])
    const before = readFileSync(path)
    write('a', 'b', 'c')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('drops what is there again', () => {
    const a = write('a', 'b', 'c').get('a')
    const b = write('b', 'c').get('b')
    expect(redirects().map(({ from }) => from)).not.toContain(b)
    expect(redirects()).toContainEqual({ from: a, to: [b] })
  })
})

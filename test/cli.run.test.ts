import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { readJsonData } from '../pipeline/files.ts'
import { verifyOffsets } from '../pipeline/project/verify.ts'
import type { GraphEdge, GraphNode } from '../schemas/graph.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { cronaca, jsonLines, temporaryFolder } from './support/cli.ts'

const articles = 'fixtures/articles'
const stable = ['records.jsonl', 'graph/nodes.jsonl', 'graph/edges.jsonl', 'profile.json', 'quarantine.jsonl', 'report.html']
const bytes = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8')

describe('cronaca run', () => {
  it('leaves every file of a run, sound against the schemas', () => {
    const out = temporaryFolder()
    const { code, stdout } = cronaca(['run', articles, '--out', out])
    expect(code).toBe(0)
    expect(stdout).toContain('5 articles')
    expect(readdirSync(out).sort()).toEqual(['.cronaca', 'cronaca.duckdb', 'graph', 'profile.json', 'quarantine.jsonl', 'records.jsonl', 'report.html', 'run.json'])

    const records = jsonLines<ArticleRecord>(join(out, 'records.jsonl'))
    expect(records.map((r) => r.source.path)).toEqual(readdirSync(articles).filter((f) => f.endsWith('.txt')).sort().map((f) => `articles/${f}`))
    for (const record of records) expect(verifyOffsets(record)).toEqual([])

    const valid = new Ajv2020({ allowUnionTypes: true }).compile(readJsonData('schemas/graph.schema.json'))
    const nodes = jsonLines<GraphNode>(join(out, 'graph/nodes.jsonl'))
    const edges = jsonLines<GraphEdge>(join(out, 'graph/edges.jsonl'))
    expect(nodes.length).toBeGreaterThan(0)
    for (const line of [...nodes, ...edges]) expect(valid(line), JSON.stringify(valid.errors)).toBe(true)
    const ids = new Set(nodes.map((n) => n.id))
    for (const edge of edges) expect(ids.has(edge.from) && ids.has(edge.to), edge.id).toBe(true)
    expect(nodes.map((n) => n.id)).toEqual([...ids].sort())
  })

  it('gives the same bytes whatever the concurrency and the number of workers', () => {
    // Enough articles that worker threads are started at all.
    const texts = readdirSync(articles).filter((f) => f.endsWith('.txt')).sort().map((f) => readFileSync(join(articles, f), 'utf8'))
    const input = join(temporaryFolder(), 'in.jsonl')
    writeFileSync(input, Array.from({ length: 4 }, (_, i) => texts.map((text, j) => JSON.stringify({ id: `${i}-${j}`, text, outlet: `outlet ${i}` }))).flat().join('\n'))
    const folders = [['1', '0'], ['1', '2'], ['8', '2']].map(([concurrency = '', workers = '']) => {
      const out = temporaryFolder()
      expect(cronaca(['run', input, '--out', out, '--concurrency', concurrency, '--workers', workers]).code).toBe(0)
      return out
    })
    for (const file of stable) expect(new Set(folders.map((folder) => bytes(folder, file))).size, file).toBe(1)
  })

  it('gives the same graph for the same articles in another order', () => {
    const files = readdirSync(articles).filter((f) => f.endsWith('.txt')).sort()
    const entries = files.map((f) => JSON.stringify({ id: f, text: readFileSync(join(articles, f), 'utf8') }))
    const graphs = [entries, [...entries].reverse()].map((lines) => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'in.jsonl'), lines.join('\n'))
      expect(cronaca(['run', join(folder, 'in.jsonl'), '--out', join(folder, 'out')]).code).toBe(0)
      return ['graph/nodes.jsonl', 'graph/edges.jsonl'].map((file) => bytes(join(folder, 'out'), file))
    })
    expect(graphs[0]).toEqual(graphs[1])
  })

  it('reads standard input, in both of its passes', () => {
    const out = temporaryFolder()
    const { code } = cronaca(['run', '-', '--stdin', 'jsonl', '--out', out], '{"text":"Il premier è arrivato ieri a Roma.","language":"it"}\n{"text":"Due."}\n')
    expect(code).toBe(0)
    expect(jsonLines<ArticleRecord>(join(out, 'records.jsonl')).map((r) => [r.source.path, r.source.entry])).toEqual([['-', 0], ['-', 1]])
    expect(readdirSync(join(out, '.cronaca')).filter((file) => file.startsWith('articles'))).toEqual([])
  })

  it('sets aside what it cannot read, goes on, and says so with exit code 1', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'in.jsonl'), '{"text":"Il premier è arrivato a Roma."}\n{broken\n{"text":7}\n')
    const { code, stdout } = cronaca(['run', join(folder, 'in.jsonl'), join(folder, 'missing.txt'), '--out', join(folder, 'out')])
    expect(code).toBe(1)
    expect(stdout).toContain('1 article, 3 set aside')
    const quarantined = jsonLines<{ path: string; entry: number; reason: string; next: string }>(join(folder, 'out/quarantine.jsonl'))
    expect(quarantined.map((q) => [q.path, q.entry])).toEqual([['in.jsonl', 1], ['in.jsonl', 2], ['missing.txt', 0]])
    for (const q of quarantined) expect(q.reason.length > 0 && q.next.length > 0).toBe(true)
  })

  it('refuses wrong usage with exit code 2', () => {
    expect(cronaca(['run', articles]).code).toBe(2)
    expect(cronaca(['run', articles, '--out', 'x', '--workers', 'many']).code).toBe(2)
    expect(cronaca(['nonsense']).code).toBe(2)
    const folder = temporaryFolder()
    for (const command of ['extract', 'profile']) expect(cronaca([command, articles, '--to', folder])).toMatchObject({ code: 2, stderr: expect.stringContaining(`${folder} is a folder`) as unknown })
  })

  it('ends with exit code 3 when it cannot go on', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const { code, stderr } = cronaca(['run', articles, '--out', join(folder, 'file')])
    expect(code).toBe(3)
    expect(stderr).toContain('cronaca: ')
  })
})

describe('cronaca try', () => {
  it('shows the facts of an article from standard input', () => {
    const { code, stdout } = cronaca(['try', '-', '--date', '2023-09-13'], 'Il presidente russo Vladimir Putin ha incontrato ieri a Mosca il leader nordcoreano Kim Jong-un.')
    expect(code).toBe(0)
    expect(stdout).toContain('Vladimir Putin')
    expect(stdout).toContain('2023-09-12')
  })

  it('shows tokens, lemmas and rules with --trace', () => {
    const { stdout } = cronaca(['try', '-', '--trace'], 'Il presidente della Repubblica Sergio Mattarella ha incontrato ieri il premier a Palazzo Chigi.')
    expect(stdout).toContain('Rules that fired')
    expect(stdout).toMatch(/incontrato +incontrato +incontrare +VERB/u)
  })
})

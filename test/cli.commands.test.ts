import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from '../schemas/record.ts'
import { cronaca, jsonLines, temporaryFolder } from './support/cli.ts'

const articles = 'fixtures/articles'
const bytes = (...path: string[]): string => readFileSync(join(...path), 'utf8')

/** Articles as a dump with names of its own. */
function dumpOf(folder: string, count = 5): string {
  const texts = readdirSync(articles).filter((f) => f.endsWith('.txt')).sort().slice(0, count).map((f) => readFileSync(join(articles, f), 'utf8'))
  const path = join(folder, 'dump.jsonl')
  writeFileSync(path, texts.map((maintext, i) => `${JSON.stringify({ maintext, url: `https://a.example/${i}`, source_domain: 'a.example', date_publish: '2023-09-13 10:00:00', language: 'it' })}\n`).join(''))
  return path
}

describe('cronaca extract', () => {
  it('is a filter from JSONL to the records of a run', () => {
    const input = '{"text":"Il premier è arrivato ieri a Roma.","language":"it"}\n{broken\n{"text":"Due."}\n'
    const { code, stdout, stderr } = cronaca(['extract', '--no-text'], input)
    expect(code).toBe(1)
    const records = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as ArticleRecord)
    expect(records.map((r) => [r.source.path, r.source.entry, r.text])).toEqual([['-', 0, undefined], ['-', 2, undefined]])
    expect(JSON.parse(stderr)).toMatchObject({ entry: 1, rule: 'read/broken-json' })
  })

  it('gives with the profile of a run the bytes of the run', () => {
    const folder = temporaryFolder()
    const input = dumpOf(folder)
    const out = join(folder, 'out')
    const shape = ['--preset', 'news-please']
    expect(cronaca(['run', input, ...shape, '--out', out, '--workers', '0']).code).toBe(0)
    expect(cronaca(['profile', input, ...shape, '--to', join(folder, 'profile.json')]).code).toBe(0)
    expect(bytes(folder, 'profile.json')).toBe(bytes(out, 'profile.json'))
    expect(cronaca(['extract', input, ...shape, '--profile', join(folder, 'profile.json'), '--to', join(folder, 'records.jsonl'), '--workers', '1']).code).toBe(0)
    expect(bytes(folder, 'records.jsonl') === bytes(out, 'records.jsonl')).toBe(true)
    expect(jsonLines<ArticleRecord>(join(folder, 'records.jsonl'))[0]?.source).toMatchObject({ url: 'https://a.example/0', outlet: 'a.example' })
    expect(cronaca(['merge', join(folder, 'records.jsonl'), '--out', join(folder, 'graph')]).code).toBe(0)
    for (const file of ['nodes.jsonl', 'edges.jsonl']) expect(bytes(folder, 'graph', file) === bytes(out, 'graph', file), file).toBe(true)
  })
})

describe('configuration', () => {
  it('takes options from a file; flags win', () => {
    const folder = temporaryFolder()
    const input = dumpOf(folder, 1)
    const config = join(folder, 'c.json')
    writeFileSync(config, JSON.stringify({ preset: 'news-please', fields: { outlet: 'url' }, text: false, root: '.' }))
    const records = (...more: string[]): ArticleRecord[] => cronaca(['extract', input, '--config', config, ...more]).stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as ArticleRecord)
    expect(records()[0]?.source).toMatchObject({ outlet: 'https://a.example/0', path: 'dump.jsonl' })
    expect(records()[0]?.text).toBeUndefined()
    expect(records('--field', 'outlet=source_domain')[0]?.source.outlet).toBe('a.example')
  })

  it('refuses faulty files and flags with exit code 2, and says what is wanted', () => {
    const config = join(temporaryFolder(), 'c.json')
    writeFileSync(config, '{"presett": "cc-news"}')
    const { code, stderr } = cronaca(['inspect', articles, '--config', config])
    expect(code).toBe(2)
    expect(stderr).toContain('unknown key "presett" (did you mean "preset"?)')
    expect(cronaca(['inspect', articles, '--config', join(config, 'missing')]).code).toBe(2)
    expect(cronaca(['extract', '--field', 'body=text'], '').stderr).toContain('FIELD is one of text, id')
    expect(cronaca(['extract', '--preset', 'nonsense'], '').code).toBe(2)
  })
})

describe('cronaca inspect', () => {
  it('shows how the first entries would be read', () => {
    const { code, stdout } = cronaca(['inspect', dumpOf(temporaryFolder()), '--preset', 'news-please', '--entries', '2'])
    expect(code).toBe(0)
    expect(stdout.match(/entry \d/gu)).toEqual(['entry 0', 'entry 1'])
    expect(stdout).toMatch(/outlet +a\.example/u)
    expect(stdout).toMatch(/published +2023-09-13 \(metadata\)/u)
    expect(stdout).toMatch(/^ {2}headline +\S/mu)
  })

  it('says what a dump of another shape has', () => {
    const { code, stdout } = cronaca(['inspect', dumpOf(temporaryFolder(), 1)])
    expect(code).toBe(1)
    expect(stdout).toContain('it has "maintext", "url", "source_domain"')
    expect(stdout).toContain('--field text=NAME')
  })
})

describe('cronaca diff and remove', () => {
  it('takes an article out as if it had never been there', () => {
    const folder = temporaryFolder()
    const [all, four] = [join(folder, 'all'), join(folder, 'four')]
    const input = dumpOf(folder)
    const shape = ['--preset', 'news-please', '--workers', '0']
    cronaca(['run', input, ...shape, '--out', all])
    expect(cronaca(['remove', 'https://a.example/4', 'https://a.example/9', '--out', all])).toMatchObject({ code: 1, stderr: 'no article: https://a.example/9\n' })
    const records = bytes(all, 'records.jsonl')
    expect(records.split('\n').filter(Boolean)).toHaveLength(4)
    cronaca(['run', input, ...shape, '--out', four])
    writeFileSync(join(four, 'records.jsonl'), records)
    cronaca(['merge', four, '--out', join(four, 'graph')])
    for (const file of ['nodes.jsonl', 'edges.jsonl']) expect(bytes(all, 'graph', file) === bytes(four, 'graph', file), file).toBe(true)
    expect(cronaca(['sql', 'SELECT count(*)::INTEGER AS n FROM articles', '--out', all, '--json']).stdout).toBe('{"n":4}\n')
    expect(bytes(all, 'report.html')).not.toContain('https://a.example/4')
  })

  it('tells two runs apart in words', () => {
    const folder = temporaryFolder()
    const [before, after] = [join(folder, 'before'), join(folder, 'after')]
    const input = join(folder, 'in.jsonl')
    writeFileSync(input, '{"id":"a","text":"Il premier giapponese Fumio Kishida è arrivato ieri a Roma.","language":"it"}\n{"id":"b","text":"Mario Rossi ha incontrato Anna Verdi.","language":"it"}\n')
    cronaca(['run', input, '--out', before])
    expect(cronaca(['diff', before, before])).toMatchObject({ code: 0, stdout: '0 articles differ, 0 changes\n' })
    writeFileSync(input, '{"id":"a","text":"Il premier giapponese Fumio Kishida è arrivato ieri a Milano.","language":"it"}\n{"id":"c","text":"Ciao."}\n')
    cronaca(['run', input, '--out', after])
    const { code, stdout } = cronaca(['diff', before, after])
    expect(code).toBe(1)
    expect(stdout).toContain('lost: place Roma')
    expect(stdout).toContain('gained: place Milano')
    expect(stdout).toContain('gained: the article')
    expect(stdout).toContain('lost: the article')
  })
})

describe('an article that a dump holds twice', () => {
  it('counts once in graph and database, the later revision by its hash', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'in.jsonl'), '{"id":"a","text":"Il premier è arrivato a Roma."}\n{"id":"a","text":"Il premier è arrivato a Milano."}\n{"id":"a","text":"Il premier è arrivato a Milano."}\n')
    const out = join(folder, 'out')
    expect(cronaca(['run', join(folder, 'in.jsonl'), '--out', out]).code).toBe(0)
    const records = jsonLines<ArticleRecord>(join(out, 'records.jsonl'))
    expect(records).toHaveLength(3)
    const expected = records.map((r) => r.revision).sort().at(-1)
    expect(cronaca(['sql', 'SELECT revision FROM articles', '--out', out, '--json']).stdout).toBe(`${JSON.stringify({ revision: expected })}\n`)
    expect(cronaca(['export', '--format', 'csv', '--out', out]).code).toBe(0)
    expect(bytes(out, 'export/csv/articles.csv').trimEnd().split('\r\n')).toHaveLength(2)
  })
})

describe('cronaca rules', () => {
  it('lists rules with why and examples', () => {
    const { code, stdout } = cronaca(['rules', '--lang', 'it', '--json'])
    expect(code).toBe(0)
    const rules = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as { id: string; why: string; examples: string[] })
    expect(rules.length).toBeGreaterThan(50)
    for (const rule of rules) expect(rule.why.length, rule.id).toBeGreaterThan(5)
    expect(cronaca(['rules', 'no-such-rule']).code).toBe(3)
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../pipeline/files.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { cronaca, jsonLines, temporaryFolder } from './support/cli.ts'

type Answer = { readonly record: ArticleRecord } | { readonly quarantined: { readonly entry: number; readonly rule: string } }

const articles = 'fixtures/articles'
const bytes = (...path: string[]): string => readFileSync(join(...path), 'utf8')

describe('cronaca worker', () => {
  it('answers each line before the next is asked', async () => {
    const worker = spawn(process.execPath, [join(packageRoot, 'bin', 'cronaca.mjs'), 'worker', '--language', 'it'], { cwd: packageRoot, stdio: ['pipe', 'pipe', 'inherit'] })
    const answers = createInterface({ input: worker.stdout })[Symbol.asyncIterator]()
    const ask = async (line: string): Promise<Answer> => {
      worker.stdin.write(`${line}\n`)
      return JSON.parse((await answers.next()).value ?? '') as Answer
    }
    expect(await ask('{"text":"😀 Il premier è arrivato ieri a Roma.","id":"a","date":"2023-03-14"}')).toMatchObject({ record: { source: { id: 'a', entry: 0 }, times: [{ text: 'ieri', value: '2023-03-13' }] } })
    expect(await ask('{broken')).toMatchObject({ quarantined: { entry: 1, rule: 'read/broken-json' } })
    expect(await ask('{"text":"Due.","__proto__":{"id":"p"}}')).toMatchObject({ record: { source: { id: null, entry: 2 } } })
    worker.stdin.end()
    expect((await once(worker, 'close'))[0]).toBe(0)
  })

  it('gives the records of extract, in order, with threads too', () => {
    const input = ['Uno è a Roma.', 'Due.', 'Tre è a Milano.'].map((text) => `${JSON.stringify({ text })}\n`).join('')
    const records = (command: string, ...more: string[]): string[] => cronaca([command, '--language', 'it', ...more], input).stdout.split('\n').filter(Boolean)
    const wanted = records('extract').map((line) => `{"record":${line}}`)
    expect(wanted).toHaveLength(3)
    expect(records('worker')).toEqual(wanted)
    expect(records('worker', '--workers', '2')).toEqual(wanted)
  })
})

describe('cronaca import', () => {
  it('makes of records in parts the run they come from', () => {
    const folder = temporaryFolder()
    const [run, made] = [join(folder, 'run'), join(folder, 'made')]
    expect(cronaca(['run', articles, '--out', run, '--workers', '0']).code).toBe(0)
    const lines = bytes(run, 'records.jsonl').split('\n').filter(Boolean)
    writeFileSync(join(folder, '1.jsonl'), lines.slice(0, 2).join('\n'))
    writeFileSync(join(folder, '2.jsonl'), `\n${lines.slice(2).join('\n')}\n`)
    expect(cronaca(['import', join(folder, '1.jsonl'), join(folder, '2.jsonl'), '--out', made]).code).toBe(0)
    for (const file of ['records.jsonl', 'quarantine.jsonl', 'graph/nodes.jsonl', 'graph/edges.jsonl', 'report.html']) expect(bytes(made, file) === bytes(run, file), file).toBe(true)
    expect(JSON.parse(bytes(made, 'run.json'))).toMatchObject({ schema: 'cronaca/run/1', counts: { records: 5, quarantined: 0 } })
    expect(cronaca(['sql', '--json', 'SELECT count(*) AS n FROM articles', '--out', made]).stdout).toContain('5')
  })

  it('sets aside what is no sound record, with what the imported run had set aside', () => {
    const folder = temporaryFolder()
    const [run, made] = [join(folder, 'run'), join(folder, 'made')]
    writeFileSync(join(folder, 'in.jsonl'), '{"text":"Il premier è arrivato a Roma.","language":"it","outlet":"il Giornale"}\n{broken\n')
    expect(cronaca(['run', join(folder, 'in.jsonl'), '--out', run, '--workers', '0']).code).toBe(1)
    const sound = bytes(run, 'records.jsonl').trim()
    const moved = sound.replace('"text":"Roma","start":24', '"text":"Roma","start":23')
    expect(moved).not.toBe(sound)
    const bad = [moved, sound.replace('il Giornale', 'il\\u0000Giornale'), sound.replace('"schema":"cronaca/record/1"', '"schema":"other"'), '{', '7']
    writeFileSync(join(folder, 'bad.jsonl'), bad.join('\n'))
    expect(cronaca(['import', run, join(folder, 'bad.jsonl'), '--out', made]).code).toBe(1)
    expect(bytes(made, 'records.jsonl').trim()).toBe(sound)
    expect(jsonLines<{ rule: string }>(join(made, 'quarantine.jsonl')).map(({ rule }) => rule)).toEqual(['read/broken-json', 'import/record', 'import/characters', 'import/record', 'import/broken-json', 'import/record'])
  })

  it('takes records without text, and leaves the folder alone where a source is missing', () => {
    const folder = temporaryFolder()
    const records = join(folder, 'records.jsonl')
    expect(cronaca(['extract', '--no-text', articles, '--to', records]).code).toBe(0)
    expect(cronaca(['import', records, '--out', join(folder, 'made')]).code).toBe(0)
    expect(bytes(folder, 'made', 'records.jsonl') === bytes(records)).toBe(true)
    expect(cronaca(['import', join(folder, 'nothing'), '--out', join(folder, 'other')]).code).toBe(3)
    expect(existsSync(join(folder, 'other', 'records.jsonl'))).toBe(false)
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../pipeline/files.ts'
import type { JobResult } from '../pipeline/run/job.ts'
import { ExtractionJournal } from '../pipeline/run/journal.ts'
import { cronaca, temporaryFolder } from './support/cli.ts'

const results: readonly JobResult[] = Array.from({ length: 300 }, (_, i) =>
  i % 7 === 3
    ? { quarantined: { path: 'in.jsonl', entry: i, stage: 'parse', rule: 'x', reason: `reason ${i}`, next: 'y', raw: null } }
    : { line: JSON.stringify({ id: i, text: `Perché no? 🔴 ${'x'.repeat(i % 40)}` }) },
)

const outcome = (folder: string): string[] => ['records.jsonl', 'quarantine.jsonl', '.cronaca/keys'].map((file) => readFileSync(join(folder, file), 'utf8'))

/** Appends what is not finished yet, up to a number of articles in all; then the process is gone. */
function runUntil(folder: string, key: string, upTo: number): ExtractionJournal {
  const journal = ExtractionJournal.open(folder, key)
  for (let i = journal.articles; i < upTo; i++) journal.append(results[i] as JobResult, `k${i}`)
  return journal
}

describe('ExtractionJournal', () => {
  it('ends with the same bytes wherever it was stopped, whatever was cut off the files', () => {
    const undisturbed = temporaryFolder()
    runUntil(undisturbed, 'run', results.length).finish()
    const file = fc.constantFrom('records.jsonl.partial', 'quarantine.jsonl.partial', 'keys.partial', 'journal.partial')
    const crash = fc.record({ at: fc.nat(results.length), file, cut: fc.nat(400) })
    fc.assert(
      fc.property(fc.array(crash, { maxLength: 4 }), (crashes) => {
        const folder = temporaryFolder()
        for (const { at, file: name, cut } of crashes) {
          runUntil(folder, 'run', at).close()
          const path = join(folder, '.cronaca', name)
          truncateSync(path, Math.max(0, readFileSync(path).length - cut))
        }
        runUntil(folder, 'run', results.length).finish()
        expect(outcome(folder)).toEqual(outcome(undisturbed))
      }),
      { numRuns: 60 },
    )
  })

  it('starts afresh for another run', () => {
    const folder = temporaryFolder()
    const journal = runUntil(folder, 'one', 200)
    journal.checkpoint()
    journal.close()
    const [same, other] = [ExtractionJournal.open(folder, 'one'), ExtractionJournal.open(folder, 'two')]
    expect([same.articles, other.articles]).toEqual([200, 0])
    same.close()
    other.close()
  })
})

describe('cronaca run', () => {
  const articles = (n: number): string =>
    Array.from({ length: n }, (_, i) => JSON.stringify({ id: `a${i}`, date: '2023-09-13', language: 'it', text: `Il ministro numero ${i} ha incontrato ieri a Roma il presidente ${'della Repubblica '.repeat(i % 5)}Sergio Mattarella.` })).join('\n')
  const stable = ['records.jsonl', 'graph/nodes.jsonl', 'graph/edges.jsonl', 'profile.json', 'quarantine.jsonl']

  it('killed at several moments, ends with the bytes of an undisturbed run', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'in.jsonl'), articles(150))
    const args = (out: string): string[] => ['run', join(folder, 'in.jsonl'), '--out', join(folder, out), '--workers', '1']
    expect(cronaca(args('whole')).code).toBe(0)
    for (const milliseconds of [800, 1600, 2400]) {
      const child = spawn(process.execPath, [join(packageRoot, 'bin/cronaca.mjs'), ...args('killed')], { stdio: 'ignore' })
      setTimeout(() => child.kill('SIGKILL'), milliseconds)
      await new Promise((done) => child.once('exit', done))
    }
    expect(cronaca(args('killed')).code).toBe(0)
    for (const file of stable) expect(readFileSync(join(folder, 'killed', file), 'utf8'), file).toBe(readFileSync(join(folder, 'whole', file), 'utf8'))
  }, 300_000)

  it('stops at Ctrl-C, says how to go on, and goes on', async () => {
    const folder = temporaryFolder()
    const input = join(folder, 'in.jsonl')
    writeFileSync(input, articles(40))
    const args = (out: string): string[] => ['run', input, '--out', join(folder, out), '--workers', '1']
    expect(cronaca(args('whole')).code).toBe(0)
    for (const step of ['survey', 'profile', 'extract']) {
      const child = spawn(process.execPath, [join(packageRoot, 'bin/cronaca.mjs'), ...args('stopped')], { stdio: ['ignore', 'ignore', 'pipe'] })
      let told = ''
      child.stderr.on('data', (data: Buffer) => {
        const before = told.includes(step)
        told += data.toString()
        if (!before && told.includes(step)) child.kill('SIGINT') // a second one would end the process at once
      })
      const [code] = (await once(child, 'close')) as [number | null]
      expect([step, code, told]).toEqual([step, 3, expect.stringContaining('run the same command again to go on from there')])
    }
    expect(cronaca(args('stopped')).code).toBe(0)
    for (const file of stable) expect(readFileSync(join(folder, 'stopped', file), 'utf8'), file).toBe(readFileSync(join(folder, 'whole', file), 'utf8'))
  }, 300_000)

  it('extracts only what is new or changed when the dump has grown', () => {
    const folder = temporaryFolder()
    const [input, out] = [join(folder, 'in.jsonl'), join(folder, 'out')]
    const counts = (): { records: number; reused: number } => (JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as { counts: { records: number; reused: number } }).counts
    writeFileSync(input, articles(20))
    cronaca(['run', input, '--out', out])
    expect(counts()).toMatchObject({ records: 20, reused: 0 })
    writeFileSync(input, articles(25).replace('numero 3 ', 'numero tre '))
    cronaca(['run', input, '--out', out])
    expect(counts()).toMatchObject({ records: 25, reused: 19 })
    const afresh = join(folder, 'afresh')
    cronaca(['run', input, '--out', afresh])
    for (const file of stable) expect(readFileSync(join(out, file), 'utf8'), file).toBe(readFileSync(join(afresh, file), 'utf8'))
  })
})

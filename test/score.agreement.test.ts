import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultSettings } from '../pipeline/settings.ts'
import { fullRun } from '../pipeline/run/full-run.ts'
import { goldFaults } from '../regression/score/gold-faults.ts'
import { readGold } from '../regression/score/read-gold.ts'
import { readRun, scoreRun } from '../regression/score/score.ts'
import { sharedData } from './support/gold-records.ts'

const scorer = sharedData('score/score.mjs')
const gold = sharedData('gold')
const folders = scorer === null || gold === null ? [] : ['dev', 'train'].map((set) => join(gold, set)).filter((folder) => existsSync(join(folder, 'articles.jsonl')))
const out = mkdtempSync(join(tmpdir(), 'cronaca-score-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

type Row = Readonly<Record<string, number | string>>

/** The other scorer's figures: precision, recall and F1 to three decimals, or recall, accuracy or a count. */
function otherFigures(folder: string, run: string, skip: string | null): Record<string, Row> {
  const args = [scorer!, '--gold', folder, '--run', run, '--json', ...(skip === null ? [] : ['--skip', skip])]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 })) as Record<string, Row>
}

const rounded = (x: number): number => Number(x.toFixed(3))

function ourFigures(folder: string, run: Awaited<ReturnType<typeof readRun>>, skip: string | null): Record<string, Row> {
  const { figures } = scoreRun(readGold(folder, skip), run, [])
  return Object.fromEntries(
    figures.map(({ name, kind, precision, recall, f1, gold: wanted, system, right }): [string, Row] => {
      if (kind === 'count') return [name, { figure: name, count: system }]
      if (kind !== 'f1') return [name, { figure: name, [kind]: rounded(recall), gold: wanted, tp: right }]
      return [name, { figure: name, p: rounded(precision), r: rounded(recall), f1: rounded(f1), gold: wanted, sys: system, tp: right }]
    }),
  )
}

describe.skipIf(folders.length === 0)('cronaca score and the scorer of the shared data', () => {
  it.each(folders)('agree on every figure of a run over %s, with and without some articles', async (folder) => {
    const name = join(out, folder.replaceAll(/[^a-z]/gu, '-'))
    await fullRun({ inputs: [join(folder, 'articles.jsonl')], out: name, read: {}, settings: defaultSettings, concurrency: 4, workers: 0, timeLimit: 600_000, version: 'test', clock: () => 0 })
    const run = await readRun(name)
    for (const skip of [null, 'seed-', 'wn-']) expect(ourFigures(folder, run, skip)).toEqual(otherFigures(folder, name, skip))
  })

  it.each(folders)('the annotations of %s are sound', (folder) => {
    expect(goldFaults(readGold(folder))).toEqual([])
  })
})

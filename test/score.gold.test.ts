import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readData } from '../pipeline/files.ts'
import { fullRun } from '../pipeline/run/full-run.ts'
import { defaultSettings } from '../pipeline/settings.ts'
import { goldFaults } from '../regression/score/gold-faults.ts'
import { readGold } from '../regression/score/read-gold.ts'
import { readRun, scoreRun, type ScoreResult } from '../regression/score/score.ts'
import { exampleIn } from './support/examples.ts'

const folder = mkdtempSync(join(tmpdir(), 'cronaca-gold-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function scored(gold: string): Promise<ScoreResult> {
  const out = mkdtempSync(join(folder, 'run-'))
  await fullRun({ inputs: [gold], out, read: {}, settings: defaultSettings, concurrency: 4, workers: 0, timeLimit: 600_000, version: 'test', clock: () => 0 })
  return scoreRun(readGold(gold), await readRun(out), [0.5])
}

/** F1, recall, accuracy, or how many. */
function valuesOf({ figures }: ScoreResult): Map<string, number> {
  return new Map(figures.map(({ name, kind, f1, recall, system }) => [name, kind === 'count' ? system : kind === 'f1' ? f1 : recall]))
}

describe('the founding articles', () => {
  // Somewhat below what is reached, so that a change may cost a fact but not a capability.
  const least = { offsets: 1, language: 1, published: 1, headline: 1, entity: 0.88, 'place.country': 0.95, nominal: 0.55, 'time.extent': 0.93, 'time.value': 0.7, quote: 0.9, 'quote.speaker': 0.8, 'quote.via': 0.75, event: 0.6, 'event.headline': 0.85, 'event.args.matched': 0.47, 'event.factuality': 0.68, 'graph.event-links': 0.38, 'graph.statements': 0.6, 'graph.relations': 0.3, 'graph.conflicts': 0.4 }

  it('score no lower than is pinned here, and take nothing from boilerplate', async () => {
    expect(goldFaults(readGold('fixtures/gold'))).toEqual([])
    const values = valuesOf(await scored('fixtures/gold'))
    expect(Object.entries(least).filter(([name, bound]) => !((values.get(name) ?? 0) >= bound)).map(([name]) => `${name} ${values.get(name)}`)).toEqual([])
    expect(values.get('boilerplate.leaks')).toBe(0)
  })
})

describe('docs/annotate.md', () => {
  it('shows an annotation that is sound and that a run is measured by', async () => {
    const gold = join(folder, 'gold')
    mkdirSync(gold)
    for (const name of ['accordo.txt', 'accordo.json']) writeFileSync(join(gold, name), exampleIn(readData('docs/annotate.md'), name))
    expect(goldFaults(readGold(gold))).toEqual([])
    const values = valuesOf(await scored(gold))
    expect([...['articles', 'offsets', 'entity', 'time.value', 'quote.speaker', 'event.headline'].map((name) => values.get(name))]).toEqual([1, 1, 1, 1, 1, 1])
  })
})

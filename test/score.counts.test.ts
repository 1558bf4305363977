import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Tallies } from '../regression/score/figures.ts'
import { pairsAcross } from '../regression/score/graph.ts'
import { bestPairs } from '../regression/score/pairing.ts'
import { alike, normalised } from '../regression/score/phrases.ts'
import { Judgements } from '../regression/score/reliability.ts'
import { insideMarks, locate } from '../regression/score/spans.ts'
import { cronaca, temporaryFolder } from './support/cli.ts'

describe('phrases', () => {
  it('are compared without case, articles, marks and kinds of hyphen', () => {
    expect(['L’«Estremo Oriente»', 'the  Kim Jong‑un,', 'della Corea del Nord', '(Zee)'].map(normalised)).toEqual(['estremo oriente', 'kim jong un', 'corea del nord', 'zee'])
  })

  it('are alike by whole words', () => {
    expect([alike('il leader nordcoreano', 'leader nordcoreano Kim'), alike('Mosca', 'Moscato'), alike('', '')]).toEqual([true, false, false])
  })
})

describe('spans', () => {
  it('are found by occurrence and trimmed of marks', () => {
    expect([locate('ieri e ieri', 'ieri', 2), locate('ieri', 'ieri', 2)]).toEqual([{ start: 7, end: 11 }, null])
    expect(insideMarks('“Ciao”.', { start: 0, end: 7 })).toEqual({ start: 1, end: 5 })
  })
})

describe('counting', () => {
  it('pairs best likeness first, one to one', () => {
    expect([...bestPairs([1, 2], [2, 1], (a, b) => (a === b ? 2 : 1))]).toEqual([[0, 1], [1, 0]])
  })

  it('gives precision, recall and F1, and 1 where nothing is wanted and nothing given', () => {
    const tallies = new Tallies()
    tallies.add('quote', 4, 2, 1)
    tallies.add('headline', 0, 0, 0)
    expect(tallies.figures().map(({ precision, recall, f1 }) => [precision, recall, f1])).toEqual([[0.5, 0.25, 1 / 3], [1, 1, 1]])
  })

  it('links members of different articles only', () => {
    expect([...pairsAcross([['b|ev1', 'a|ev1', 'a|ev2']])]).toEqual(['a|ev1 ~ b|ev1', 'a|ev2 ~ b|ev1'])
  })
})

describe('reliability', () => {
  it('weighs the distance of confidence and share of right ones by facts, and cuts at thresholds', () => {
    const judgements = new Judgements()
    for (const right of [true, true, false, false]) judgements.add('event', 0.9, right)
    for (const right of [true, false]) judgements.add('event', 0.5, right)
    judgements.wanted('event', 5)
    const [event] = judgements.reliability([0.6])
    expect(event).toMatchObject({ kind: 'event', facts: 6, right: 3, thresholds: [{ minConfidence: 0.6, facts: 4, precision: 0.5, recall: 0.4 }] })
    expect(event?.ece).toBeCloseTo((4 / 6) * 0.4)
    expect(event?.bins.filter((bin) => bin.facts > 0).map(({ from, facts, right }) => [from, facts, right])).toEqual([[0.5, 2, 0.5], [0.9, 4, 0.5]])
  })
})

describe('cronaca score', () => {
  it('measures a run, shows the misses of an article, and says what is wrong with an annotation', () => {
    const folder = temporaryFolder()
    const gold = join(folder, 'gold')
    mkdirSync(gold)
    writeFileSync(join(gold, 'a.txt'), 'Il presidente russo Vladimir Putin è arrivato ieri a Mosca.')
    const annotation = { language: 'it', entities: [{ id: 'putin', type: 'person', name: 'Vladimir Putin', names: ['Vladimir Putin'] }, { id: 'kim', type: 'person', name: 'Kim', names: ['Kim'] }], times: [{ text: 'domani', accept: [] }], quotes: [], events: [] }
    writeFileSync(join(gold, 'a.json'), JSON.stringify(annotation))
    const out = join(folder, 'out')
    expect(cronaca(['run', gold, '--out', out]).code).toBe(0)
    const { code, stdout, stderr } = cronaca(['score', '--gold', gold, '--run', out, '--show', 'a'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/entity\.person +1\.000 +0\.500 +0\.667/u)
    expect(stdout).toContain('a: missed person: Kim')
    expect(stderr).toContain('“domani” does not stand in a.txt')
    const json = JSON.parse(cronaca(['score', '--gold', gold, '--run', out, '--json', '--min-confidence', '0.5']).stdout) as { figures: Record<string, { recall: number }>; reliability: { kind: string }[] }
    expect(json.figures['entity.person']?.recall).toBe(0.5)
    expect(json.reliability.map(({ kind }) => kind)).toContain('entity')
    writeFileSync(join(gold, 'a.json'), JSON.stringify({ ...annotation, times: [{ accept: [] }] }))
    const faulty = cronaca(['score', '--gold', gold, '--run', out])
    expect([faulty.code, faulty.stderr]).toEqual([3, expect.stringContaining('a.json/times/0')])
    expect(cronaca(['score', '--gold', join(folder, 'none'), '--run', out]).code).toBe(3)
    expect(cronaca(['score', '--gold', gold, '--run', out, '--min-confidence', '2']).code).toBe(2)
  })
})

import { describe, expect, it } from 'vitest'
import { assemble } from '../extractors/events/assemble.ts'
import { decide } from '../extractors/events/decide.ts'
import { readDocument } from '../extractors/events/reader.ts'
import { calibrated } from '../extractors/tagger/calibrate.ts'
import { events as italian } from '../languages/it/events.ts'
import { fitCalibration } from '../scripts/train/names-calibrate.ts'
import { analyseText } from './support/analyse-text.ts'

describe('confidence of events', () => {
  it('is learned: more probable events are surer, and never surer than what was seen', () => {
    const calibration = italian().model?.calibration
    expect(calibration).toBeDefined()
    const { from, to } = calibration ?? { from: [], to: [] }
    for (const knots of [from, to]) expect(knots).toEqual([...knots].sort((a, b) => a - b))
    expect(Math.max(...to)).toBeLessThan(1)
  })

  it('is what articles say whose model had not seen them', () => {
    const judged = Array.from({ length: 120 }, (_, i) => ({ probability: 0.4 + i / 200, right: i % 2 === 0 }))
    const calibration = fitCalibration(judged)
    expect(calibrated(0.9, calibration)).toBeCloseTo(0.5, 1)
    expect(calibrated(0.5, calibration)).toBeCloseTo(0.5, 1)
  })

  it('is told of an event in place of the probability', async () => {
    const words = italian()
    const read = readDocument(await analyseText('Il presidente russo Vladimir Putin ha incontrato ieri a Mosca il leader nordcoreano Kim Jong-un.', 'it'), words)
    const decided = decide(read, words)
    const [event] = assemble(read, decided, words)
    const { calibration } = words.model ?? {}
    expect(event?.type).toBe('meet')
    expect(event?.confidence).toBeCloseTo(calibrated(Math.max(...decided.map(({ confidence }) => confidence)), calibration ?? { from: [], to: [] }), 2)
  })
})

import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { createPipeline, learnProfile, mergeRecords, readInputs, type ArticleRecord, type Outcome } from '../index.ts'
import { temporaryFolder } from './support/cli.ts'

const texts = ['Il presidente russo Vladimir Putin ha incontrato ieri a Mosca il premier giapponese Fumio Kishida.', 'Secondo la Tass, il presidente russo Vladimir Putin e il premier giapponese Fumio Kishida si sono incontrati ieri a Mosca.', '   ']

describe('the library', () => {
  it('extracts one article and says why where there is no record', async () => {
    const pipeline = createPipeline({ date: '2023-09-13', language: 'it' })
    expect(await pipeline.extract(texts[0] ?? '')).toMatchObject({ record: { language: { code: 'it' }, published: { value: '2023-09-13' } } })
    expect(await pipeline.extract({ text: ' ' })).toMatchObject({ quarantined: { rule: 'read/empty' } })
  })

  it('streams articles in order and merges their records', async () => {
    const pipeline = createPipeline({ date: '2023-09-13', language: 'it' })
    const records: ArticleRecord[] = []
    let missing = 0
    for await (const outcome of pipeline.stream(texts.map((text, i) => ({ text, id: String(i) })))) {
      if ('record' in outcome) records.push(outcome.record)
      else missing++
    }
    await pipeline.close()
    expect([records.map((r) => r.source.id), missing]).toEqual([['0', '1'], 1])
    const people = [...mergeRecords(records).nodes()].filter((n) => n.kind === 'person')
    expect(people.find((n) => n.label.includes('Putin'))?.members).toHaveLength(2)
  })

  it('keeps U+0000 and lone surrogates out of records', async () => {
    const outcome = await createPipeline({ language: 'it' }).extract('Il premier\0 è arrivato \ud800 a Roma.')
    if (!('record' in outcome)) throw new Error('no record')
    expect(outcome.record.text).toBe('Il premier\ufffd è arrivato \ufffd a Roma.')
    expect(outcome.record.diagnostics.map((d) => d.rule)).toContain('read/null-characters')
  })

  it('takes what readInputs gives, with a profile learned from the same inputs', async () => {
    const dump = join(temporaryFolder(), 'dump.jsonl')
    writeFileSync(dump, [...texts.map((text, i) => JSON.stringify({ id: String(i), text })), 'not JSON'].join('\n'))
    const profile = await learnProfile(() => readInputs([dump]), { language: 'it' })
    expect(profile.schema).toBe('cronaca/profile/1')
    const outcomes: Outcome[] = []
    for await (const outcome of createPipeline({ date: '2023-09-13', language: 'it', profile }).stream(readInputs([dump]))) outcomes.push(outcome)
    expect(outcomes.map((outcome) => ('record' in outcome ? outcome.record.source.id : outcome.quarantined.entry))).toEqual(['0', '1', 2, 3])
  })
})

import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parsePattern } from '../extractors/entities/bodies/pattern.ts'
import { compileBodies } from '../extractors/entities/bodies/rule.ts'
import { readBodies } from '../languages/gazetteer.ts'
import { createPipeline } from '../pipeline/library.ts'
import { readJsonData } from '../pipeline/files.ts'

interface Found {
  readonly name: string
  readonly type: string
}

describe.each(['it', 'en'])('names of bodies in %s', (code) => {
  const files = readBodies(code)
  const pipeline = createPipeline({ language: code })

  async function found(text: string, rule: string | null): Promise<readonly Found[]> {
    const outcome = await pipeline.extract({ text, date: '2023-09-13' })
    if (!('record' in outcome)) throw new Error(outcome.quarantined.reason)
    const mentions = outcome.record.entities.flatMap((e) => e.mentions.filter((m) => rule === null || m.rule === rule).map((m) => ({ name: m.text, type: e.type, start: m.start })))
    return mentions.sort((a, b) => a.start - b.start).map(({ name, type }) => ({ name, type }))
  }

  it('keep to their schema', () => {
    const ajv = new Ajv2020({ strict: false })
    const validate = ajv.compile(readJsonData<object>('schemas/body-rules.schema.json'))
    for (const file of files) expect(validate(file), ajv.errorsText(validate.errors)).toBe(true)
  })

  const all = files.flatMap((file) => file.rules)
  const rules = all.filter(({ type }) => type !== 'none')
  it.each(rules.flatMap((rule) => rule.examples.map((example) => [example.text, rule, example] as const)))('%s', async (text, rule, example) => {
    expect(await found(text, rule.id)).toEqual(example.names.map((name) => ({ name, type: example.type ?? rule.type })))
  })

  it.each(all.filter(({ type }) => type === 'none').flatMap((rule) => rule.examples.map((example) => [example.text, example.names] as const)))('no name: %s', async (text, names) => {
    expect(await found(text, null)).not.toEqual(expect.arrayContaining(names.map((name) => expect.objectContaining({ name }))))
  })

  it.each(rules.flatMap((rule) => rule.counterExamples.map((text) => [text, rule] as const)))('nothing: %s', async (text, rule) => {
    expect(await found(text, rule.id)).toEqual([])
  })
})

describe('patterns', () => {
  it.each([
    ['@of <court>?', 1],
    ['<^court> ( @of | del )* @place', 3],
    ['( a | b ( c | d )? ) e', 2],
  ])('%s', (source, steps) => {
    if (steps === 1) expect(parsePattern(source)).toHaveLength(2)
    else expect(parsePattern(source)).toHaveLength(steps)
  })

  it.each([
    ['', /must begin/],
    ['<court>? @of', /must begin/],
    ['( a | b', /not closed/],
    ['a )', /no opening/],
    ['( | a )', /empty alternative/],
    ['@town', /there is no "@town"/],
    ['Tribunale', /neither a list/],
  ])('wrong: "%s"', (source, reason) => {
    expect(() => parsePattern(source)).toThrow(reason)
  })

  it('need lists that are there, once', () => {
    const rule = { id: 'x', why: 'x', type: 'organization', patterns: ['<nowhere>'], confidence: 1, examples: [], counterExamples: [] } as const
    expect(() => compileBodies([{ rules: [rule] }])).toThrow(/no list "nowhere"/)
    expect(() => compileBodies([{ lists: { a: ['b'] }, rules: [] }, { lists: { a: ['c'] }, rules: [] }])).toThrow(/twice/)
    expect(() => compileBodies([{ rules: [{ ...rule, patterns: ['a'] }, { ...rule, patterns: ['b'] }] }])).toThrow(/twice/)
  })
})

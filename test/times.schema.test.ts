import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { TimeRule } from '../extractors/times/pack.ts'
import { packageRoot, readJsonData } from '../pipeline/files.ts'

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false })
const isRules = ajv.compile(readJsonData<object>('schemas/time-rules.schema.json'))
const isWords = ajv.compile(readJsonData<object>('schemas/time-words.schema.json'))

describe.each(['it', 'en'])('time data of %s', (code) => {
  const folder = `languages/${code}/times`
  const files = readdirSync(join(packageRoot, folder)).filter((file) => file.endsWith('.json') && file !== 'words.json' && file !== 'cues.json')

  it.each(files)('%s is valid', (file) => {
    isRules(readJsonData(`${folder}/${file}`))
    expect(isRules.errors ?? []).toEqual([])
  })

  it('has valid words', () => {
    isWords(readJsonData(`${folder}/words.json`))
    expect(isWords.errors ?? []).toEqual([])
  })

  it('gives every rule an id of its own, named for its language and file', () => {
    const ids = files.flatMap((file) => readJsonData<readonly TimeRule[]>(`${folder}/${file}`).map(({ id }) => ({ id, prefix: `${code}/${file.replace('.json', '')}/` })))
    expect(ids.filter(({ id, prefix }) => !id.startsWith(prefix))).toEqual([])
    expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length)
  })
})

it('refuses an operation that does not exist', () => {
  expect(isRules([{ id: 'it/dates/x', why: 'a reason for it', pattern: 'x', make: { op: 'guess' }, examples: [{ text: 'x', find: 'x', value: 'x' }], counterExamples: ['y'] }])).toBe(false)
})

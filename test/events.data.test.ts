import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { indexRules } from '../extractors/events/rules.ts'
import { packageRoot, readJsonData } from '../pipeline/files.ts'
import type { TriggerFile } from '../extractors/events/pack.ts'
import { events as italian } from '../languages/it/events.ts'
import { events as english } from '../languages/en/events.ts'

const ajv = new Ajv2020({ strict: false })
const triggers = ajv.compile(readJsonData<object>('schemas/event-triggers.schema.json'))
const grammar = readJsonData<{ $id: string }>('schemas/event-grammar.schema.json')
ajv.addSchema(grammar)
const types = readJsonData<{ types: { id: string }[] }>('schemas/event-types.json').types.map(({ id }) => id)

describe.each([['it', italian()], ['en', english()]] as const)('event data of %s', (code, words) => {
  const folder = `languages/${code}/events`

  it('has one file of triggers for every type, and all are read', () => {
    const files = readdirSync(join(packageRoot, folder, 'types')).sort()
    expect(files).toEqual(types.map((type) => `${type}.json`).sort())
    expect(words.files.map(({ type }) => type).sort()).toEqual([...types].sort())
  })

  it.each(types)('%s.json is valid, and its ids are its own', (type) => {
    const file = readJsonData<TriggerFile>(`${folder}/types/${type}.json`)
    expect(triggers(file), ajv.errorsText(triggers.errors)).toBe(true)
    expect(file.type).toBe(type)
    for (const rule of file.rules) expect(rule.id).toMatch(new RegExp(`^${code}/${type}/`))
    expect(new Set(file.rules.map(({ id }) => id)).size).toBe(file.rules.length)
  })

  it.each(['frames', 'classes', 'relations', 'factuality'])('%s.json is valid', (part) => {
    const validate = ajv.getSchema(`${grammar.$id}#/$defs/${part}`)
    expect(validate?.(readJsonData(`${folder}/${part}.json`)), ajv.errorsText(validate?.errors ?? null)).toBe(true)
  })

  it('names only frames and classes that exist', () => {
    expect(() => indexRules(words)).not.toThrow()
    const known = new Set([...Object.keys(words.classes), 'PER', 'ORG', 'LOC', 'number', 'pronoun', 'none'])
    const named = words.files.flatMap(({ rules }) => rules.flatMap(({ when, unless }) => [...Object.values(when ?? {}), ...Object.values(unless ?? {})].flat()))
    for (const word of named) if (word.startsWith('@')) expect(known, word).toContain(word.slice(1))
  })
})

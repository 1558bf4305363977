import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { packageRoot, readJsonData } from '../pipeline/files.ts'

const codes = readdirSync(join(packageRoot, 'languages')).filter((code) => existsSync(join(packageRoot, `languages/${code}/names`)))

describe.each(codes)('languages/%s/names', (code) => {
  const validate = new Ajv2020().compile(readJsonData<object>('schemas/name-list.schema.json'))
  const files = readdirSync(join(packageRoot, `languages/${code}/names`))

  it.each(files)('%s is valid and named for its list', (file) => {
    const list = readJsonData<{ list: string }>(`languages/${code}/names/${file}`)
    expect(validate(list), JSON.stringify(validate.errors)).toBe(true)
    expect(`${list.list}.json`).toBe(file)
  })

})

const worldwide = readdirSync(join(packageRoot, 'languages/neutral/names'))

describe.each(codes.filter((code) => code !== 'neutral'))('languages/%s/names and the worldwide lists', (code) => {
  const files = [...readdirSync(join(packageRoot, `languages/${code}/names`)), ...worldwide]

  it('are no more than the tagger has bits for, and each has its own name', () => {
    expect(files.length).toBeLessThanOrEqual(28)
    expect(new Set(files).size).toBe(files.length)
  })

  it('are those that the rules for the record name', () => {
    const check = new Ajv2020().compile(readJsonData<object>('schemas/name-rules.schema.json'))
    const rules = readJsonData<Record<string, string[]>>(`languages/${code}/names.record.json`)
    expect(check(rules), JSON.stringify(check.errors)).toBe(true)
    for (const key of ['placeLists', 'organizationLists', 'brandLists']) expect(files).toEqual(expect.arrayContaining((rules[key] ?? []).map((list) => `${list}.json`)))
  })
})

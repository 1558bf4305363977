import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { packageRoot, readJsonData } from '../pipeline/files.ts'

describe('languages/<code>/graph.json', () => {
  const validate = new Ajv2020().compile(readJsonData<object>('schemas/graph-words.schema.json'))
  const files = readdirSync(join(packageRoot, 'languages')).map((code) => `languages/${code}/graph.json`).filter((path) => existsSync(join(packageRoot, path)))

  it('is there for Italian and English', () => {
    expect(files).toEqual(expect.arrayContaining(['languages/it/graph.json', 'languages/en/graph.json']))
  })

  it.each(files)('%s is valid', (path) => {
    expect(validate(readJsonData(path)), JSON.stringify(validate.errors)).toBe(true)
  })
})

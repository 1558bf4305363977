import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { readJsonData } from '../pipeline/files.ts'

describe('data files of tokens, names, morphology and syntax', () => {
  it.each([
    ['languages/it/tokens/tokens.json', 'token-rules'],
    ['languages/en/tokens.json', 'token-rules'],
    ['languages/it/morphology/closed.json', 'closed-words'],
    ['languages/it/morphology/verbs.json', 'italian-verbs'],
    ['languages/it/morphology/nouns.json', 'italian-nominals'],
    ['languages/it/parser.json', 'relation-rules'],
    ['languages/en/names.json', 'english-names'],
  ])('%s follows %s.schema.json', (file, schema) => {
    const ajv = new Ajv2020()
    const validate = ajv.compile(readJsonData<object>(`schemas/${schema}.schema.json`))
    expect(validate(readJsonData(file)), ajv.errorsText(validate.errors)).toBe(true)
  })
})

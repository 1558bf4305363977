import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../extractors/regions/lines.ts'
import { markOf } from '../extractors/regions/marks.ts'
import { loadPack } from '../languages/registry.ts'
import { packageRoot, readJsonData } from '../pipeline/files.ts'

const withFile = (name: string): readonly string[] =>
  readdirSync(join(packageRoot, 'languages')).filter((code) => existsSync(join(packageRoot, 'languages', code, name))).sort()

describe.each([['regions.json', 'regions'], ['months.json', 'months']])('languages/<code>/%s', (file, schema) => {
  const validate = new Ajv2020().compile(readJsonData<object>(`schemas/${schema}.schema.json`))

  it('is there for Italian and English', () => {
    expect(withFile(file)).toEqual(expect.arrayContaining(['en', 'it']))
  })

  it.each(withFile(file))('%s is valid', (code) => {
    expect(validate(readJsonData(`languages/${code}/${file}`)), JSON.stringify(validate.errors)).toBe(true)
  })
})

it.each(withFile('months.json'))('no name stands for two months in %s', (code) => {
  const names = readJsonData<readonly (readonly string[])[]>(`languages/${code}/months.json`).flat()
  expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([])
})

interface Examples {
  readonly [mark: string]: { readonly examples: readonly string[]; readonly counterExamples: readonly string[] }
}

describe.each(withFile('regions.examples.json'))('lines of a page in %s', (code) => {
  const cases = Object.entries(readJsonData<Examples>(`languages/${code}/regions.examples.json`))
  const markOfLine = async (text: string): Promise<string> => {
    const pack = await loadPack(code)
    const [line] = linesOf(text, 0, [])
    if (!pack || !line) throw new Error(`no pack ${code} or no line`)
    return markOf(line, pack)
  }

  it.each(cases.flatMap(([mark, { examples }]) => examples.map((text) => [mark, text] as const)))('%s: %s', async (mark, text) => {
    expect(await markOfLine(text)).toBe(mark)
  })

  it.each(cases.flatMap(([mark, { counterExamples }]) => counterExamples.map((text) => [mark, text] as const)))('not %s: %s', async (mark, text) => {
    expect(await markOfLine(text)).not.toBe(mark)
  })
})

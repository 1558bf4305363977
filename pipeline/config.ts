import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { readJsonData } from './files.ts'
import type { ArticleField } from './readers/fields.ts'
import type { Preset } from './readers/mapping.ts'

/** What `cronaca.config.json` may say (`schemas/config.schema.json`, docs/config.md). */
export interface Config {
  readonly root?: string
  readonly include?: readonly string[]
  readonly format?: string
  readonly preset?: Preset
  readonly fields?: Readonly<Partial<Record<ArticleField, string | readonly string[]>>>
  readonly maxEntryBytes?: number
  readonly date?: string
  readonly language?: string
  readonly timezone?: string
  readonly kb?: string
  readonly text?: boolean
  readonly concurrency?: number
  readonly workers?: number
  readonly timeout?: number
}

export const configName = 'cronaca.config.json'

/**
 * The configuration in `path`, or in `cronaca.config.json` of the working folder when that is there; paths in it are made absolute.
 * Throws an error that names the file, the place in it and what is wanted there.
 */
export function readConfig(path?: string): Config {
  if (path === undefined && !existsSync(configName)) return {}
  const file = path ?? configName
  const config = parseConfig(readFileSync(file, 'utf8'), file)
  const here = (part: string): string => resolve(dirname(file), part)
  return Object.freeze({ ...config, ...(config.root !== undefined && { root: here(config.root) }), ...(config.kb !== undefined && { kb: here(config.kb) }) })
}

export function parseConfig(text: string, file: string): Config {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  const schema = readJsonData<{ readonly properties: Readonly<Record<string, { readonly properties?: object }>> }>('schemas/config.schema.json')
  const validate = new Ajv2020({ allowUnionTypes: true }).compile<Config>(schema)
  if (validate(value)) return value
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'anyOf')
  const known = { '': Object.keys(schema.properties), '/fields': Object.keys(schema.properties['fields']?.properties ?? {}) }
  throw new Error(`${file}: ${(errors.length > 0 ? errors : (validate.errors ?? [])).map((error) => inWords(error, known)).join('; ')}. See docs/config.md.`)
}

function inWords({ instancePath, keyword, params, message }: ErrorObject, known: Readonly<Record<string, readonly string[]>>): string {
  const place = instancePath === '' ? '' : `"${instancePath.slice(1).replaceAll('/', '.')}" `
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty'])
    const near = nearest(key, known[instancePath] ?? [])
    return `${place}${place === '' ? '' : 'has '}unknown key ${JSON.stringify(key)}${near === null ? '' : ` (did you mean "${near}"?)`}`
  }
  if (keyword === 'enum') return `${place}must be one of ${(params['allowedValues'] as readonly string[]).join(', ')}`
  return `${place}${message ?? 'is wrong'}`
}

/** The known word that a mistyped one is nearest to: at most a third of its letters differ. */
export function nearest(word: string, known: readonly string[]): string | null {
  const ranked = known.map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase().slice(0, 50), candidate.toLowerCase()) })).sort((a, b) => a.distance - b.distance)
  const [first] = ranked
  return first && first.distance <= Math.max(1, Math.floor(first.candidate.length / 3)) ? first.candidate : null
}

/** Levenshtein's: insertions, deletions and replacements. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}

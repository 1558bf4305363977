import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { readJsonData } from '../pipeline/files.ts'
import type { Fact } from './facts.ts'
import type { MustRule } from './must.ts'

/** What is pinned for one article. */
export interface Pinned {
  readonly expected: readonly Fact[] | null
  readonly must: readonly MustRule[] | null
}

/** Paths of the files that pin the facts of `article.txt`; entries of a JSONL file add their number. */
export function pinnedPaths(path: string, entry: number): { expected: string; must: string } {
  const jsonl = /\.(?:jsonl|ndjson)$/iu.test(path)
  const base = path.replace(/\.[^./\\]+$/u, '') + (jsonl ? `.${entry}` : '')
  return { expected: `${base}.expected.json`, must: `${base}.must.json` }
}

/** Reads the pinned facts of one article. Throws, naming the file and the fault, when one is not what its schema says. */
export async function readPinned(path: string, entry: number): Promise<Pinned> {
  const { expected, must } = pinnedPaths(path, entry)
  return { expected: await readValid<readonly Fact[]>(expected, 'expected'), must: await readValid<readonly MustRule[]>(must, 'must') }
}

export async function writeExpected(path: string, entry: number, facts: readonly Fact[]): Promise<void> {
  await writeFile(pinnedPaths(path, entry).expected, `${JSON.stringify(facts, null, 1)}\n`)
}

const validators = new Map<string, ValidateFunction>()

async function readValid<T>(path: string, schema: 'expected' | 'must'): Promise<T | null> {
  if (!existsSync(path)) return null
  let valid = validators.get(schema)
  if (!valid) validators.set(schema, (valid = new Ajv2020({ allowUnionTypes: true }).compile(readJsonData(`schemas/${schema}.schema.json`))))
  let value: unknown
  try {
    value = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  if (!valid(value)) throw new Error(`${path} does not fit schemas/${schema}.schema.json: ${valid.errors?.[0]?.instancePath ?? ''} ${valid.errors?.[0]?.message ?? ''}`)
  return value as T
}

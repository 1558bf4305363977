import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { readJsonData } from '../../pipeline/files.ts'
import type { Gold, GoldAnnotation, GoldClusters } from './gold.ts'

/**
 * Reads the annotated articles of a folder (`ID.txt` with `ID.json`, optionally `clusters.json` and `stories.json`), without those
 * whose id begins with `skip`. Throws, naming file, place and reason, when there is none or one does not fit its schema.
 */
export function readGold(folder: string, skip: string | null = null): Gold {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: --gold wants a folder of annotated articles, ID.txt with ID.json (docs/annotate.md)`)
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && existsSync(join(folder, file.replace(/\.json$/u, '.txt'))))
    .map((file) => file.slice(0, -'.json'.length))
    .filter((id) => skip === null || !id.startsWith(skip))
    .sort()
  if (ids.length === 0) throw new Error(`${folder} holds no annotated article: ID.txt with ID.json beside it is wanted (docs/annotate.md)`)
  const articles = ids.map((id) => ({ id, text: readFileSync(join(folder, `${id}.txt`), 'utf8'), annotation: readValid<GoldAnnotation>(join(folder, `${id}.json`), 'gold') }))
  const clusters = join(folder, 'clusters.json')
  const stories = join(folder, 'stories.json')
  return {
    articles,
    clusters: existsSync(clusters) ? readValid<GoldClusters>(clusters, 'clusters') : null,
    stories: existsSync(stories) ? (readJson(stories) as Record<string, string>) : null,
  }
}

const validators = new Map<string, ValidateFunction>()

function readValid<T>(path: string, schema: 'gold' | 'clusters'): T {
  let valid = validators.get(schema)
  if (!valid) validators.set(schema, (valid = new Ajv2020({ allowUnionTypes: true, strictRequired: false, strictTypes: false, strictTuples: false }).compile(readJsonData(`schemas/${schema}.schema.json`))))
  const value = readJson(path)
  if (!valid(value)) throw new Error(`${path}${valid.errors?.[0]?.instancePath ?? ''}: ${valid.errors?.[0]?.message ?? 'not valid'} (schemas/${schema}.schema.json; docs/annotate.md)`)
  return value as T
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

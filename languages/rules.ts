import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot, readJsonData } from '../pipeline/files.ts'

export interface ListedRule {
  readonly id: string
  readonly why: string
  readonly examples: readonly string[]
  readonly counterExamples: readonly string[]
  /** Data file, from the package folder. */
  readonly file: string
}

/** Every rule in the data of a language, by file and in its order there. */
export function rulesOf(code: string): readonly ListedRule[] {
  const files = readdirSync(join(packageRoot, 'languages', code), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).map((name) => `languages/${code}/${name.replaceAll('\\', '/')}`)
  return files.sort().flatMap((file) => rulesIn(readJsonData(file), file))
}

function rulesIn(value: unknown, file: string): readonly ListedRule[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return (value as unknown[]).flatMap((item) => rulesIn(item, file))
  const { id, why, examples, counterExamples } = value as Readonly<Record<string, unknown>>
  const own = typeof id === 'string' && typeof why === 'string' ? [{ id, why, examples: shown(examples), counterExamples: shown(counterExamples), file }] : []
  return [...own, ...Object.values(value).flatMap((item) => rulesIn(item, file))]
}

/** Examples are strings, or objects with a `text`. */
function shown(examples: unknown): readonly string[] {
  if (!Array.isArray(examples)) return []
  return (examples as unknown[]).map((example) => (typeof example === 'string' ? example : typeof example === 'object' && example !== null && 'text' in example ? String(example.text) : JSON.stringify(example)))
}

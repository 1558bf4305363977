import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { KnowledgeBase, KnowledgeEntry } from '../../extractors/entities/kb.ts'
import { readJsonData } from '../files.ts'
import { hash } from '../identity.ts'

/** Reads a `--kb` file: JSON Lines, each valid against `schemas/kb.schema.json`. Throws an error that names the line. */
export function readKnowledgeBase(path: string): KnowledgeBase {
  return parseKnowledgeBase(readFileSync(path, 'utf8'), path)
}

export function parseKnowledgeBase(text: string, path: string): KnowledgeBase {
  const ajv = new Ajv2020()
  const validate = ajv.compile<KnowledgeEntry>(readJsonData<object>('schemas/kb.schema.json'))
  const entries: KnowledgeEntry[] = []
  const ids = new Map<string, number>()
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const place = `${path}, line ${index + 1}`
    const entry = parseLine(line, place)
    if (!validate(entry)) throw new Error(`${place}: ${ajv.errorsText(validate.errors)}. See docs/kb.md.`)
    const before = ids.get(entry.id)
    if (before !== undefined) throw new Error(`${place}: the id ${JSON.stringify(entry.id)} already stands on line ${before}; give all its names in one line.`)
    ids.set(entry.id, index + 1)
    entries.push(Object.freeze(entry))
  })
  return Object.freeze({ hash: hash(text), entries: Object.freeze(entries) })
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error(`${place}: not a JSON object; one entry a line is wanted.`)
  }
}

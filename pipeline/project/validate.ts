import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { ArticleRecord } from '../../schemas/record.ts'
import { readJsonData } from '../files.ts'
import { verifyOffsets } from './verify.ts'

let compiled: ValidateFunction<ArticleRecord> | undefined

/** Reasons why a record must not be written: schema errors and spans that don't hold. Empty when it is sound. */
export function recordFaults(record: ArticleRecord): string[] {
  compiled ??= new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true }).compile<ArticleRecord>(readJsonData('schemas/record.schema.json'))
  if (!compiled(record)) return (compiled.errors ?? []).map((e) => `${e.instancePath || '/'} ${e.message ?? 'is invalid'}`)
  return verifyOffsets(record).map((f) => `${f.path}: expected ${JSON.stringify(f.expected)}, the text has ${JSON.stringify(f.found)}`)
}

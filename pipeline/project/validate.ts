import type { ErrorObject } from 'ajv'
import type { ArticleRecord } from '../../schemas/record.ts'
import { validate } from '../../schemas/record-validator.ts'
import { verifyOffsets } from './verify.ts'

const valid = validate as unknown as { (record: unknown): boolean; errors?: readonly ErrorObject[] | null }

/** Reasons why a record must not be written: schema errors and spans that don't hold. Empty when it is sound. */
export function recordFaults(record: ArticleRecord): string[] {
  if (!valid(record)) return (valid.errors ?? []).map((e) => `${e.instancePath || '/'} ${e.message ?? 'is invalid'}`)
  return verifyOffsets(record).map((f) => `${f.path}: expected ${JSON.stringify(f.expected)}, the text has ${JSON.stringify(f.found)}`)
}

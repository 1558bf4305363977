import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../pipeline/files.ts'
import { tablesDoc } from '../scripts/generate-tables-doc.ts'

it('docs/tables.md is what the tables say (else: npm run docs)', () => {
  expect(readFileSync(join(packageRoot, 'docs', 'tables.md'), 'utf8')).toBe(tablesDoc())
})

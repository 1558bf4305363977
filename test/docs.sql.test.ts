import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../pipeline/files.ts'
import { sqlDoc } from '../scripts/generate-sql-doc.ts'
import { sqlQuestions } from '../scripts/sql-questions.ts'

it('docs/sql.md shows what its queries answer on the fixtures (else: npm run docs)', async () => {
  const doc = readFileSync(join(packageRoot, 'docs', 'sql.md'), 'utf8')
  expect(doc).toBe(await sqlDoc())
  for (const [i, section] of doc.split(/^## /mu).slice(1).entries()) expect(section.split('\n').filter((line) => line.startsWith('| ')).length, sqlQuestions[i]?.question).toBeGreaterThan(2)
})

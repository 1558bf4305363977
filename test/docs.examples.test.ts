import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packageRoot, readJsonData } from '../pipeline/files.ts'
import { installPacked } from './support/package.ts'

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const folder = mkdtempSync(join(tmpdir(), 'cronaca-example-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function node(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
}

describe('docs/examples/archive', { timeout: 600_000 }, () => {
  it('compiles and runs against the packed package', () => {
    cpSync(join(packageRoot, 'docs', 'examples', 'archive'), folder, { recursive: true })
    installPacked(folder)
    node(tsc)
    const lines = node('build/main.js', 'articles.jsonl', 'out').split('\n')
    expect(lines).toContainEqual(expect.stringMatching(/^one article: meet \(actual\): .*Klein.*Verdi.*2023-03-16/u))
    expect(lines).toContainEqual(expect.stringMatching(/^set aside: Line 4: There is no text/u))
    expect(lines).toContainEqual(expect.stringMatching(/^3 records, \d+ nodes, \d+ edges$/u))
    expect(lines.filter((line) => line.startsWith('event: '))[0]).toMatch(/^event: meet 2023-03-13 Parigi, mentions: 2$/iu)
  })

  it('the program of the packed package starts', () => {
    expect(node('node_modules/cronaca/bin/cronaca.mjs', '--version').trim()).toBe(readJsonData<{ version: string }>('package.json').version)
  })
})

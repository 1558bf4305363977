import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { packageRoot } from '../pipeline/files.ts'
import { temporaryFolder } from './support/cli.ts'

const typedoc = join(dirname(createRequire(import.meta.url).resolve('typedoc/package.json')), 'bin', 'typedoc')

it('docs/api is what the docstrings of index.ts say, and nothing of it is undocumented (else: npm run docs)', { timeout: 600_000 }, () => {
  const out = temporaryFolder()
  execFileSync(process.execPath, [typedoc, '--out', out, '--logLevel', 'Error'], { cwd: packageRoot, stdio: ['ignore', 'ignore', 'pipe'] })
  const lines = (folder: string): string => readFileSync(join(folder, 'README.md'), 'utf8').replaceAll('\r\n', '\n')
  expect(lines(join(packageRoot, 'docs', 'api'))).toBe(lines(out))
})

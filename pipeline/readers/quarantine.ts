import type { Quarantined } from '../article.ts'

/** Longest raw text that a quarantine entry keeps, in UTF-16 units (`Quarantined.raw`). */
const rawLimit = 10_000

export type ReadStage = 'read' | 'decode' | 'parse'

export interface Trouble {
  readonly stage: ReadStage
  readonly rule: string
  readonly reason: string
  readonly next: string
  readonly raw?: string | null
}

/** An entry that could not be read, with where it came from. */
export function quarantine(path: string, entry: number, trouble: Trouble): Quarantined {
  const raw = trouble.raw ?? null
  return { path, entry, stage: trouble.stage, rule: trouble.rule, reason: trouble.reason, next: trouble.next, raw: raw === null ? null : raw.slice(0, rawLimit).replace(/\p{Surrogate}|\0/gu, '\ufffd') }
}

/** The entry was longer than `--max-entry-bytes` allows. */
export function tooLong(limit: number, head: string | null): Trouble {
  return { stage: 'read', rule: 'read/too-long', reason: `The entry is longer than ${limit} bytes.`, next: 'Split it into articles, or raise the limit on the size of an entry.', raw: head }
}

const nextSteps: Readonly<Record<string, readonly [rule: string, reason: string, next: string]>> = {
  ENOENT: ['read/not-found', 'There is no such file or folder (it may have vanished during the run).', 'Check the path, then run again on this input.'],
  EACCES: ['read/no-permission', 'The file or folder may not be read.', 'Give the user who runs this read permission, then run again on this input.'],
  EPERM: ['read/no-permission', 'The file or folder may not be read.', 'Give the user who runs this read permission, then run again on this input.'],
  ENOTDIR: ['read/not-found', 'A part of the path is not a folder any more.', 'Check the path, then run again on this input.'],
  ELOOP: ['read/link-loop', 'Symbolic links lead in a circle.', 'Remove the circular link or name the real folder.'],
  EMFILE: ['read/too-many-files', 'The system has no file handles left.', 'Raise the limit on open files, then run again on this input.'],
}

/** What the operating system said about a file, in words; unknown errors keep their code. Never throws. */
export function systemTrouble(error: unknown): Trouble {
  const code = errorCode(error)
  const known = code === null ? undefined : nextSteps[code]
  if (known) return { stage: 'read', rule: known[0], reason: known[1], next: known[2] }
  return { stage: 'read', rule: 'read/failed', reason: `Reading failed (${code ?? 'unknown error'}).`, next: 'Check the disk and the file, then run again on this input.' }
}

function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

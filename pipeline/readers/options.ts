import type { Readable } from 'node:stream'

export interface ReadOptions {
  /** Globs over the relative paths inside a folder input; default: its `*.txt`, at any depth. */
  readonly include?: readonly string[]
  /** Folder that record paths are relative to; without it each input is labelled by its own name. */
  readonly root?: string
  /** What `-` holds: one article of plain text, or JSONL. Default `text`. */
  readonly stdinFormat?: 'text' | 'jsonl'
  /** Where `-` is read from; default the process's standard input. */
  readonly stdin?: Readable
  /** Longest entry that is read, in bytes; a longer one is quarantined. Default 10 MB. */
  readonly maxEntryBytes?: number
}

export const defaultInclude: readonly string[] = Object.freeze(['**/*.txt'])

export const defaultMaxEntryBytes = 10 * 1024 * 1024

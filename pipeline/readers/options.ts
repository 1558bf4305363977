import type { Readable } from 'node:stream'
import type { FieldMap } from './fields.ts'

/** How inputs are read. */
export interface ReadOptions {
  /** Globs over the relative paths inside a folder input; default: its `*.txt`, at any depth. */
  readonly include?: readonly string[]
  /** Folder that record paths are relative to; without it each input is labelled by its own name. */
  readonly root?: string
  /** Format of every input, whatever its name says; default: what the name says, plain text for standard input. */
  readonly format?: string
  /** Format of `-`, before `format`. */
  readonly stdinFormat?: string
  /** Where `-` is read from; default the process's standard input. */
  readonly stdin?: Readable
  /** Longest entry that is read, in bytes; a longer one is quarantined. Default 10 MB. */
  readonly maxEntryBytes?: number
  /** Which names hold the fields of an article (`fieldMap`); default: their own. */
  readonly fields?: FieldMap
}

export const defaultInclude: readonly string[] = Object.freeze(['**/*.txt'])

export const defaultMaxEntryBytes = 10 * 1024 * 1024

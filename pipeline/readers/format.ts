import type { Quarantined, RawArticle } from '../article.ts'
import type { FieldMap } from './fields.ts'

/** What a reader gives for each entry of an input: an article, or why there is none. */
export type Entry = RawArticle | Quarantined

/** What holds articles: a file or standard input, already unpacked. */
export interface Source {
  /** How records name it. */
  readonly path: string
  /** Its bytes from the beginning. */
  open(): AsyncIterable<Buffer | string>
  /** The file itself, for formats that are not read from front to back; null for standard input and packed files. */
  readonly file: string | null
}

export interface ReadContext {
  /** Longest entry that is read, in bytes. */
  readonly limit: number
  readonly fields: FieldMap
}

/** Reads the entries of one source, in order. Data trouble is an entry of its own; only the system's errors are thrown. */
export type FormatReader = (source: Source, context: ReadContext) => AsyncIterable<Entry>

export interface Format {
  readonly name: string
  readonly doc: string
  /** Ends of file names, in lower case. */
  readonly extensions: readonly string[]
  /** Loaded when a file of the format comes up. */
  readonly load: () => Promise<FormatReader>
}

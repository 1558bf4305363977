/**
 * One article as a reader hands it over: a plain serialisable value (it crosses to worker threads),
 * already decoded, with U+0000 and lone surrogates replaced.
 */
export interface RawArticle {
  /** Relative path with forward slashes, `-` for standard input. */
  readonly path: string
  /** Index of the entry in its file, from 0. */
  readonly entry: number
  /** Verbatim text; never rewritten afterwards. */
  readonly text: string
  /** SHA-256 (hex) of the entry's bytes as read. */
  readonly sha256: string
  /** Identity that the source states; null without one, as for the fields below. */
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  /** Publication date as the source states it, unparsed. */
  readonly date: string | null
  readonly outlet: string | null
  /** Language stated by the source or `--language`, ISO 639-1. */
  readonly language: string | null
  /** What the reader noticed, e.g. replaced characters or a guessed character set. */
  readonly notes: readonly { readonly rule: string; readonly reason: string }[]
}

/** An input that could not be processed; one line of `quarantine.jsonl`. */
export interface Quarantined {
  /** Relative path with forward slashes, `-` for standard input. */
  readonly path: string
  /** Index of the entry in its file, from 0. */
  readonly entry: number
  /** Where it failed: `read`, `decode`, `parse`, `extract`, `validate`, `write`. */
  readonly stage: string
  /** Which fault it is, e.g. `read/empty`: the same fault has the same id. */
  readonly rule: string
  readonly reason: string
  /** What a person can do about it. */
  readonly next: string
  /** The raw text, shortened to 10,000 characters, or null where there is none to show. */
  readonly raw: string | null
}

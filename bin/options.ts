import { statSync } from 'node:fs'
import { InvalidArgumentError, type Command } from 'commander'
import type { KnowledgeBase } from '../extractors/entities/kb.ts'
import { readKnowledgeBase } from '../pipeline/readers/kb.ts'
import { defaultSettings, type Settings } from '../pipeline/settings.ts'

/** A whole number of at least `least`, for commander. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const n = Number(text)
    if (!Number.isInteger(n) || n < least || text.trim() === '') throw new InvalidArgumentError(`A whole number of at least ${least} is wanted.`)
    return n
  }
}

/** `2023`, `2023-09` or `2023-09-13`. */
export function isoDate(text: string): string {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(text)) throw new InvalidArgumentError('A date like 2023-09-13, 2023-09 or 2023 is wanted.')
  return text
}

/** ISO 639-1. */
export function languageCode(text: string): string {
  if (!/^[a-z]{2}$/u.test(text)) throw new InvalidArgumentError('A language code like it or en (ISO 639-1) is wanted.')
  return text
}

/** A `--kb` file, read and checked before the first article. */
export function knowledgeBase(path: string): KnowledgeBase {
  try {
    return readKnowledgeBase(path)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error))
  }
}

/** Options that `run` and `try` share. */
export interface ArticleOptions {
  readonly date?: string
  readonly language?: string
  readonly timezone?: string
  readonly kb?: KnowledgeBase
}

export function settingsOf({ date, language, timezone, kb }: ArticleOptions, more: Partial<Settings> = {}): Settings {
  return Object.freeze({ ...defaultSettings, date: date ?? null, language: language ?? null, timezone: timezone ?? null, kb: kb ?? null, ...more })
}

/** Ends the command where one of the files it is to write is a folder, before it begins and not when it is done. */
export function refuseFolders(command: Command, ...paths: readonly (string | undefined)[]): void {
  for (const path of paths) if (path !== undefined && statSync(path, { throwIfNoEntry: false })?.isDirectory()) command.error(`error: ${path} is a folder: name a file`, { exitCode: 2 })
}

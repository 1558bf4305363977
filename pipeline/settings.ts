import type { KnowledgeBase } from '../extractors/entities/kb.ts'
import type { Profile } from './profile/profile.ts'

/** What a run was told, read and frozen before the first article. Plain values: they cross to worker threads. */
export interface Settings {
  /** `--date`: publication date for articles that show none, ISO 8601. */
  readonly date: string | null
  /** `--language`: ISO 639-1 code that overrides detection. */
  readonly language: string | null
  /** `--timezone`: IANA name, kept in `run.json`; times in text are local to their place. */
  readonly timezone: string | null
  /** False with `--no-text`: records leave the article's text out. */
  readonly keepText: boolean
  readonly profile: Profile | null
  /** `--kb`: people, organisations and places with identifiers of the user's own. */
  readonly kb: KnowledgeBase | null
}

/** Nothing given: dates and languages are found in the articles, texts are kept. */
export const defaultSettings: Settings = Object.freeze({ date: null, language: null, timezone: null, keepText: true, profile: null, kb: null })

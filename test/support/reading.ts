import { front } from '../../extractors/front/stage.ts'
import { language } from '../../extractors/language/stage.ts'
import { published } from '../../extractors/published/stage.ts'
import { regions } from '../../extractors/regions/stage.ts'
import { neutralPack } from '../../languages/neutral.ts'
import { loadPack } from '../../languages/registry.ts'
import type { RawArticle } from '../../pipeline/article.ts'
import type { Diagnostic } from '../../pipeline/diagnostic.ts'
import type { Document } from '../../pipeline/document.ts'
import { defaultSettings, type Settings } from '../../pipeline/settings.ts'
import { anArticle } from './articles.ts'

export interface ReadingCase {
  readonly doc: Document<'front' | 'language' | 'regions' | 'headline' | 'published'>
  readonly diagnostics: readonly Diagnostic[]
  /** `kind: text` of every region. */
  readonly parts: readonly string[]
}

/** Runs the reading stages over a text, with the pack of `code` (none for ''). */
export async function read(text: string, code = 'it', article: Partial<RawArticle> = {}, settings: Partial<Settings> = {}): Promise<ReadingCase> {
  const pack = (code === '' ? null : await loadPack(code)) ?? neutralPack
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  const base = { article: anArticle(text, article), text, settings: { ...defaultSettings, ...settings } }
  const fronted = { ...base, ...front.run(base, null, report) }
  const named = { ...fronted, ...language.run(fronted, null, report) }
  const parted = { ...named, ...regions.run(named, pack, report) }
  const doc = { ...parted, ...published.run(parted, pack, report) }
  return { doc, diagnostics, parts: doc.regions.map((region) => `${region.kind}: ${text.slice(region.start, region.end)}`) }
}

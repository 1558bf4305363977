import { loadPack } from '../languages/registry.ts'
import { neutralPack } from '../languages/neutral.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import type { Quarantined, RawArticle } from './article.ts'
import type { Diagnostic, Report } from './diagnostic.ts'
import type { Document, Layers } from './document.ts'
import { observedRoles, type RoleObservation } from './profile/roles.ts'
import { projectRecord, type ExtractedLayers, type ReadDocument } from './project/project.ts'
import { recordFaults } from './project/validate.ts'
import type { Settings } from './settings.ts'
import { extraction, identification, reading, understanding } from './stages.ts'

/** What became of an article: its record, valid against `schemas/record.schema.json`, or why there is none. */
export type Outcome = { readonly record: ArticleRecord } | { readonly quarantined: Quarantined }

/** Every layer of one article, for `try --trace` and tests; the extraction layers are absent where the language has no pack. */
export interface Analysis {
  readonly doc: ReadDocument
  readonly full: Document<keyof Layers> | null
  readonly diagnostics: readonly Diagnostic[]
}

const noFacts: ExtractedLayers = Object.freeze({ entities: [], times: [], quotes: [], events: [] })

/** Runs the stages over one article. Throws only on programming errors. */
export async function analyse(article: RawArticle, settings: Settings): Promise<Analysis> {
  const diagnostics: Diagnostic[] = article.notes.map((n) => ({ stage: 'read', rule: n.rule, reason: n.reason, fatal: false }))
  const report: Report = (d) => diagnostics.push(d)
  const identified = identification.run({ article, text: article.text, settings }, null, report)
  const pack = await loadPack(identified.language.code)
  const doc = reading.run(identified, pack ?? neutralPack, report)
  if (!pack) {
    const { code } = doc.language
    const reason = code === 'und' ? 'The language could not be determined; set it with --language or the field "language".' : `There is no language pack for "${code}": only the text, its regions and its language are recorded.`
    report({ stage: 'language', rule: 'language/no-pack', reason, fatal: false })
    return { doc, full: null, diagnostics }
  }
  const full = extraction.run(doc, pack, report) as Document<keyof Layers>
  return { doc, full, diagnostics }
}

/**
 * One article, one function: its record, or the reason why there is none. The record depends on the article,
 * the settings (profile included) and the packs, on nothing else.
 */
export async function extractArticle(article: RawArticle, settings: Settings): Promise<Outcome> {
  let record: ArticleRecord
  try {
    const { doc, full, diagnostics } = await analyse(article, settings)
    record = projectRecord(doc, full ?? noFacts, diagnostics)
  } catch (error) {
    return { quarantined: failed(article, 'extract', 'extract/error', error instanceof Error ? error.message : String(error)) }
  }
  const faults = recordFaults(record)
  if (faults.length > 0) return { quarantined: failed(article, 'validate', 'validate/record', faults.slice(0, 5).join('; ')) }
  if (!settings.keepText) delete record.text
  return { record }
}

/** What an article says about who holds what, for the profile's first pass; nothing where its language has no pack. */
export async function observeRoles(article: RawArticle, settings: Settings): Promise<readonly RoleObservation[]> {
  const ignore: Report = () => undefined
  const identified = identification.run({ article, text: article.text, settings }, null, ignore)
  const pack = await loadPack(identified.language.code)
  if (!pack) return []
  // Whether a place name stands for its government takes the parser to tell, and does not matter here.
  const doc = understanding.run(reading.run(identified, pack, ignore), { ...pack, parser: null }, ignore)
  return observedRoles(doc.entities, doc.text, doc.published?.value ?? null)
}

function failed(article: RawArticle, stage: string, rule: string, reason: string): Quarantined {
  return {
    path: article.path,
    entry: article.entry,
    stage,
    rule,
    reason,
    next: 'This is a bug in Cronaca: please report it with this line of quarantine.jsonl.',
    raw: article.text.slice(0, 10_000),
  }
}

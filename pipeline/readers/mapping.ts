import { articleFields, ownNames, type ArticleField, type FieldMap } from './fields.ts'

type Names = Partial<Readonly<Record<ArticleField, readonly string[]>>>

/** Shapes of common dumps: which of their fields hold what. A new one is one entry here. */
export const presets = {
  /** CC-News as a table: title, text, domain, date, description, url. */
  'cc-news': { text: ['text', 'plain_text', 'maintext'], url: ['url', 'requested_url'], title: ['title'], date: ['date', 'published_date', 'publish_date'], outlet: ['domain', 'sitename', 'publisher'] },
  /** What the crawler news-please writes, one object an article. */
  'news-please': { text: ['maintext', 'text'], url: ['url'], title: ['title', 'title_page', 'title_rss'], date: ['date_publish', 'date_modify'], outlet: ['source_domain', 'sourceDomain'] },
  /** What `trafilatura --json` writes. */
  trafilatura: { text: ['text', 'raw_text'], id: ['id', 'fingerprint'], url: ['source', 'url'], title: ['title'], date: ['date'], outlet: ['source-hostname', 'sitename', 'hostname'] },
  /** Lists of articles as GDELT gives them: title, address, time seen, domain, language; the text, if somebody added it. */
  gdelt: { text: ['text', 'content', 'body', 'title'], url: ['url', 'DocumentIdentifier', 'V2DOCUMENTIDENTIFIER', 'SOURCEURL'], title: ['title'], date: ['seendate', 'date', 'DATE', 'DATEADDED', 'SQLDATE'], outlet: ['domain', 'SourceCommonName', 'V2SOURCECOMMONNAME'] },
} as const satisfies Readonly<Record<string, Names>>

/** Name of a preset: `cc-news`, `news-please`, `trafilatura` or `gdelt`. */
export type Preset = keyof typeof presets
export const presetNames = Object.keys(presets) as readonly Preset[]

/** The names to look under: what was said field by field, else the preset's, else the field's own name. */
export function fieldMap(preset: Preset | null, fields: Names = {}): FieldMap {
  const shape: Names = preset === null ? {} : presets[preset]
  return Object.freeze(Object.fromEntries(articleFields.map((field) => [field, fields[field] ?? shape[field] ?? ownNames[field]])) as unknown as FieldMap)
}

/** `text=body` or `text=body,content`: the field and the names to look under. Throws an error that says what is wanted. */
export function fieldAssignment(assignment: string): readonly [ArticleField, readonly string[]] {
  const at = assignment.indexOf('=')
  const field = articleFields.find((name) => name === assignment.slice(0, at))
  const names = assignment.slice(at + 1).split(',').map((name) => name.trim()).filter((name) => name !== '')
  if (at < 0 || field === undefined || names.length === 0) throw new Error(`"${assignment}" does not say which field holds what: write FIELD=NAME, e.g. text=body, where FIELD is one of ${articleFields.join(', ')}.`)
  return [field, names]
}

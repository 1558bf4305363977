import type { Quarantined, RawArticle } from './article.ts'
import type { Outcome } from './extract.ts'
import type { KnowledgeBase } from '../extractors/entities/kb.ts'
import { hash } from './identity.ts'
import type { Profile } from './profile/profile.ts'
import { cleanText } from './readers/clean.ts'
import { inProcess, type Extractor } from './run/job.ts'
import { mapOrdered } from './run/ordered.ts'
import { WorkerPool } from './run/pool.ts'
import { defaultSettings, type Settings } from './settings.ts'

/** An article as a program has it. Only the text is needed. */
export interface ArticleInput {
  readonly text: string
  /** Identity of the article in the caller's world; else the URL, else the path and entry. */
  readonly id?: string
  readonly url?: string
  readonly title?: string
  /** Publication date, ISO 8601 or as the source writes it. */
  readonly date?: string
  readonly outlet?: string
  /** ISO 639-1; else it is detected. */
  readonly language?: string
  readonly path?: string
  readonly entry?: number
}

export interface PipelineOptions {
  /** Publication date for articles that show none, ISO 8601. */
  readonly date?: string
  /** Language of all articles (ISO 639-1), instead of detection. */
  readonly language?: string
  readonly timezone?: string
  /** False leaves the text out of the records. */
  readonly keepText?: boolean
  /** People, organisations and places with identifiers of your own (`readKnowledgeBase`). */
  readonly kb?: KnowledgeBase
  /** What a first pass over the dump learned (`learnProfile`). */
  readonly profile?: Profile
  /** Worker threads; 0, the default, extracts in the calling thread. */
  readonly workers?: number
  /** Articles under way at once in `stream`. Default 8. */
  readonly concurrency?: number
}

export interface ArticlePipeline {
  /** One article: its record, or why there is none. Never throws over an article. */
  extract(article: ArticleInput | string): Promise<Outcome>
  /** Many articles, results in input order; reads the source only as fast as results are taken. */
  stream(articles: AsyncIterable<ArticleInput | string> | Iterable<ArticleInput | string>): AsyncGenerator<Outcome>
  /** Ends the worker threads. */
  close(): Promise<void>
}

/** An extraction pipeline with its settings read and frozen. */
export function createPipeline(options: PipelineOptions = {}): ArticlePipeline {
  const settings: Settings = Object.freeze({
    ...defaultSettings,
    date: options.date ?? null,
    language: options.language ?? null,
    timezone: options.timezone ?? null,
    keepText: options.keepText ?? true,
    profile: options.profile ?? null,
    kb: options.kb ?? null,
  })
  const workers = options.workers ?? 0
  const extractor = workers > 0 ? new WorkerPool(settings, workers) : inProcess(settings)
  return {
    extract: (article) => extractInput(article, extractor),
    stream: (articles) => mapOrdered(articles, options.concurrency ?? 8, (article) => extractInput(article, extractor)),
    close: () => extractor.close(),
  }
}

async function extractInput(input: ArticleInput | string, extractor: Extractor): Promise<Outcome> {
  const article = rawArticle(typeof input === 'string' ? { text: input } : input)
  if ('reason' in article) return { quarantined: article }
  const result = await extractor.run('record', article)
  return 'line' in result ? { record: JSON.parse(result.line) } : result
}

function rawArticle(input: ArticleInput): RawArticle | Quarantined {
  const { path = 'article', entry = 0 } = input
  if (typeof input.text !== 'string' || input.text.trim() === '') {
    return { path, entry, stage: 'read', rule: 'read/empty', reason: 'There is no text: the article is empty or only white space.', next: 'Leave it out, or fetch the article again.', raw: null }
  }
  const { text, notes } = cleanText(input.text)
  const clean = (value: string | undefined): string | null => (value === undefined ? null : cleanText(value).text)
  return {
    path,
    entry,
    text,
    sha256: hash(input.text),
    id: clean(input.id),
    url: clean(input.url),
    title: clean(input.title),
    date: clean(input.date),
    outlet: clean(input.outlet),
    language: clean(input.language),
    notes,
  }
}

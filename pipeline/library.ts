import type { ArticleRecord } from '../schemas/record.ts'
import type { Quarantined, RawArticle } from './article.ts'
import { extractArticle, type Outcome } from './extract.ts'
import type { KnowledgeBase } from '../extractors/entities/kb.ts'
import { hash } from './identity.ts'
import { learnRoles, survey } from './profile/learn.ts'
import type { Profile } from './profile/profile.ts'
import { cleanText } from './readers/clean.ts'
import { inProcess } from './run/job.ts'
import { mapOrdered } from './run/ordered.ts'
import { usualConcurrency, WorkerPool } from './run/pool.ts'
import { defaultSettings, type Settings } from './settings.ts'

/** An article as a program has it. Only the text is needed. */
export interface ArticleInput {
  /** The article as it stands; it is never rewritten, and offsets count its Unicode code points. U+0000 and lone surrogates become U+FFFD. */
  readonly text: string
  /** Identity of the article in the caller's world; else the URL, else the path and entry. */
  readonly id?: string
  readonly url?: string
  /** As the source states it, where the text does not begin with it. */
  readonly title?: string
  /** Publication date, ISO 8601 or as the source writes it. */
  readonly date?: string
  /** Who published it; the graph counts outlets when it counts origins. */
  readonly outlet?: string
  /** ISO 639-1; else it is detected. */
  readonly language?: string
  /** Where it came from, kept in the record's `source`. Default `article`. */
  readonly path?: string
  /** Index of the entry in `path`, from 0. */
  readonly entry?: number
}

/** What a pipeline takes: an article or its text alone, or what `readInputs` gives (an input that could not be read comes out as it went in). */
export type Article = ArticleInput | RawArticle | Quarantined | string

/** How a pipeline extracts. Read and frozen by `createPipeline`; the same options and articles give the same records. */
export interface PipelineOptions {
  /** Publication date for articles that show none, ISO 8601. */
  readonly date?: string
  /** Language of all articles (ISO 639-1), instead of detection. */
  readonly language?: string
  /** IANA name, kept in `run.json`; times in text are local to their place. */
  readonly timezone?: string
  /** False leaves the text out of the records. */
  readonly keepText?: boolean
  /** People, organisations and places with identifiers of your own (`readKnowledgeBase`). */
  readonly kb?: KnowledgeBase
  /** What a first pass over the dump learned (`learnProfile`). */
  readonly profile?: Profile
  /** Worker threads; 0, the default, extracts in the calling thread. */
  readonly workers?: number
  /** Articles under way at once in `stream`. Default 8, or two a worker. */
  readonly concurrency?: number
}

/** Articles in, records out. Holds no state but its worker threads: an article's record does not depend on those before it. */
export interface ArticlePipeline {
  /** One article: its record, or why there is none. Never throws over an article. */
  extract(article: Article): Promise<Outcome>
  /** Many articles, results in input order; reads the source only as fast as results are taken. Throws only what the source throws. */
  stream(articles: AsyncIterable<Article> | Iterable<Article>): AsyncGenerator<Outcome>
  /** Ends the worker threads; without workers there is nothing to end. */
  close(): Promise<void>
}

/**
 * An extraction pipeline with its settings read and frozen.
 *
 * ```ts
 * const pipeline = createPipeline({ language: 'it', workers: 4 })
 * for await (const outcome of pipeline.stream(readInputs(['dump.jsonl']))) if ('record' in outcome) console.log(outcome.record.quotes)
 * await pipeline.close()
 * ```
 */
export function createPipeline(options: PipelineOptions = {}): ArticlePipeline {
  const settings = settingsOf(options)
  const workers = options.workers ?? 0
  const pool = workers > 0 ? new WorkerPool(settings, workers) : null
  const work: Work = pool ? (article) => inWorker(article, pool) : (article) => extractArticle(article, settings)
  return {
    extract: (article) => extractInput(article, work),
    stream: (articles) => mapOrdered(articles, options.concurrency ?? usualConcurrency(workers), (article) => extractInput(article, work)),
    close: () => pool?.close() ?? Promise.resolve(),
  }
}

/**
 * The first pass that `cronaca run` makes over a dump: which lines recur in an outlet's articles (menus, footers) and who holds which role.
 * `articles` gives the same articles anew at each call, e.g. `() => readInputs(['dump.jsonl'])`: they are read twice.
 */
export async function learnProfile(articles: () => AsyncIterable<RawArticle | Quarantined>, options: PipelineOptions = {}): Promise<Profile> {
  return learnRoles(articles(), await survey(articles()), inProcess(settingsOf(options)), options.concurrency ?? 8)
}

function settingsOf({ date, language, timezone, keepText, profile, kb }: PipelineOptions): Settings {
  return Object.freeze({
    ...defaultSettings,
    date: date ?? null,
    language: language ?? null,
    timezone: timezone ?? null,
    keepText: keepText ?? true,
    profile: profile ?? null,
    kb: kb ?? null,
  })
}

type Work = (article: RawArticle) => Promise<Outcome>

async function inWorker(article: RawArticle, pool: WorkerPool): Promise<Outcome> {
  const result = await pool.run('record', article)
  return 'line' in result ? { record: JSON.parse(result.line) as ArticleRecord } : result
}

async function extractInput(input: Article, work: Work): Promise<Outcome> {
  const article = typeof input === 'string' ? rawArticle({ text: input }) : 'reason' in input || 'sha256' in input ? input : rawArticle(input)
  return 'reason' in article ? { quarantined: article } : work(article)
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

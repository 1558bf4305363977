import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readJsonLines } from '../../pipeline/run/lines.ts'
import type { GraphEdge, GraphNode } from '../../schemas/graph.ts'
import type { ArticleRecord } from '../../schemas/record.ts'
import { articleCase, type Note, type Score } from './case.ts'
import { scoreEntities } from './entities.ts'
import { scoreEvents } from './events.ts'
import { Tallies, type Figure } from './figures.ts'
import { scoreBoilerplate, scoreFront } from './front.ts'
import type { Gold, GoldArticle } from './gold.ts'
import { scoreGraph, type ScoredGraph } from './graph.ts'
import { judgeLinks } from './links.ts'
import { scoreQuotes } from './quotes.ts'
import { align } from './references.ts'
import { Judgements, type Reliability } from './reliability.ts'
import { scoreTimes } from './times.ts'

/** What a run left, as far as it is scored. */
export interface ScoredRun {
  readonly records: readonly ArticleRecord[]
  readonly graph: ScoredGraph | null
}

export interface ScoreResult {
  readonly figures: readonly Figure[]
  readonly reliability: readonly Reliability[]
  readonly notes: readonly Note[]
}

/** Reads what `cronaca run --out FOLDER` left. Throws, naming the file, when there are no records. */
export async function readRun(folder: string): Promise<ScoredRun> {
  const records = join(folder, 'records.jsonl')
  if (!existsSync(records)) throw new Error(`${records} is not there: run \`cronaca run INPUT… --out ${folder}\` first, or name the folder with --run`)
  const [nodes, edges] = [join(folder, 'graph', 'nodes.jsonl'), join(folder, 'graph', 'edges.jsonl')]
  const graph = existsSync(nodes) && existsSync(edges) ? { nodes: await all<GraphNode>(nodes), edges: await all<GraphEdge>(edges) } : null
  return { records: await all<ArticleRecord>(records), graph }
}

async function all<T>(path: string): Promise<T[]> {
  const values: T[] = []
  for await (const value of readJsonLines<T>(path)) values.push(value)
  return values
}

/** Measures a run against annotated articles. `least`: confidences at which reliability cuts, each 0 to 1. Throws when two records claim one article. */
export function scoreRun(gold: Gold, run: ScoredRun, least: readonly number[]): ScoreResult {
  const score: Score = { tallies: new Tallies(), judgements: new Judgements(), notes: [], matched: new Map(), articleOf: new Map() }
  const recordOf = recordsByArticle(run.records)
  for (const article of gold.articles) scoreArticle(article, recordOf.get(article.id) ?? null, score)
  if (run.graph) scoreGraph(gold, run.graph, score)
  if (run.graph && gold.clusters) judgeLinks(run.records, gold.clusters, score)
  return { figures: score.tallies.figures(), reliability: score.judgements.reliability(least), notes: score.notes }
}

function scoreArticle(gold: GoldArticle, record: ArticleRecord | null, score: Score): void {
  const article = articleCase(gold, record, score)
  if (record) score.articleOf.set(record.id, gold.id)
  scoreFront(article)
  scoreBoilerplate(article)
  const alignment = align(article)
  if (article.annotated('entities')) scoreEntities(article, alignment)
  if (article.annotated('times')) scoreTimes(article)
  if (article.annotated('quotes')) scoreQuotes(article, alignment)
  if (article.annotated('events') || article.annotated('graph')) scoreEvents(article, alignment)
}

/** A record belongs to the article with the id that its source states, else with the name of its file, else with its own id. */
function recordsByArticle(records: readonly ArticleRecord[]): Map<string, ArticleRecord> {
  const byId = new Map<string, ArticleRecord>()
  for (const record of records) {
    const { id } = record.source
    if (id === null || id === '') continue
    if (byId.has(id)) throw new Error(`two records state the source id ${id}: run each article once`)
    byId.set(id, record)
  }
  for (const keyOf of [(record: ArticleRecord): string => basename(record.source.path).replace(/\.[^.]+$/u, ''), (record: ArticleRecord): string => record.id]) {
    for (const record of records) {
      const key = keyOf(record)
      if (key !== '' && !byId.has(key)) byId.set(key, record)
    }
  }
  return byId
}

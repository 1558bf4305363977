/**
 * Cronaca as a library: news articles in, validated records and an event graph out.
 *
 * ```ts
 * import { createPipeline, mergeRecords } from 'cronaca'
 * const pipeline = createPipeline({ language: 'it' })
 * const result = await pipeline.extract({ text, date: '2023-09-13' })
 * if ('record' in result) console.log(result.record.events)
 * ```
 */
export { createPipeline, learnProfile, type Article, type ArticleInput, type ArticlePipeline, type PipelineOptions } from './pipeline/library.ts'
export type { Outcome } from './pipeline/extract.ts'
export type { Quarantined, RawArticle } from './pipeline/article.ts'
export type { Profile, RoleHolder } from './pipeline/profile/profile.ts'
export { survey, type Survey } from './pipeline/profile/learn.ts'
export { readInputs, type ReadOptions } from './pipeline/readers/read.ts'
export type { Entry } from './pipeline/readers/format.ts'
export type { ArticleField, FieldMap } from './pipeline/readers/fields.ts'
export { fieldMap, type Preset } from './pipeline/readers/mapping.ts'
export { readKnowledgeBase } from './pipeline/readers/kb.ts'
export type { KnowledgeBase, KnowledgeEntry } from './extractors/entities/kb.ts'
export { defaultSettings, type Settings } from './pipeline/settings.ts'
export { fullRun, runSteps, type FullRunOptions, type RunStep, type RunSummary } from './pipeline/run/full-run.ts'
export { Interrupted, type ExtractionCounts } from './pipeline/run/run.ts'
export type { MergeCounts } from './pipeline/run/merge.ts'
export { mergeRecords, RecordMerger, type Graph } from './graph/merge.ts'
export type { Redirect } from './graph/redirects.ts'
export { writeGraph } from './graph/write.ts'
export { DuckDBSink } from './sinks/duckdb.ts'
export { loadRun } from './sinks/load.ts'
export type { Sink } from './sinks/sink.ts'
export type * from './schemas/graph.ts'
export type * from './schemas/record.ts'

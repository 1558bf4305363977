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
export { createPipeline, type ArticleInput, type ArticlePipeline, type PipelineOptions } from './pipeline/library.ts'
export type { Outcome } from './pipeline/extract.ts'
export type { Quarantined, RawArticle } from './pipeline/article.ts'
export type { Profile } from './pipeline/profile/profile.ts'
export { survey } from './pipeline/profile/learn.ts'
export { readInputs, type ReadOptions } from './pipeline/readers/read.ts'
export { fullRun, type FullRunOptions, type RunSummary } from './pipeline/run/full-run.ts'
export { mergeRecords, type Graph } from './graph/merge.ts'
export { writeGraph } from './graph/write.ts'
export { DuckDBSink } from './sinks/duckdb.ts'
export { loadRun } from './sinks/load.ts'
export type { Sink } from './sinks/sink.ts'
export type * from './schemas/graph.ts'
export type * from './schemas/record.ts'

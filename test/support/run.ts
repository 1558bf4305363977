import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPipeline, mergeRecords, writeGraph, type ArticleInput, type ArticleRecord } from '../../index.ts'

/** Extracts and merges articles in this process, into a new folder with records and graph; `close` removes it. */
export async function runInto(articles: readonly ArticleInput[]): Promise<{ out: string; records: ArticleRecord[]; close: () => void }> {
  const out = mkdtempSync(join(tmpdir(), 'cronaca-'))
  const records: ArticleRecord[] = []
  for await (const outcome of createPipeline().stream(articles)) {
    if (!('record' in outcome)) throw new Error(outcome.quarantined.reason)
    records.push(outcome.record)
  }
  mkdirSync(join(out, 'graph'))
  writeFileSync(join(out, 'records.jsonl'), records.map((r) => `${JSON.stringify(r)}\n`).join(''))
  writeGraph(mergeRecords(records), join(out, 'graph'))
  return { out, records, close: () => rmSync(out, { recursive: true, force: true }) }
}

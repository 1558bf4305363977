import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { createPipeline, DuckDBSink, loadRun, mergeRecords, readInputs, writeGraph, type ArticleRecord } from 'cronaca'

const [input = 'articles.jsonl', out = 'out'] = process.argv.slice(2)
const pipeline = createPipeline({ language: 'it' })

/** One article: who meets whom. */
async function extractOne(): Promise<void> {
  const result = await pipeline.extract({ text: 'La cancelliera Eva Klein ha incontrato oggi a Roma il premier Luca Verdi.', date: '2023-03-16' })
  if (!('record' in result)) throw new Error(result.quarantined.reason)
  for (const { type, factuality, args } of result.record.events) {
    console.log(`one article: ${type} (${factuality}): ${args.map((arg) => (arg.role === 'time' ? arg.value : arg.text)).join(', ')}`)
  }
}

/** Many articles, read one at a time: records go to a file as they come, what could not be read is told. */
async function streamMany(): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = []
  const file = await open(join(out, 'records.jsonl'), 'w')
  for await (const outcome of pipeline.stream(readInputs([input]))) {
    if ('quarantined' in outcome) console.log(`set aside: ${outcome.quarantined.reason}`)
    else {
      records.push(outcome.record)
      await file.write(`${JSON.stringify(outcome.record)}\n`)
    }
  }
  await file.close()
  return records
}

await mkdir(out, { recursive: true })
await extractOne()
const records = await streamMany()
await pipeline.close()

// One event graph over all of them, written where the loader looks for it.
const { nodes, edges } = writeGraph(mergeRecords(records), join(out, 'graph'))
console.log(`${records.length} records, ${nodes} nodes, ${edges} edges`)

// The database is built aside and put in place at the end: whoever reads the earlier one is not disturbed.
const database = join(out, 'cronaca.duckdb')
await loadRun(out, await DuckDBSink.open(database))

const connection = await (await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })).connect()
const reader = await connection.runAndReadAll(`SELECT type, time, place, members FROM graph_nodes WHERE kind = 'event' ORDER BY members DESC, time, type`)
for (const row of reader.getRowObjectsJson()) console.log(`event: ${row['type']} ${row['time']} ${row['place'] ?? 'no place'}, mentions: ${row['members']}`)
connection.closeSync()

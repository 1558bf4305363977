import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { copyOf } from '../copy.ts'
import type { ArticleRecord } from '../../schemas/record.ts'
import { readLines } from './lines.ts'

const beginning = /^\{"schema":"[^"]*","id":"([^"]*)","revision":"([^"]*)"/u

/**
 * The records of a run that count, in their order: where several have one id (an article that a dump holds twice), the one that merging
 * takes too, with the larger revision, the first of equals. Reads the file twice; holds ids in memory, never records.
 */
export async function* countedRecords(folder: string): AsyncGenerator<ArticleRecord> {
  const path = join(folder, 'records.jsonl')
  if (!existsSync(path)) throw new Error(`${path} is not there: run \`cronaca run INPUT… --out ${folder}\` first, or name the folder with --out`)
  const chosen = new Map<string, { revision: string; line: number }>()
  let line = 0
  for await (const text of readLines(path)) {
    const { id, revision } = identityOf(text)
    const before = chosen.get(id)
    if (before === undefined || revision > before.revision) chosen.set(id, { revision, line })
    line++
  }
  line = 0
  for await (const text of readLines(path)) if (chosen.get(identityOf(text).id)?.line === line++) yield JSON.parse(text) as ArticleRecord
}

/** Longest beginning of a line that is looked at. */
const beginningLength = 256

/**
 * Records are written with these first, so that most lines need not be parsed. The beginning is copied: what a match yields is a view into
 * its string, and would hold the whole line in memory for as long as the id is kept.
 */
function identityOf(line: string): { readonly id: string; readonly revision: string } {
  const found = beginning.exec(copyOf(line.slice(0, beginningLength)))
  return found ? { id: found[1] ?? '', revision: found[2] ?? '' } : (JSON.parse(line) as ArticleRecord)
}

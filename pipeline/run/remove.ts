import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleRecord } from '../../schemas/record.ts'
import { readLines } from './lines.ts'
import { OutputFolder } from './output.ts'

/** What tells an article: its record id, the id its source gave, its address or its path. */
export type RemovalKey = string

/**
 * Takes articles out of the records and the quarantine of a run; everything else of the run has to be made anew from them.
 * @returns the record ids that were removed, and the keys that fit none
 */
export async function removeRecords(folder: string, keys: readonly RemovalKey[]): Promise<{ readonly removed: readonly string[]; readonly missing: readonly RemovalKey[] }> {
  const wanted = new Set(keys)
  const found = new Set<RemovalKey>()
  const removed = new Set<string>()
  const output = new OutputFolder(folder)
  const filter = async (name: string, keysOf: (line: string) => readonly (string | null)[]): Promise<void> => {
    if (!existsSync(join(folder, name))) return
    const kept = await output.lines(name)
    for await (const line of readLines(join(folder, name))) {
      const hits = keysOf(line).filter((key) => key !== null && wanted.has(key))
      for (const hit of hits) found.add(hit as string)
      if (hits.length === 0) await kept.write(line)
      else if (name === 'records.jsonl') removed.add((JSON.parse(line) as ArticleRecord).id)
    }
  }
  try {
    await filter('records.jsonl', (line) => {
      const { id, source } = JSON.parse(line) as ArticleRecord
      return [id, source.id, source.url, source.path]
    })
    await filter('quarantine.jsonl', (line) => [(JSON.parse(line) as { readonly path: string }).path])
  } catch (error) {
    await output.abandon()
    throw error
  }
  await rm(join(folder, '.cronaca', 'keys'), { force: true }) // they tell places in the file that was
  await output.commit()
  return { removed: [...removed], missing: keys.filter((key) => !found.has(key)) }
}

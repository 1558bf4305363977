import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { extractArticle } from '../pipeline/extract.ts'
import { readInputs } from '../pipeline/readers/read.ts'
import type { Settings } from '../pipeline/settings.ts'
import { compareFacts } from './compare.ts'
import { factsOf } from './facts.ts'
import { readPinned, writeExpected } from './files.ts'
import { brokenRules } from './must.ts'

/** What a check says of one article. */
export interface CheckResult {
  /** File as given, with forward slashes, and entry: `fixtures/x.jsonl#3`. */
  readonly name: string
  readonly path: string
  /** What differs, in words; empty when all is as pinned. */
  readonly faults: readonly string[]
  /** `updated`: its expected facts were written; `unpinned`: nothing is pinned for it. */
  readonly state: 'checked' | 'updated' | 'unpinned'
}

/** Extracts every article under `paths` and compares it with what is pinned beside it. With `update`, writes what was found instead. */
export async function* check(paths: readonly string[], settings: Settings, update: boolean): AsyncGenerator<CheckResult> {
  for (const path of await articleFiles(paths)) {
    for await (const article of readInputs([path])) {
      const entry = article.entry
      const name = entry > 0 || path.endsWith('.jsonl') ? `${path}#${entry}` : path
      const outcome = 'text' in article ? await extractArticle(article, settings) : { quarantined: article }
      const pinned = await readPinned(path, entry)
      if ('quarantined' in outcome) {
        yield { name, path, faults: [`no record: ${outcome.quarantined.reason}`], state: 'checked' }
        continue
      }
      const facts = factsOf(outcome.record)
      const must = brokenRules(pinned.must ?? [], facts)
      if (update) {
        await writeExpected(path, entry, facts)
        yield { name, path, faults: must, state: 'updated' }
      } else {
        const faults = [...(pinned.expected ? compareFacts(pinned.expected, facts).map((d) => d.message) : []), ...must]
        yield { name, path, faults, state: pinned.expected || pinned.must ? 'checked' : 'unpinned' }
      }
    }
  }
}

/** The article files under the paths, folders searched for `.txt` and `.jsonl`, by code unit of the path. */
async function articleFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      if (!(await stat(path)).isDirectory()) return [path]
      const entries = await readdir(path, { recursive: true, withFileTypes: true })
      return entries.filter((e) => e.isFile() && /\.(?:txt|jsonl|ndjson)$/iu.test(e.name)).map((e) => join(e.parentPath, e.name))
    }),
  )
  return [...new Set(found.flat().map((path) => path.replaceAll('\\', '/')))].sort()
}

import { countedRecords } from '../pipeline/run/counted.ts'
import { hash } from '../pipeline/identity.ts'
import { compareFacts, type Difference } from './compare.ts'
import { factsOf, type Fact } from './facts.ts'

export interface ArticleDifference {
  /** Record id. */
  readonly article: string
  /** Its path in the dump, with the entry. */
  readonly title: string
  readonly differences: readonly Difference[]
}

/** Articles whose facts differ between two runs, those of the later run first, in its order; then those that are gone. */
export async function* diffRuns(before: string, after: string): AsyncGenerator<ArticleDifference> {
  const earlier = new Map<string, string>()
  for await (const record of countedRecords(before)) earlier.set(record.id, factsHash(factsOf(record)))
  const changed = new Map<string, { readonly title: string; readonly facts: readonly Fact[] }>()
  const kept = new Set<string>()
  for await (const record of countedRecords(after)) {
    const facts = factsOf(record)
    const was = earlier.get(record.id)
    kept.add(record.id)
    const title = titleOf(record.source)
    if (was === undefined) yield { article: record.id, title, differences: [{ change: 'gained', message: 'gained: the article' }] }
    else if (was !== factsHash(facts)) changed.set(record.id, { title, facts })
  }
  for await (const record of countedRecords(before)) {
    const now = changed.get(record.id)
    if (now) yield { article: record.id, title: now.title, differences: compareFacts(factsOf(record), now.facts) }
    else if (!kept.has(record.id)) yield { article: record.id, title: titleOf(record.source), differences: [{ change: 'lost', message: 'lost: the article' }] }
  }
}

function factsHash(facts: readonly Fact[]): string {
  return hash(JSON.stringify(facts.map(({ key, fields }) => [key, fields])), 32)
}

function titleOf({ path, entry }: { readonly path: string; readonly entry: number }): string {
  return entry > 0 ? `${path}#${entry}` : path
}

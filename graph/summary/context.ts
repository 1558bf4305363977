import type { ArticleRecord, RecordReference } from '../../schemas/record.ts'
import type { SourceFacts } from '../facts.ts'
import { stemsOf } from '../stems.ts'
import type { GraphWords } from '../words.ts'
import { type FactPool, none } from './pool.ts'

/** What summarising one record's parts needs. */
export class SummaryContext {
  readonly record: ArticleRecord
  readonly words: GraphWords
  readonly pool: FactPool
  readonly #index: ReadonlyMap<string, number>

  constructor(record: ArticleRecord, words: GraphWords, pool: FactPool) {
    this.record = record
    this.words = words
    this.pool = pool
    this.#index = new Map(record.entities.map((entity, i) => [entity.id, i]))
  }

  /** Index of an entity id, -1 for none. */
  entity(id: string | undefined): number {
    return id === undefined ? -1 : (this.#index.get(id) ?? -1)
  }

  /** Stems of the content words, each once, in text order. */
  stems(text: string): string[] {
    return [...new Set(stemsOf(text, this.words.stopWords))]
  }

  sources(references: readonly RecordReference[]): readonly SourceFacts[] {
    return references.length === 0 ? none : references.map((reference) => this.source(reference))
  }

  source({ entity, text, start, end }: RecordReference): SourceFacts {
    return { entity: this.entity(entity), text, start, end }
  }
}

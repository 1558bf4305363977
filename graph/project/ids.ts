import type { GraphNode } from '../../schemas/graph.ts'
import type { Corpus } from '../corpus.ts'
import { digest } from '../hash.ts'

type Kind = GraphNode['kind']

/** Ids of entities held at once. */
const mostHeld = 100_000

/**
 * Ids of nodes, derived from their first member in canonical order: they stay while that member stays, whatever
 * else joins. Two nodes never share a member, so they never share an id.
 */
export class NodeIds {
  readonly #corpus: Corpus
  readonly #entities = new Map<number, string>()

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  entity(root: number): string {
    let id = this.#entities.get(root)
    if (id === undefined) {
      const entity = this.#corpus.entity(root)
      id = nodeId(entity.type, this.#corpus.recordId(this.#corpus.recordOfEntity(root)), entity.id)
      if (this.#entities.size >= mostHeld) this.#entities.clear()
      this.#entities.set(root, id)
    }
    return id
  }

  event(root: number): string {
    return nodeId('event', this.#corpus.recordId(this.#corpus.recordOfEvent(root)), this.#corpus.eventId(root))
  }

  statement(root: number): string {
    return nodeId('statement', this.#corpus.recordId(this.#corpus.recordOfQuote(root)), this.#corpus.quoteId(root))
  }

  article(record: number): string {
    return nodeId('article', this.#corpus.recordId(record))
  }
}

/** Outlets have no member of their own: their folded name is the key. */
export function nodeId(kind: Kind, ...key: readonly string[]): string {
  return `${kind}:${digest(key.join('\n'))}`
}

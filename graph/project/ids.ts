import type { GraphNode } from '../../schemas/graph.ts'
import type { Corpus } from '../corpus.ts'
import { digest } from '../hash.ts'
import { Recent } from '../store/recent.ts'

type Kind = GraphNode['kind']

/** Ids of entities, and of events, held: at most twice as many. */
const mostHeld = 50_000

/**
 * Ids of nodes, derived from their first member in canonical order: they stay while that member stays, whatever
 * else joins. Two nodes never share a member, so they never share an id.
 */
export class NodeIds {
  readonly #corpus: Corpus
  readonly #entities = new Recent<string>(mostHeld)
  readonly #events = new Recent<string>(mostHeld)

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  entity(root: number): string {
    return this.#entities.get(root, () => {
      const { type, id } = this.#corpus.entity(root)
      return nodeId(type, this.#corpus.recordId(this.#corpus.recordOfEntity(root)), id)
    })
  }

  event(root: number): string {
    return this.#events.get(root, () => nodeId('event', this.#corpus.recordId(this.#corpus.recordOfEvent(root)), this.#corpus.eventId(root)))
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

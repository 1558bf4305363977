import type { GraphEdge, GraphNode } from '../schemas/graph.ts'
import type { ArticleRecord } from '../schemas/record.ts'
import { linkArticles } from './articles/links.ts'
import { ArticleProfiles } from './articles/profiles.ts'
import { findCopies } from './copies.ts'
import { Corpus } from './corpus.ts'
import { clusterEvents } from './events/cluster.ts'
import { FactStore } from './store/fact-store.ts'
import type { GraphFacts } from './facts.ts'
import { Happenings } from './happenings.ts'
import { type Identity, identify } from './identity/identity.ts'
import type { MergeMemory } from './memory.ts'
import { type GraphItem, itemsOf } from './project/items.ts'
import { clusterStatements } from './statements/cluster.ts'
import { factsOf } from './summary/record.ts'
import { type GraphWords, readGraphWords } from './words.ts'

/** How records are merged. */
export interface MergeOptions {
  /** Words by language code; by default those of `languages/<code>/graph.json`. */
  readonly words?: (language: string) => GraphWords
  /** What the merge before found: what has not changed since is not compared again. */
  readonly memory?: MergeMemory
}

/** The merged graph. Nodes and edges are made one at a time as they are asked for: a large graph is never held as objects. */
export interface Graph {
  /** In a fixed order, but not by id: `writeGraph` sorts. */
  nodes(): Iterable<GraphNode>
  /** In a fixed order, but not by id. */
  edges(): Iterable<GraphEdge>
  /**
   * Both at once, in half the time.
   * @internal
   */
  each(): Iterable<GraphItem>
  /**
   * What was decided, for `explain` and for redirects.
   * @internal
   */
  readonly merged: Merged
}

/** Decisions of a merge over a corpus in canonical order. */
export interface Merged {
  readonly corpus: Corpus
  readonly identity: Identity
  readonly profiles: ArticleProfiles
  readonly copies: Int32Array
  readonly happenings: Happenings
  /** Number of a quotation → number of the first of its statement. */
  readonly statements: Int32Array
}

/**
 * Merges records into one graph. A pure function of the set of records: their order and grouping change nothing.
 * Of two revisions of one record only one counts (the larger revision hash).
 */
export function mergeRecords(records: Iterable<ArticleRecord>, options: MergeOptions = {}): Graph {
  const merger = new RecordMerger(options)
  for (const record of records) merger.add(record)
  return merger.graph()
}

/** Takes records one by one, as a stream gives them, keeps of each what merging needs, then merges. */
export class RecordMerger {
  readonly #words: (language: string) => GraphWords
  readonly #memory: MergeMemory | null
  readonly #store = new FactStore()

  /** Without options: words of the languages' own packs. */
  constructor(options: MergeOptions = {}) {
    this.#words = options.words ?? readGraphWords()
    this.#memory = options.memory ?? null
  }

  /** Takes a record; its text is not kept. */
  add(record: ArticleRecord): void {
    this.#store.add(factsOf(record, this.#words(record.language.code)))
  }

  /** The graph over all records so far. */
  graph(): Graph {
    return mergeStore(this.#store, this.#words, this.#memory)
  }
}

/** The same from summaries made earlier (`factsOf`). */
export function mergeFacts(facts: Iterable<GraphFacts>, options: MergeOptions = {}): Graph {
  const store = new FactStore()
  for (const one of facts) store.add(one)
  return mergeStore(store, options.words ?? readGraphWords(), options.memory ?? null)
}

function mergeStore(store: FactStore, words: (language: string) => GraphWords, memory: MergeMemory | null): Graph {
  const corpus = new Corpus(store)
  const identity = identify(corpus, words)
  const copies = findCopies(corpus)
  const profiles = new ArticleProfiles(corpus, identity)
  const links = linkArticles(corpus, profiles, memory)
  const happenings = new Happenings(corpus, clusterEvents(corpus, profiles, links.events))
  const statements = clusterStatements(corpus, links.statements)
  const merged = { corpus, identity, profiles, copies, happenings, statements }
  return {
    merged,
    nodes: function* () {
      for (const { node } of itemsOf(merged)) if (node) yield node
    },
    edges: function* () {
      for (const { edge } of itemsOf(merged)) if (edge) yield edge
    },
    each: () => itemsOf(merged),
  }
}

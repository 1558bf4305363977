import type { RecordEvent, RecordQuote } from '../../schemas/record.ts'

/** Some words of the article; `nth` tells which occurrence (from 1, the default). */
export interface GoldWords {
  readonly text: string
  readonly nth?: number
}

export interface GoldEntity {
  readonly id: string
  readonly type: 'person' | 'organization' | 'place'
  readonly name: string
  readonly names: readonly string[]
  readonly nominals?: readonly string[]
  readonly role?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null
}

export interface GoldTime extends GoldWords {
  readonly accept: readonly string[]
}

export interface GoldQuote extends GoldWords {
  readonly kind: RecordQuote['kind']
  /** Id of an entity, or the words of an unnamed source. */
  readonly speaker?: string | null
  readonly cue?: string
  readonly via?: readonly string[]
  /** Neither wanted nor wrong. */
  readonly optional?: boolean
}

export interface GoldArgument {
  readonly role: string
  readonly entity?: string
  readonly text?: string
  readonly nth?: number
  /** Accepted values of a time. */
  readonly accept?: readonly string[]
}

export interface GoldEvent {
  readonly id: string
  readonly type: RecordEvent['type']
  readonly factuality: RecordEvent['factuality']
  readonly triggers: readonly GoldWords[]
  readonly args: readonly GoldArgument[]
  readonly headline_event?: boolean
  readonly attributed_to?: readonly string[]
}

export type GoldLayer = 'headline' | 'entities' | 'times' | 'quotes' | 'events' | 'graph'

/** What `ID.json` says of `ID.txt` (`schemas/gold.schema.json`). */
export interface GoldAnnotation {
  readonly language: string
  readonly published?: { readonly accept?: readonly string[] }
  readonly headline?: string | null
  /** Which layers are annotated; all when absent. */
  readonly layers?: readonly GoldLayer[]
  readonly boilerplate?: readonly GoldWords[]
  readonly entities: readonly GoldEntity[]
  readonly times: readonly GoldTime[]
  readonly quotes: readonly GoldQuote[]
  readonly events: readonly GoldEvent[]
}

export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly annotation: GoldAnnotation
}

type EventMember = readonly [article: string, event: string, ...rest: string[]]

/** What is one across articles (`schemas/clusters.schema.json`). */
export interface GoldClusters {
  readonly events: readonly { readonly id: string; readonly members: readonly EventMember[] }[]
  readonly quotes: readonly { readonly members: readonly (readonly [article: string, quote: number])[] }[]
  readonly conflicts: readonly { readonly about: string; readonly members: readonly EventMember[] }[]
  readonly relations: readonly { readonly from: string; readonly to: string; readonly type: string }[]
}

/** The annotated articles of a folder, by id. */
export interface Gold {
  readonly articles: readonly GoldArticle[]
  readonly clusters: GoldClusters | null
  /** Story of each article; events of different stories must not be merged. */
  readonly stories: Readonly<Record<string, string>> | null
}

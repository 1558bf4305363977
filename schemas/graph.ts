// Generated from graph.schema.json by `npm run types`. Do not edit.

/**
 * One line of graph/nodes.jsonl or graph/edges.jsonl.
 */
export type GraphLine = GraphNode | GraphEdge

/**
 * A person, organisation, place, event, statement, article or outlet over all records; which fields it has depends on `kind` (docs/graph.md).
 */
export interface GraphNode {
  /**
   * Kind and hash of the first member; stays while that member stays.
   */
  id: string
  kind: 'person' | 'organization' | 'place' | 'event' | 'statement' | 'article' | 'outlet'
  /**
   * For people to read.
   */
  label: string
  members: NodeMember[]
  aliases?: string[]
  links?: {
    geonames?: number
    iso3166?: string
    kb?: string
  }
  geo?: NodeGeo | null
  /**
   * Event type.
   */
  type?: string
  /**
   * Event: the finest value told.
   */
  time?: string | null
  /**
   * Event: the most specific place that most articles name.
   */
  place?: string | null
  participants?: NodeParticipant[]
  factuality?: string
  /**
   * Event: factuality article by article, by date of publication.
   */
  history?: FactualityStep[]
  /**
   * Distinct origins that tell it: roots of the source chains, syndicated copies counted once.
   */
  origins?: number
  /**
   * Event: what the sources tell differently.
   */
  claims?: Claim[]
  published?: string | null
  url?: string | null
  outlet?: string | null
  language?: string
  confidence?: number
}
/**
 * Ties a node to a record: the record alone, or one of its entities, events or quotes.
 */
export interface NodeMember {
  record: string
  entity?: string
  event?: string
  quote?: string
}
/**
 * Degrees, WGS 84.
 */
export interface NodeGeo {
  lat: number
  lon: number
}
/**
 * Who takes part in an event: `node` where it is a named one.
 */
export interface NodeParticipant {
  role: string
  node?: string
  text: string
}
/**
 * How one article tells an event, and when it was published.
 */
export interface FactualityStep {
  factuality: string
  on: string | null
  record: string
  event: string
}
/**
 * What the sources say about one side of an event; several values: they differ.
 */
export interface Claim {
  /**
   * place, time, count, participants, factuality…
   */
  about: string
  /**
   * @minItems 1
   */
  values: [ClaimValue, ...ClaimValue[]]
}
/**
 * One value and the mentions that say so.
 */
export interface ClaimValue {
  value: string
  /**
   * @minItems 1
   */
  by: [ClaimSource, ...ClaimSource[]]
}
/**
 * An event of a record.
 */
export interface ClaimSource {
  record: string
  event: string
}
/**
 * A tie between two nodes, with the words that prove it.
 */
export interface GraphEdge {
  id: string
  kind:
    | 'agent'
    | 'patient'
    | 'recipient'
    | 'theme'
    | 'place'
    | 'origin'
    | 'destination'
    | 'at'
    | 'on'
    | 'saidBy'
    | 'reportedBy'
    | 'before'
    | 'subevent'
    | 'response'
    | 'cause'
    | 'holdsRole'
    | 'duplicateOf'
  from: string
  to: string
  /**
   * Spans of the records, in code points.
   */
  evidence: Evidence[]
  role?: string
  /**
   * holdsRole: first to last publication that says so.
   */
  when?: string | null
  weight?: number
}
/**
 * A span of a record’s text.
 */
export interface Evidence {
  record: string
  /**
   * Offset in Unicode code points.
   */
  start: number
  /**
   * Offset in Unicode code points.
   */
  end: number
}

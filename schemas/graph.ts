// Generated from graph.schema.json by `npm run types`. Do not edit.

/**
 * One line of graph/nodes.jsonl or graph/edges.jsonl.
 */
export type GraphLine = GraphNode | GraphEdge

export interface GraphNode {
  id: string
  kind: 'person' | 'organization' | 'place' | 'event' | 'statement' | 'article' | 'outlet'
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
  time?: string | null
  place?: string | null
  participants?: NodeParticipant[]
  factuality?: string
  history?: FactualityStep[]
  /**
   * Distinct origins that tell it: roots of the source chains, syndicated copies counted once.
   */
  origins?: number
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
export interface NodeGeo {
  lat: number
  lon: number
}
export interface NodeParticipant {
  role: string
  node?: string
  text: string
}
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
export interface ClaimValue {
  value: string
  /**
   * @minItems 1
   */
  by: [ClaimSource, ...ClaimSource[]]
}
export interface ClaimSource {
  record: string
  event: string
}
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
  evidence: Evidence[]
  role?: string
  when?: string | null
  weight?: number
}
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

/**
 * What the page embeds, written by `pack.ts` and read by `client/`. Short tuples instead of records, because five thousand
 * articles must fit. Offsets are UTF-16 units (the page is JavaScript), half-open; -1 stands for «none».
 */
export const quoteKinds = ['direct', 'indirect', 'mixed'] as const
export const factualities = ['actual', 'planned', 'possible', 'requested', 'negated'] as const
export const roles = ['agent', 'patient', 'recipient', 'theme', 'place', 'origin', 'destination'] as const
export const entityKinds = ['person', 'organization', 'place'] as const
export const relationKinds = ['before', 'subevent', 'response', 'cause'] as const

export type Factuality = (typeof factualities)[number]
export type EntityKind = (typeof entityKinds)[number]

/** Words that stand for somebody: `entity` is an index into `entities`. */
export type Ref = readonly [start: number, end: number, entity: number]
export type PackedTime = readonly [start: number, end: number, value: string]
export type PackedArg = readonly [role: number, start: number, end: number, entity: number]
/** A statement is an index into `statements`; the speaker is null when the text names none; `via` goes from the nearest source outward. */
export type PackedQuote = readonly [start: number, end: number, kind: number, statement: number, confidence: number, speaker: Ref | null, via: readonly Ref[], rule: string]
/** `triggers` are start, end, start, end…; `event` is an index into `events`. */
export type PackedEvent = readonly [
  triggers: readonly number[],
  type: string,
  factuality: number,
  event: number,
  confidence: number,
  args: readonly PackedArg[],
  times: readonly string[],
  sources: readonly Ref[],
  rule: string,
]

export interface PackedArticle {
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly language: string
  readonly path: string
  readonly url: string | null
  readonly text: string
  /** The run left texts out: `text` has the words of the facts only, blanks between them. */
  readonly blank?: true
  /** Start, end, entity, start, end, entity… */
  readonly mentions: readonly number[]
  readonly times: readonly PackedTime[]
  readonly quotes: readonly PackedQuote[]
  readonly events: readonly PackedEvent[]
}

/** Index of an article and of a fact in it. */
export type FactPlace = readonly [article: number, fact: number]

export interface PackedEntity {
  readonly kind: number
  readonly name: string
  readonly aliases: readonly string[]
  /** Longitude, latitude. */
  readonly geo: readonly [number, number] | null
  readonly articles: readonly number[]
  /** Functions that articles give: words, first publication that says so, where it stands. */
  readonly roles: readonly (readonly [words: string, since: string | null, article: number, start: number])[]
}

export interface PackedClaim {
  readonly about: string
  readonly values: readonly (readonly [value: string, by: readonly FactPlace[]])[]
}

export interface PackedHappening {
  readonly type: string
  readonly time: string | null
  readonly place: string | null
  /** Index of the entity where it happens, when the graph knows it. */
  readonly at: readonly number[]
  readonly factuality: number
  readonly origins: number
  readonly confidence: number
  readonly members: readonly FactPlace[]
  readonly participants: readonly (readonly [role: number, entity: number, words: string])[]
  readonly claims: readonly PackedClaim[]
  readonly history: readonly (readonly [factuality: number, on: string | null, article: number, fact: number])[]
}

export interface PackedStatement {
  readonly words: string
  /** Named speakers and named sources that relay it (entities); unnamed ones stand in the articles. */
  readonly saidBy: readonly number[]
  readonly via: readonly number[]
  readonly members: readonly FactPlace[]
}

/** Everything but the articles, which stand in a block of their own, one a line. */
export interface ReportData {
  /** Articles of the whole run; the page may show fewer. */
  readonly total: number
  readonly shown: number
  /** Served by `cronaca view`: what is left out can be asked for. */
  readonly served: boolean
  readonly entities: readonly PackedEntity[]
  readonly events: readonly PackedHappening[]
  readonly statements: readonly PackedStatement[]
  /** From event, to event, kind. */
  readonly relations: readonly (readonly [from: number, to: number, kind: number])[]
  /** Article, the article it is a copy of. */
  readonly copies: readonly (readonly [article: number, of: number])[]
}

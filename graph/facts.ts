import type { Days } from './time-values.ts'

/**
 * What merging needs of a record, and no more, made once per record. Offsets are code points of the record's text.
 * Indices point into the same record's arrays.
 */
export type GraphFacts = ArticleFacts & ToldFacts

/** What an article tells: read when the article is compared, from disk where there are many. */
export interface ToldFacts {
  readonly events: readonly EventFacts[]
  readonly quotes: readonly QuoteFacts[]
  readonly links: readonly LinkFacts[]
}

/** What is known of every article. */
export interface ArticleFacts {
  readonly record: string
  readonly revision: string
  readonly path: string
  readonly title: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly language: string
  /** Publication date as the record has it. */
  readonly published: string | null
  readonly publishedDays: Days | null
  readonly entities: readonly EntityFacts[]
  /** Ids of its events and quotations, in order. */
  readonly eventIds: readonly string[]
  readonly quoteIds: readonly string[]
  /** MinHash of the article's own words (no furniture); null when the text is not there or too short. */
  readonly sketch: ArrayLike<number> | null
  /** Packed hashes of what it is about (`summary/topic.ts`); empty without text. */
  readonly topic: string
  /** Keys under which it is compared with other articles (`articles/keys.ts`), ascending. */
  readonly keys: ArrayLike<number>
  /** From the first to the last of the article's own words. */
  readonly start: number
  readonly end: number
  /** Codes of the countries that its entities lie in or act for. */
  readonly countries: readonly string[]
  /** The one of them with most mentions. */
  readonly mainCountry: string | null
}

export interface EntityFacts {
  readonly id: string
  readonly type: 'person' | 'organization' | 'place'
  readonly name: string
  readonly key: string
  /** Folded spelling: without case and accents, letters as they are. */
  readonly folded: string
  readonly aliases: readonly string[]
  readonly aliasKeys: readonly string[]
  readonly roles: readonly RoleFacts[]
  readonly geonames: number | null
  readonly country: string | null
  /** A place that is a country as a whole. */
  readonly isCountry: boolean
  /** The capital of its country: stands for it when it acts. */
  readonly isCapital: boolean
  readonly kb: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly confidence: number
  /** First mention by name. */
  readonly start: number
  readonly end: number
}

export interface RoleFacts {
  readonly text: string
  readonly stems: readonly string[]
  readonly start: number
  readonly end: number
  /** Index of the entity that the role belongs to, -1 if the text names none. */
  readonly of: number
  /** Country that it is a role of: «presidente serbo». */
  readonly country: string | null
}

export interface EventFacts {
  readonly id: string
  readonly type: string
  readonly factuality: string
  readonly confidence: number
  /** A trigger stands in the headline or in the first sentence or two. */
  readonly prominent: boolean
  readonly trigger: string
  /** A trigger names a part of something larger («cena»), or something that holds others («visita»). */
  readonly extent: 'part' | 'whole' | null
  readonly start: number
  readonly end: number
  /** Where its other triggers start. */
  readonly again: readonly number[]
  /** Stems of its triggers, then of its unnamed arguments. */
  readonly triggerStems: readonly string[]
  readonly themeStems: readonly string[]
  /** Groups of synonyms that its triggers belong to (`summary/meanings.ts`). */
  readonly meanings: readonly string[]
  /** Packed content words of the sentences that tell it (`summary/surroundings.ts`). */
  readonly sentences: readonly string[]
  readonly args: readonly ArgFacts[]
  readonly time: TimeFacts | null
  /** How long it took, as `PT2H`. */
  readonly duration: string | null
  readonly sources: readonly SourceFacts[]
  /** The article tells no other event of this type in words of this meaning: one dinner among several talks. */
  readonly only: boolean
}

export interface ArgFacts {
  readonly role: string
  /** Index of the entity, -1 for words only. */
  readonly entity: number
  readonly text: string
  readonly count: number | null
  /** Taken over from another clause or sentence: nothing to decide on. */
  readonly inherited: boolean
  /** Found by coreference or as an unspoken subject: less sure than what the clause names. */
  readonly resolved: boolean
  readonly start: number
  readonly end: number
}

export interface TimeFacts {
  readonly value: string
  readonly days: Days
  /** Told in the event's clause, not inherited or worked out. */
  readonly stated: boolean
  /** Told for this event before all others that it is given to. */
  readonly own: boolean
}

/** Who is credited: an entity or mere words. */
export interface SourceFacts {
  readonly entity: number
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface QuoteFacts {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly start: number
  readonly end: number
  /** Stems of its content words, in text order; names and functions of the article's people and places are apart. */
  readonly stems: readonly string[]
  readonly nameStems: readonly string[]
  readonly speaker: SourceFacts | null
  readonly via: readonly SourceFacts[]
  readonly confidence: number
}

/** Two events of one sentence with a connective between them. Indices of events: cause → effect, earlier → later, part → whole, answer → answered. */
export interface LinkFacts {
  readonly kind: 'cause' | 'before' | 'subevent' | 'response'
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

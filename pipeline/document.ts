import type { RawArticle } from './article.ts'
import type { Range, Span } from './span.ts'
import type { Settings } from './settings.ts'

/**
 * Everything that stages know about an article, layer by layer. All spans are UTF-16 offsets of the
 * verbatim text; they become code points only in the record (`pipeline/project/`).
 */
export interface Layers {
  /** Lines in front of the article that a crawler put there (date, URL…), and what they say. */
  readonly front: FrontMatter
  readonly language: LanguageGuess
  /** Cover the text without overlap, in order; white space between them belongs to none. */
  readonly regions: readonly Region[]
  readonly headline: Span | null
  readonly published: Published | null
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** Syntactic words: «del» is one token and two words, di + il. */
  readonly words: readonly Word[]
  readonly syntax: Syntax
  /** Name mentions as tagged, before they are grouped. */
  readonly names: readonly Name[]
  readonly entities: readonly Entity[]
  readonly times: readonly Time[]
  readonly quotes: readonly Quote[]
  readonly events: readonly Event[]
}

export type Layer = keyof Layers

export interface DocumentBase {
  readonly article: RawArticle
  readonly text: string
  readonly settings: Settings
}

/** A document that has the layers `L`. Immutable: a stage returns layers, the runner makes the next document. */
export type Document<L extends Layer = never> = DocumentBase & Pick<Layers, L>

// ---------- reading ----------

export interface FrontMatter {
  /** End of the front matter in the text: where the article begins. */
  readonly end: number
  readonly fields: readonly (Span & { readonly field: 'date' | 'url' | 'other'; readonly value: string })[]
}

export interface LanguageGuess {
  /** ISO 639-1 where there is one, else 639-3; `und` when undetermined. */
  readonly code: string
  readonly confidence: number
}

export const regionKinds = ['headline', 'dateline', 'byline', 'body', 'caption', 'boilerplate', 'metadata'] as const
export type RegionKind = (typeof regionKinds)[number]

export interface Region extends Span {
  readonly kind: RegionKind
  /** Id of the rule that decided. */
  readonly rule: string
}

export interface Published {
  /** `2023-09-13`, `2023-09` or `2023`. */
  readonly value: string
  readonly basis: 'metadata' | 'dateline' | 'text' | 'url' | 'crawl'
  /** Where the text says so, if it does. */
  readonly span: Span | null
}

// ---------- tokens and words ----------

export interface Token extends Span {
  /** Surface text. */
  readonly text: string
  /** Lower case, NFC, typographic apostrophes and hyphens made plain: the key for lexicons. */
  readonly norm: string
  /** Index of its sentence. */
  readonly sentence: number
  /** Forms of its syntactic words: «della» gives di, la; «recarsi» gives recar, si; most tokens give themselves. */
  readonly forms: readonly string[]
  /** The same words in the layer `words`. */
  readonly words: Range
}

export interface Sentence extends Span {
  readonly tokens: Range
  /** Kind of the region it lies in. Boilerplate, metadata and bylines have no sentences. */
  readonly region: RegionKind
  /** Index of its paragraph, counted over the document: a blank line or a region's end separates. */
  readonly paragraph: number
}

/** Universal part of speech (universaldependencies.org/u/pos). */
export const uposTags = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'] as const
export type Upos = (typeof uposTags)[number]

/** Morphological features with the names and values of Universal Dependencies. */
export interface Features {
  readonly Gender?: 'Masc' | 'Fem'
  readonly Number?: 'Sing' | 'Plur'
  readonly Person?: '1' | '2' | '3'
  readonly Mood?: 'Ind' | 'Sub' | 'Cnd' | 'Imp'
  readonly Tense?: 'Pres' | 'Past' | 'Imp' | 'Fut'
  readonly VerbForm?: 'Fin' | 'Inf' | 'Part' | 'Ger'
}

export interface Word {
  /** Index of the token it belongs to. */
  readonly token: number
  /** Its syntactic form: «della» gives di and la. */
  readonly form: string
  readonly lemma: string
  readonly pos: Upos
  readonly feats: Features
}

export interface Arc {
  /** Index of the head word, -1 for the root of a sentence. */
  readonly head: number
  /** Universal dependency relation: nsubj, obj, obl, nmod, acl:relcl… */
  readonly relation: string
}

/** One arc per word. */
export interface Syntax {
  /** False where the language has no parser: every word is a root, of relation `dep`. */
  readonly parsed: boolean
  /** Arcs of the words of a sentence, in order; heads are words of the document. */
  ofSentence(sentence: number): readonly Arc[]
  /** The arc of a word; null beyond the words. */
  arc(word: number): Arc | null
}

// ---------- facts ----------

export const entityTypes = ['person', 'organization', 'place'] as const
export type EntityType = (typeof entityTypes)[number]

export interface Name extends Span {
  readonly type: EntityType
  readonly tokens: Range
  /** 0 to 1. */
  readonly confidence: number
  /** Id of the rule or model that found it. */
  readonly rule: string
  /** Places only: the tagger takes it for somebody who acts here (a country's government, its team). */
  readonly acts?: true
}

export interface EntityMention extends Span {
  readonly form: 'name' | 'nominal' | 'pronoun'
  /** Place names only: named as a place, or acting (Mosca ha respinto…). */
  readonly use?: 'place' | 'actor'
  readonly tokens: Range
  /** 0 to 1: that these words mean this entity. */
  readonly confidence: number
  /** Id of the rule or model that found it. */
  readonly rule: string
}

export interface EntityRole extends Span {
  /** Entity id that the role belongs to, if the text names it: leader nordcoreano → Corea del Nord. */
  readonly of?: string
}

/**
 * What a place's links rest on: it is a country; a place of the lists; the text says its country; the one town of that
 * name; the likeliest of several; a town in its name; the country that the article is about.
 */
export type LocatedBy = 'country' | 'list' | 'stated' | 'only-town' | 'namesakes' | 'town-in-name' | 'article'

export interface Entity {
  /** `e1`, `e2`… in order of first mention. */
  readonly id: string
  readonly type: EntityType
  /** The fullest name, in the article's spelling. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly confidence: number
  readonly roles: readonly EntityRole[]
  /** External identifiers; `iso3166` also for towns and regions. */
  readonly links: { readonly geonames?: number; readonly iso3166?: string; readonly kb?: string }
  /** Degrees, WGS 84. */
  readonly geo: { readonly lat: number; readonly lon: number } | null
  /** Places with a link only: what it rests on and how surely, 0 to 1. */
  readonly located?: { readonly by: LocatedBy; readonly confidence: number }
  /** In text order. */
  readonly mentions: readonly EntityMention[]
}

export interface Time extends Span {
  readonly id: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3-style value, see `docs/record.md`. */
  readonly value: string
  /** First and last day, `2016-11-11/2016-11-20`, where the words say more than the value: «metà novembre», «nei prossimi tre mesi». */
  readonly covers?: string
  /** What a relative expression was resolved against: the publication date, another time's id, nothing. */
  readonly anchor: 'published' | 'none' | `t${number}`
  /** Said in so many words, or worked out. */
  readonly certainty: 'stated' | 'inferred'
  readonly rule: string
}

/** Words that stand for somebody or something, with the entity where it is a named one. */
export interface Reference extends Span {
  readonly entity?: string
}

export interface Quote extends Span {
  readonly id: string
  readonly kind: 'direct' | 'indirect' | 'mixed'
  readonly speaker: Reference | null
  readonly cue: Span | null
  readonly addressee: Reference | null
  readonly medium: Reference | null
  readonly via: readonly Reference[]
  readonly confidence: number
  readonly rule: string
}

export const factualities = ['actual', 'planned', 'possible', 'requested', 'negated'] as const
export type Factuality = (typeof factualities)[number]

export const participantRoles = ['agent', 'patient', 'recipient', 'theme', 'place', 'origin', 'destination'] as const
export type ParticipantRole = (typeof participantRoles)[number]

/** How an argument is tied to the event: in its own clause, or through one of three explicit links. */
export type ArgumentLink = 'stated' | 'coref' | 'null-subject' | 'inherited'

export interface Participant extends Reference {
  readonly role: ParticipantRole
  /** «tre manifestanti» → 3. */
  readonly count?: number
  readonly link: ArgumentLink
}

export interface EventTime {
  readonly role: 'time'
  /** Id of a time of this document; absent when the value is inherited from the publication date. */
  readonly time?: string
  readonly value: string
  readonly link: ArgumentLink
}

export type Argument = Participant | EventTime

export interface Event {
  readonly id: string
  /** A type of `schemas/event-types.json`. */
  readonly type: string
  readonly factuality: Factuality
  readonly confidence: number
  /** Id of the rule that found its first trigger. */
  readonly rule: string
  /** In text order; never empty. */
  readonly triggers: readonly Span[]
  readonly args: readonly Argument[]
  readonly attributedTo: readonly Reference[]
}

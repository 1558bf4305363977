import type { Factuality, ParticipantRole } from '../../pipeline/document.ts'
import type { Calibration } from '../tagger/model.ts'
import type { TimeModel } from './when.ts'
import type { PlaceModel } from './where.ts'

/** Words by slot: lemmas, or `@class`, or `@PER`, `@ORG`, `@LOC` for entities, `@none` for an empty slot. */
export type SlotWords = Readonly<Record<string, readonly string[]>>

/**
 * Words that tell an event of one type. A slot is what stands in a grammatical relation to the trigger:
 * `subject`, `object`, a preposition's lemma («con», «da parte di»), or the words around it
 * (`next`, `previous`), or `object-of`, `subject-of`: the verb whose object or subject a trigger noun is.
 */
export interface TriggerRule {
  /** `it/meet/incontrare` */
  readonly id: string
  readonly why: string
  readonly verbs?: readonly string[]
  readonly nouns?: readonly string[]
  /** Lemmas or forms in a row, articles left out; the first word is the trigger's head. */
  readonly phrases?: readonly string[]
  /** Name of a frame. */
  readonly frame: string
  /** `weak`: often used in another sense or of no specific happening. */
  readonly strength?: 'weak'
  readonly reflexive?: 'only' | 'never'
  /** Only in this number: «dimissioni» but not «dimissione». */
  readonly number?: 'sing' | 'plur'
  /** At least one slot must hold one of its words, except for the lemmas in `free` and for phrases. */
  readonly when?: SlotWords
  readonly free?: readonly string[]
  /** Lemmas that mostly say something else: told only where `when` holds. */
  readonly strict?: readonly string[]
  /** No slot may hold one of its words. */
  readonly unless?: SlotWords
  /** Sentences with the trigger in square brackets. */
  readonly examples: readonly string[]
  /** Sentences in which the bracketed words are no trigger of this type. */
  readonly counterExamples: readonly string[]
}

/** One file of rules. */
export interface TriggerFile {
  readonly type: string
  /** Groups of nouns, by lemma or by two, for what stands beside or within others of the type: the dinner is not the talks that it follows, nor the press conference after it. */
  readonly apart?: readonly (readonly string[])[]
  readonly rules: readonly TriggerRule[]
}

export type FrameRole = ParticipantRole

/** Which grammatical relation fills which role, for verbs and for nouns. */
export interface Frame {
  readonly why: string
  readonly verb: Readonly<Record<string, FrameRole>>
  readonly noun: Readonly<Record<string, FrameRole>>
}

/** Grammar words that syntax alone does not tell. All lemmas unless said otherwise. */
export interface RelationWords {
  /** Several prepositions that are one: «da parte di» as ["da", "parte", "di"]; also `fra` → `tra`. */
  readonly prepositions: readonly { readonly words: readonly string[]; readonly slot: string }[]
  /** Marks the agent of a passive: «da», "by". */
  readonly agentMarker: readonly string[]
  /** Auxiliaries that always make a passive of a past participle: «venire», "be". */
  readonly passiveAuxiliaries: readonly string[]
  /** Pairs of words before a number that are no preposition of what is counted: "at least". Only for languages without a parser. */
  readonly approximators?: readonly string[]
  readonly relativePronouns: readonly string[]
  /** Prepositions of the plain genitive: «di», "of". */
  readonly genitives: readonly string[]
  /** Forms of reflexive pronouns. */
  readonly reflexives: readonly string[]
  /** Lemmas or forms of articles and other words that phrases skip. */
  readonly articles: readonly string[]
  /** The articles among them that bring in something new. */
  readonly indefinites: readonly string[]
  /** Verbs that lend a noun its tense and agent: «tenere» un vertice. */
  readonly lightVerbs: readonly string[]
  /** Verbs whose subject undergoes the noun: «subire» un attacco. */
  readonly undergoVerbs: readonly string[]
  /** Verbs that say of a noun that it takes place: «svolgersi», «avvenire». */
  readonly occurVerbs: readonly string[]
  /** Prepositions that introduce where something happens. */
  readonly placePrepositions: readonly string[]
  /** Those of them that say where something is, and nothing else: «in», «a», "at". */
  readonly locatives: readonly string[]
  /** Prepositions that say from where: «da», "from". */
  readonly sources: readonly string[]
  /** Prepositions that, before a place nobody names, tell a purpose: «per», "for". */
  readonly purposes: readonly string[]
  /** Nouns for places that a genitive names: «la città di Bosra», "the village of Kafr". */
  readonly namedPlaces: readonly string[]
  /** The slot of whom something is given or said to, which an indirect object fills too: «a», "to". */
  readonly addressee: string
  /** Number words: «tre» → 3. */
  readonly numbers: Readonly<Record<string, number>>
  /** How regular verbs make their participle, without inflection: «are» → «at». */
  readonly participleEndings: readonly { readonly verb: string; readonly participle: string }[]
  /** Irregular participles by verb, without inflection: «uccidere» → «uccis». */
  readonly participles: Readonly<Record<string, string>>
  /** «o», «a», «i», «e»; one empty ending where participles are not inflected. */
  readonly participleInflections: readonly string[]
  /** Words that are no participant: «volta», «anno». */
  readonly noParticipants: readonly string[]
}

/** What makes an event something else than a fact, as classes of words. Lemmas. */
export interface FactualityWords {
  /** Verbs and their complement's factuality: «chiedere di» → requested. */
  readonly governors: Readonly<Partial<Record<Factuality, readonly string[]>>>
  /** Nouns and their complement's factuality: «proposta di» → requested. */
  readonly nouns: Readonly<Partial<Record<Factuality, readonly string[]>>>
  /** Adjectives whose subject or complement it is: «è possibile che», «pronto a». */
  readonly adjectives?: Readonly<Partial<Record<Factuality, readonly string[]>>>
  /** Nouns of purpose, which say something of clauses only: «con lo scopo di liberare», but «lo scopo dell'attacco». */
  readonly aims?: Readonly<Partial<Record<Factuality, readonly string[]>>>
  /** Expressions of two or three lemmas right before the noun: «in vista di», "ahead of". */
  readonly openings?: Readonly<Partial<Record<Factuality, readonly string[]>>>
  /** Words that say something of what stands in one slot only: «accusato di», «campagna per». */
  readonly complements?: readonly { readonly why: string; readonly slots: readonly string[]; readonly heads: readonly string[]; readonly reads: Factuality }[]
  /** Verbs that come to what stands in a slot: it is told as they are. «non sono arrivati a un accordo». */
  readonly bearings?: readonly { readonly why: string; readonly slots: readonly string[]; readonly heads: readonly string[] }[]
  /** Verbs with which an event noun shares its reading, beside light verbs and verbs of occurring: «includere». */
  readonly holders?: readonly string[]
  /** Verbs between cause and effect: «provocare», «dovere» («dovuto a»). */
  readonly causes?: readonly string[]
  /** Nouns that only say that something is brought about: «l'applicazione di sanzioni». */
  readonly realisations?: readonly string[]
  /** Verbs that turn a request down: «respingere la richiesta di». */
  readonly refusals?: readonly string[]
  /** Verbs that, with a marker of purpose, say that it is about to come: «stare per». */
  readonly imminent?: readonly string[]
  /** Adjectives and participles beside a trigger noun: «presunto», «mancato». */
  readonly modifiers: Readonly<Partial<Record<Factuality, readonly string[]>>>
  /** Adverbs in the clause: «forse». */
  readonly adverbs: Readonly<Partial<Record<Factuality, readonly string[]>>>
  /** Subordinators of the clause: «se», «affinché», «senza». */
  readonly markers: Readonly<Partial<Record<Factuality, readonly string[]>>>
  readonly modals: Readonly<Partial<Record<Factuality, readonly string[]>>>
  /** Negating adverbs, pronouns and determiners. */
  readonly negators: readonly string[]
  /** Types that are done by the act they are the purpose of: «in piazza per chiedere le dimissioni». */
  readonly enacted: readonly string[]
}

/** The deciding models, trained by `scripts/train/events.ts`: weights by feature name, or boosted trees. */
export interface EventModel {
  readonly keep: Readonly<Record<string, number>>
  /** A candidate is told when its probability reaches this. */
  readonly threshold: number
  /** How often an event of a certain probability is right, learned by cross-validation; without it probabilities are told as they are. */
  readonly calibration?: Calibration
  readonly same: Readonly<Record<string, number>>
  readonly sameThreshold: number
  readonly roles: Readonly<Record<string, number>>
  readonly rolesThreshold: number
  readonly time: TimeModel
  readonly place: PlaceModel
}

/** What a language contributes to events (triggers, frames, factuality). */
export interface EventWords {
  /** ISO 639-1 code of the language. */
  readonly code: string
  readonly files: readonly TriggerFile[]
  readonly frames: Readonly<Record<string, Frame>>
  /** Semantic classes of nouns by lemma, named in rules as `@class`. */
  readonly classes: Readonly<Record<string, readonly string[]>>
  readonly relations: RelationWords
  readonly factuality: FactualityWords
  /** Null where none has been trained: the rules decide alone. */
  readonly model: EventModel | null
}

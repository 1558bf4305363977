import type { EntityType } from '../../pipeline/document.ts'
import type { PlaceIndex } from '../places/towns.ts'
import type { BodyRules } from './bodies/rule.ts'
import type { GivenNames } from './genders.ts'
import type { Leader } from './leaders.ts'
import type { Lexicon } from './lexicon.ts'
import type { ArabicNames } from './particles.ts'

export type Gender = 'Masc' | 'Fem'
export type Count = 'Sing' | 'Plur'

/** A word form with what it agrees with. */
export interface Form {
  readonly text: string
  readonly gender: Gender
  readonly number: Count
}

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly iso: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Adjectives and nouns of nationality in all forms, lower case (Italian) or as written (English). */
  readonly demonyms: readonly Form[]
  readonly capital: string
}

export const areaKinds = ['continent', 'world-region', 'us-state', 'region', 'island', 'sea', 'river', 'mountain', 'landmark'] as const

/** A named place that is neither a country nor a town. */
export interface Area {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: (typeof areaKinds)[number]
  /** Country that it lies in, where that is one. */
  readonly iso?: string
}

export const organizationClasses = ['international', 'ngo', 'agency', 'media', 'company', 'institution', 'party', 'armed-group', 'club'] as const

export interface Organization {
  readonly name: string
  /** Other names of the same body: acronym, expansion, spellings. */
  readonly aliases: readonly string[]
  readonly class: (typeof organizationClasses)[number]
  readonly iso?: string
}

/** A building or street that stands for who sits in it: Cremlino, Casa Bianca. */
export interface Seat {
  readonly name: string
  readonly aliases: readonly string[]
  /** What it is when the article leaves it open. */
  readonly type: EntityType
  readonly iso?: string
}

/** A common noun and its forms; a list is empty where the noun has no such form. */
export interface Noun {
  readonly lemma: string
  readonly forms: {
    readonly masc: readonly string[]
    readonly fem: readonly string[]
    readonly mascPlural: readonly string[]
    readonly femPlural: readonly string[]
  }
}

export const officeClasses = ['political', 'military', 'religious', 'judicial', 'business', 'sport', 'culture', 'media', 'profession'] as const

/** An office, title or profession: «presidente», «segretario generale», «allenatore». */
export interface Office extends Noun {
  readonly class: (typeof officeClasses)[number]
}

/** A noun for people that is no office: «figlio» (said in relation to somebody), «donna». */
export interface PersonNoun extends Noun {
  readonly kin: boolean
}

export const placeClasses = ['country', 'capital', 'town', 'village', 'metropolis', 'region', 'facility'] as const

/** A head noun of places: «città», «fiume», «piazza». */
export interface PlaceNoun extends Noun {
  readonly class: (typeof placeClasses)[number]
  /** Kinds of known areas that it can refer to, besides those named or described by it: «l'isola» → Sardegna. */
  readonly areas?: readonly Area['kind'][]
  /** Countries, areas and towns that it can refer to besides: «l'arcipelago» → Giappone, «la città eterna» → Roma. */
  readonly names?: readonly string[]
}

/** A head noun of organisations: «ministero», «partito»; with the kinds of known organisations that it can refer to. */
export interface OrganizationNoun extends Noun {
  readonly classes: readonly Organization['class'][]
}

/** Function words and modifiers of noun phrases, lower case. */
export interface EntityGrammar {
  readonly definite: readonly string[]
  readonly demonstrative: readonly string[]
  readonly indefinite: readonly string[]
  /** Articles and the like that only go with a plural. */
  readonly plural: readonly string[]
  /** Prepositions of a complement that belongs to the noun: «di». */
  readonly of: readonly string[]
  /** Prepositions of place or office: «città in», «ambasciatore a». */
  readonly in: readonly string[]
  readonly and: readonly string[]
  /** «Kim è il leader…». */
  readonly copulas: readonly string[]
  /** Adjectives that stand before a noun without changing what it is: «nuovo», «ex». */
  readonly premodifiers: readonly string[]
  /** Those among them that bring in something not mentioned before: «nuovo», «altro». */
  readonly fresh: readonly string[]
  /** Adverbs of degree that make a superlative behind a noun: «il Paese più isolato». */
  readonly degrees: readonly string[]
  /** Adjectives and phrases that follow it. */
  readonly postmodifiers: readonly string[]
  /** Lower-case words inside names: «di», «bin», «von». */
  readonly nameParticles: readonly string[]
  /** Determiners that leave open which one is meant: no name follows them. */
  readonly vague: readonly string[]
  /** Prepositions of place, and those that end phrases of place: «davanti a». */
  readonly sites: readonly string[]
  /** Nouns of places that take the name of the place they are at, never an owner's: «cosmodromo di», «aeroporto di». */
  readonly grounds: readonly string[]
  /** Legal forms at the end of a firm's name, in any case: «spa», «s.r.l.»; and those that are common words unless written so: «SA». */
  readonly legalForms: readonly string[]
  readonly markedForms: readonly string[]
  /** Nouns of parts of towns: what they are «di» is their own name or that of the town. */
  readonly districts: readonly string[]
  /** Before the office that somebody gets: «eletto presidente»; and before the preposition of the one left: «dimesso da». */
  readonly appointing: readonly string[]
  readonly leaving: readonly string[]
  readonly leavingPrepositions: readonly string[]
  /** Between a copula and its predicate: «non è più il presidente». */
  readonly copulaAdverbs: readonly string[]
  /** How nouns for people of an age end and, unless with figures, begin: «39enne», «ventenne». */
  readonly agedEndings: readonly string[]
  readonly agedBeginnings: readonly string[]
  /** Nouns whose complement is a place: «pressi», «periferia», «nord», «sindaco». */
  readonly around: readonly string[]
  /** Behind a number, it is an age: «anni». */
  readonly years: readonly string[]
  /** Offices that may resume whom the article is about without having been said of him or her: «l'indagato». */
  readonly open: readonly string[]
  /** Nouns for people that as a rule mean anybody: «il cittadino». */
  readonly generic: readonly string[]
  /** Offices said of whoever rules, once the text has named him: «il dittatore», «il raìs». */
  readonly rulers: readonly string[]
  /** Capitalised words that name no person, organisation or place: «Dio», «Stato». */
  readonly notNames: readonly string[]
  /** Offices that can mean the first person of a country. */
  readonly leaders: readonly string[]
  /** Nouns for heads of states and governments, by office; those of `leaders` that are in none mean any of them. */
  readonly heads: { readonly president: readonly string[]; readonly premier: readonly string[]; readonly monarch: readonly string[] }
  /** «ex», «former». */
  readonly former: readonly string[]
  /** Offices that stand for each other when one resumes another. */
  readonly synonyms: readonly (readonly string[])[]
  /** Nouns of what happens between powers: «relazioni», «colloqui»; place names joined to them act. */
  readonly actorRelations: readonly string[]
  readonly actorPrepositions: readonly string[]
  /** Before the agent of a passive: «da», «by». */
  readonly agentPrepositions: readonly string[]
  /** Lemmas of verbs whose subject does nothing: «essere», «trovarsi». */
  readonly stateVerbs: readonly string[]
}

/** Names and nouns that a language brings to names, entities, quotes and events. */
export interface EntityWords {
  /** ISO 639-1 code of the language. */
  readonly code: string
  readonly countries: readonly Country[]
  readonly areas: readonly Area[]
  readonly organizations: readonly Organization[]
  readonly seats: readonly Seat[]
  readonly offices: readonly Office[]
  /** Kinship and other nouns for people: «figlio», «donna». */
  readonly persons: readonly PersonNoun[]
  readonly organizationNouns: readonly OrganizationNoun[]
  readonly placeNouns: readonly PlaceNoun[]
  readonly grammar: EntityGrammar
  /** How bodies are named that also go by common nouns. */
  readonly bodies: BodyRules
  readonly givenNames: GivenNames
  readonly arabic: ArabicNames
  /** Heads of states and governments, the same for every language. */
  readonly heads: readonly Leader[]
  /** Country that news in this language is about when it names none, ISO 3166-1 alpha-2; null where there is no one. */
  readonly home: string | null
  /** Towns of the world, the same for every language. */
  readonly towns: PlaceIndex
  /** The lists above arranged for look-up. */
  readonly lexicon: Lexicon
}

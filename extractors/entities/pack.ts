import type { EntityType } from '../../pipeline/document.ts'
import type { PlaceIndex } from '../places/towns.ts'

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
  readonly persons: readonly Noun[]
  /** Head nouns of organisations: «ministero», «partito». */
  readonly organizationNouns: readonly Noun[]
  /** Head nouns of places: «città», «fiume», «piazza». */
  readonly placeNouns: readonly Noun[]
  /** Towns of the world, the same for every language. */
  readonly towns: PlaceIndex
}

import type { Entity } from '../../pipeline/document.ts'
import type { KnownName } from './lexicon.ts'
import type { PlaceNoun } from './pack.ts'
import type { Phrase } from './phrases.ts'

/** What nominals need to know of an entity besides the entity itself. */
export interface Traits {
  readonly known: KnownName | null
  /** Places only. */
  readonly place: PlaceNoun['class'] | null
  readonly capital: boolean
  /** Inhabitants of a town. */
  readonly population?: number
}

/** Marks countries among what a phrase names. */
export const isoScope = 'iso:'

/** Ordinals do not tell one holder of an office from another. */
const vague = /^\p{N}/u

/** The countries, bodies and fields that phrases speak of. */
export class Scopes {
  private readonly scopes = new Map<Phrase, ReadonlySet<string>>()

  constructor(
    private readonly byId: ReadonlyMap<string, Entity>,
    private readonly traits: ReadonlyMap<string, Traits>,
  ) {}

  /** Does the phrase say of which country, and nothing else: «leader nordcoreano», «capo del Cremlino»? */
  ofCountry(phrase: Phrase): boolean {
    if (phrase.isos.size + phrase.complements.length === 0) return false
    return phrase.complements.every((id) => {
      const traits = this.traits.get(id)
      return traits?.place === 'country' || traits?.capital === true || traits?.known?.kind === 'seat'
    })
  }

  /** Countries, bodies and fields that a phrase names: «presidente russo», «presidente della Russia» → RU. */
  of(phrase: Phrase): ReadonlySet<string> {
    let scope = this.scopes.get(phrase)
    if (!scope) this.scopes.set(phrase, (scope = this.findScope(phrase)))
    return scope
  }

  private findScope(phrase: Phrase): ReadonlySet<string> {
    const scope = new Set<string>([...phrase.isos].map((iso) => isoScope + iso))
    for (const id of phrase.complements) {
      scope.add(id)
      // «leader del Cremlino» and «presidente russo» share the country
      const iso = this.isoOf(id)
      if (iso) scope.add(isoScope + iso)
    }
    for (const word of phrase.modifiers) if (!vague.test(word)) scope.add(word)
    return scope
  }

  /** Countries that its nationality words and complements name. */
  isos(phrase: Phrase): ReadonlySet<string> {
    return new Set([...phrase.isos, ...phrase.complements.flatMap((id) => this.isoOf(id) ?? [])])
  }

  private isoOf(id: string): string | undefined {
    return this.byId.get(id)?.links.iso3166 ?? this.traits.get(id)?.known?.iso ?? undefined
  }
}

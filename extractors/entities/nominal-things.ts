import type { Entity } from '../../pipeline/document.ts'
import { foldName } from './fold.ts'
import type { NounSense } from './lexicon.ts'
import type { PeopleContext } from './nominal-people.ts'
import type { Phrase } from './phrases.ts'
import type { Recency } from './recency.ts'
import type { Traits } from './scopes.ts'
import { nameWords } from './similar.ts'

/** Inhabitants from which a town is no «cittadina», and those from which it is a «metropoli». */
const largeTown = 100_000
const metropolis = 500_000

/** Which place or organisation a phrase without a name means. */
export class NominalThings {
  private readonly byId: ReadonlyMap<string, Entity>
  private readonly places: readonly Entity[]
  private readonly organizations: readonly Entity[]
  /** Lemmas that titles and appositions say of an entity, by its id. */
  private readonly said: ReadonlyMap<string, ReadonlySet<string>>
  private readonly firstWords = new Map<Entity, ReadonlySet<string>>()
  private readonly able = new Map<NounSense, readonly Entity[]>()
  private readonly dominant: string | null
  private readonly demonyms: ReadonlyMap<string, readonly number[]>

  /** @param defined phrases that say what the place named in them is: «città di Timbuctù» */
  constructor(
    entities: readonly Entity[],
    private readonly traits: ReadonlyMap<string, Traits>,
    { held, dominant, demonyms }: PeopleContext,
    defined: readonly Phrase[],
    private readonly recency: Recency,
  ) {
    this.dominant = dominant
    this.demonyms = demonyms
    this.byId = new Map(entities.map((entity) => [entity.id, entity]))
    this.places = entities.filter(({ type }) => type === 'place')
    this.organizations = entities.filter(({ type }) => type === 'organization')
    const said = new Map<string, Set<string>>()
    for (const { entity, senses } of held) {
      const lemmas = said.get(entity.id) ?? new Set<string>()
      for (const { lemma } of senses) lemmas.add(lemma)
      said.set(entity.id, lemmas)
    }
    for (const { complements, senses } of defined) {
      for (const id of complements) said.set(id, new Set([...(said.get(id) ?? []), ...senses.map(({ lemma }) => lemma)]))
    }
    this.said = said
  }

  place(phrase: Phrase, senses: readonly NounSense[]): Entity | null {
    const sense = senses.find((s) => s.kind === 'place')
    if (!sense) return null
    if (sense.place === 'capital') return this.capital(phrase, this.places)
    if (phrase.complements.length > 0 || phrase.fresh || phrase.hasField || phrase.compared) return null
    const able = this.ableFor(sense, () => this.places.filter((e) => this.isPlace(e, sense))).filter((e) => (phrase.isos.size === 0 || phrase.isos.has(e.links.iso3166 ?? '')))
    const own = sense.place === 'country' && phrase.isos.size === 0 ? able.find((e) => e.links.iso3166 === this.dominant) : undefined
    if (own && (this.recency.tokenBefore(own, phrase) >= 0 || this.isAdjectiveBefore(own, phrase))) return own
    // «la provincia» is rather «provincia di Alessandria» than «Piemonte»
    const called = able.filter((e) => this.startsWith(e, sense) || this.isSaidOf(e, sense))
    return this.recency.recent(called, phrase) ?? this.recency.recent(able, phrase)
  }

  /** Was a country spoken of before by a nationality word: «i blogger libici … nel Paese»? */
  private isAdjectiveBefore({ links: { iso3166 } }: Entity, phrase: Phrase): boolean {
    const [first] = this.demonyms.get(iso3166 ?? '') ?? []
    return first !== undefined && first < phrase.tokens.first
  }

  private capital(phrase: Phrase, places: readonly Entity[]): Entity | null {
    const isos = new Set([...phrase.isos, ...phrase.complements.flatMap((id) => this.byId.get(id)?.links.iso3166 ?? [])])
    const capitals = places.filter((e) => this.traits.get(e.id)?.capital)
    // «la capitale del suo paese»
    if (phrase.hasField) return capitals.find((e) => e.links.iso3166 === this.dominant) ?? null
    if (isos.size > 0) return capitals.find((e) => isos.has(e.links.iso3166 ?? '')) ?? null
    if (phrase.complements.length > 0) return null
    return capitals.length === 1 ? (capitals[0] ?? null) : (capitals.find((e) => e.links.iso3166 === this.dominant) ?? this.recency.recent(capitals, phrase))
  }

  private isPlace(entity: Entity, sense: NounSense): boolean {
    if (this.startsWith(entity, sense) || this.isSaidOf(entity, sense) || this.isAmong(entity, sense)) return true
    const { place, known, population = 0 } = this.traits.get(entity.id) ?? {}
    switch (sense.place) {
      case 'town':
        return place === 'town' || place === 'village' || place === 'metropolis'
      case 'village':
        return place === 'village' || (place === 'town' && population < largeTown)
      case 'metropolis':
        return place === 'metropolis' || (place === 'town' && population >= metropolis)
      case 'region':
        return sense.areas ? known?.kind === 'area' && sense.areas.some((kind) => kind === known.class) : place === 'region'
      case 'country':
        return place === 'country'
      default:
        return false
    }
  }

  /** «l'isola» → Sicilia, «lo Stato ebraico» → Israele. */
  private isAmong({ name, aliases }: Entity, { names }: NounSense): boolean {
    return names !== undefined && [name, ...aliases].some((one) => names.has(foldName(one)))
  }

  // ---------- organisations ----------

  organization(phrase: Phrase, senses: readonly NounSense[]): Entity | null {
    const sense = senses.find((s) => s.kind === 'organization')
    if (!sense || phrase.fresh || phrase.hasField || phrase.compared || phrase.complements.length > 0) return null
    const able = this.ableFor(sense, () => this.organizations.filter((e) => this.isOrganization(e, sense))).filter((e) => this.isFrom(e, phrase))
    const [only] = able
    // the article's one army, police or government is meant however far back it was named
    if (only && able.length === 1 && this.startsWith(only, sense) && this.recency.tokenBefore(only, phrase) >= 0) return only
    return this.recency.recent(able, phrase)
  }

  /** «l'azienda francese» is none that is known to be elsewhere. */
  private isFrom({ id }: Entity, { isos }: Phrase): boolean {
    const iso = this.traits.get(id)?.known?.iso
    return isos.size === 0 || !iso || isos.has(iso)
  }

  private isOrganization(entity: Entity, sense: NounSense): boolean {
    if (this.startsWith(entity, sense) || this.isSaidOf(entity, sense)) return true
    const known = this.traits.get(entity.id)?.known
    return sense.organizations?.some((c) => c === known?.class && c !== 'institution') ?? false
  }

  private startsWith(entity: Entity, sense: NounSense): boolean {
    let words = this.firstWords.get(entity)
    if (!words) this.firstWords.set(entity, (words = new Set([entity.name, ...entity.aliases].map((name) => nameWords(name)[0] ?? ''))))
    return words.has(foldName(sense.lemma))
  }

  private isSaidOf(entity: Entity, sense: NounSense): boolean {
    return this.said.get(entity.id)?.has(sense.lemma) ?? false
  }

  /** The entities that a noun may stand for whatever else the phrase says, found once for each noun. */
  private ableFor(sense: NounSense, find: () => readonly Entity[]): readonly Entity[] {
    let able = this.able.get(sense)
    if (!able) this.able.set(sense, (able = find()))
    return able
  }
}

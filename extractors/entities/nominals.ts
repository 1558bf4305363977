import type { Entity } from '../../pipeline/document.ts'
import { foldName } from './fold.ts'
import { genderOfName } from './genders.ts'
import { leaderAmong, leaderCalled, leaderOffices } from './leaders.ts'
import type { KnownName, NounSense } from './lexicon.ts'
import type { EntityWords, Gender, PlaceNoun } from './pack.ts'
import { allowsGender, type Phrase } from './phrases.ts'
import { isSingular, type Held } from './roles.ts'
import { nameWords } from './similar.ts'

/** What nominals need to know of an entity besides the entity itself. */
export interface Traits {
  readonly known: KnownName | null
  /** Places only. */
  readonly place: PlaceNoun['class'] | null
  readonly capital: boolean
}

/** What a phrase means, by which rule, and how surely (0 to 1). */
export interface Resolved {
  readonly entity: Entity
  readonly rule: string
  readonly confidence: number
}

export interface RoleEvidence {
  readonly role: string
  readonly name: string
}

/** Sentences back within which a place or organisation can be resumed by a common noun. */
const reach = 5
/** Classes of nouns that may resume the one person an article is about without having been said of him or her. */
const openClasses: ReadonlySet<string> = new Set(['culture', 'sport'])

/**
 * Resolves definite phrases without a name: «il leader nordcoreano» to who holds that role in the article,
 * «la capitale» and «il Paese» to a place, «l'associazione» to an organisation. Nothing where two compete.
 */
export class NominalResolver {
  private readonly groups: ReadonlyMap<string, ReadonlySet<string>>
  private readonly leaders: ReadonlySet<string>
  private readonly rulers: ReadonlySet<string>
  private readonly open: ReadonlySet<string>
  private readonly byId: ReadonlyMap<string, Entity>
  private readonly genders: ReadonlyMap<string, Gender | null>

  constructor(
    private readonly words: EntityWords,
    private readonly entities: readonly Entity[],
    private readonly traits: ReadonlyMap<string, Traits>,
    private readonly held: readonly Held[],
    private readonly sentenceOf: (token: number) => number,
    private readonly dominant: string | null,
    private readonly profile: readonly RoleEvidence[],
    private readonly date: string | null,
  ) {
    const groups = new Map<string, Set<string>>()
    for (const group of words.grammar.synonyms) for (const lemma of group) groups.set(lemma, new Set([...(groups.get(lemma) ?? []), ...group]))
    this.groups = groups
    this.leaders = new Set(words.grammar.leaders)
    this.rulers = new Set(words.grammar.rulers)
    this.open = new Set(words.grammar.open)
    this.byId = new Map(entities.map((entity) => [entity.id, entity]))
    const said = gendersOf(held)
    this.genders = new Map(entities.filter((e) => e.type === 'person').map((e) => [e.id, said.has(e.id) ? (said.get(e.id) ?? null) : genderOfName(e, words.givenNames)]))
  }

  /** Whom or what a phrase without a name means; null where the article does not tell. */
  resolve(phrase: Phrase, text: string): Resolved | null {
    if (phrase.determiner === 'indefinite' || !isSingular(phrase)) return null
    const senses = phrase.senses.filter((sense) => sense.number === 'Sing')
    const people = senses.filter((s) => s.kind === 'office' || s.kind === 'person' || s.kind === 'demonym')
    for (const [rule, confidence, find] of this.ways(phrase, text, senses, people)) {
      const entity = find()
      if (entity) return { entity, rule: `entities/nominal/${rule}`, confidence }
    }
    return null
  }

  /** Ways to resolve a phrase, surest first, with what they are worth. */
  private *ways(phrase: Phrase, text: string, senses: readonly NounSense[], people: readonly NounSense[]): Iterable<readonly [string, number, () => Entity | null]> {
    yield ['role', 0.9, () => this.holder(phrase, senses, 2)]
    if (phrase.determiner === 'none') return
    if (people.length > 0) {
      const anybody = people.every((s) => s.kind === 'person' && !s.kin)
      if (this.isFormer(text)) yield ['former-leader', 0.8, () => this.head(phrase, people, true)]
      if (anybody) yield ['protagonist', 0.6, () => this.protagonist(phrase, people)]
      yield ['role', 0.8, () => this.holder(phrase, people, 1)]
      yield ['profile', 0.7, () => this.inProfile(text)]
      yield ['leader', 0.7, () => this.head(phrase, people, false)]
      yield ['epithet', 0.7, () => this.epithet(phrase, people)]
      yield ['protagonist', 0.6, () => this.protagonist(phrase, people)]
    }
    yield ['place', 0.8, () => this.place(phrase, senses)]
    yield ['organization', 0.7, () => this.organization(phrase, senses)]
  }

  // ---------- people ----------

  /** Who is said to be what the phrase says, at least as surely as `least` (see `roleMatch`). */
  private holder(phrase: Phrase, senses: readonly NounSense[], least: number): Entity | null {
    const scored = new Map<Entity, number>()
    for (const held of this.held) {
      if (held.entity.type !== 'person' || !allowsGender(phrase, this.genders.get(held.entity.id) ?? null)) continue
      const score = Math.max(0, ...senses.map((sense) => this.roleMatch(phrase, sense, held)))
      if (score >= least) scored.set(held.entity, Math.max(score, scored.get(held.entity) ?? 0))
    }
    if (scored.size === 0) return null
    const best = Math.max(...scored.values())
    return this.single([...scored].filter(([, score]) => score === best).map(([entity]) => entity), phrase)
  }

  /** 0 no, 1 nothing against it, 2 the same country, body or field too. */
  private roleMatch(phrase: Phrase, sense: NounSense, held: Held): number {
    if (sense.kind === 'demonym') return held.phrase.isos.has(sense.iso ?? '') || held.senses.some((role) => role.iso === sense.iso) ? 2 : 0
    const same = held.senses.some((role) => this.sameOffice(sense.lemma, role.lemma))
    const leader = this.ofCountry(phrase) && this.leaders.has(sense.lemma) && held.senses.some((role) => this.leaders.has(role.lemma))
    if (!same && !leader) return 0
    const want = this.scope(phrase)
    const have = this.scope(held.phrase)
    const shared = [...want].some((x) => have.has(x))
    if (want.size > 0 && have.size > 0 && !shared) return 0
    // «re Idris» is not yet «il leader della Libia»
    if (leader && !same && !shared) return 0
    return shared ? 2 : 1
  }

  /** «l'artista», «la cantante»: the one person that the article has been about so far, if the noun is of an open class. */
  private protagonist(phrase: Phrase, senses: readonly NounSense[]): Entity | null {
    const open = senses.filter((s) => (s.office !== undefined && openClasses.has(s.office)) || this.rulers.has(s.lemma) || this.open.has(s.lemma) || (s.kind === 'person' && !s.kin))
    if (open.length === 0 || phrase.fresh || phrase.isos.size > 0 || phrase.complements.length + phrase.modifiers.size > 0) return null
    const feminine = open.every((s) => s.gender === 'Fem')
    const people = this.entities
      .filter((e) => e.type === 'person' && allowsGender(phrase, this.genders.get(e.id) ?? (feminine ? 'Masc' : null)))
      .map((entity) => ({ entity, count: entity.mentions.filter((m) => m.tokens.end <= phrase.tokens.first).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
    const [first, second] = people
    if (!first || this.lastBefore(first.entity, phrase) < phrase.sentence - 2) return null
    return !second || (first.count >= 3 && first.count >= 2 * second.count) ? first.entity : null
  }

  /** «il presidente» resumes «presidente della Repubblica», «il primo ministro» «il premier». */
  private sameOffice(a: string, b: string): boolean {
    return a === b || b.startsWith(`${a} `) || (this.groups.get(a)?.has(b) ?? false)
  }

  /** Does the phrase say of which country, and nothing else: «leader nordcoreano», «capo del Cremlino»? */
  private ofCountry(phrase: Phrase): boolean {
    if (phrase.isos.size + phrase.complements.length === 0) return false
    return phrase.complements.every((id) => {
      const traits = this.traits.get(id)
      return traits?.place === 'country' || traits?.capital === true || traits?.known?.kind === 'seat'
    })
  }

  /** Countries, bodies and fields that a phrase names: «presidente russo», «presidente della Russia» → RU. */
  private scope(phrase: Phrase): ReadonlySet<string> {
    const scope = new Set<string>([...phrase.isos].map((iso) => `iso:${iso}`))
    for (const id of phrase.complements) {
      scope.add(id)
      // «leader del Cremlino» and «presidente russo» share the country
      const iso = this.byId.get(id)?.links.iso3166 ?? this.traits.get(id)?.known?.iso
      if (iso) scope.add(`iso:${iso}`)
    }
    for (const word of phrase.modifiers) if (!vague.test(word)) scope.add(word)
    return scope
  }

  private inProfile(text: string): Entity | null {
    const role = text.toLowerCase()
    const names = new Set(this.profile.filter((r) => r.role === role).map((r) => foldName(r.name)))
    const found = this.entities.filter((e) => e.type === 'person' && [e.name, ...e.aliases].some((name) => names.has(foldName(name))))
    return found.length === 1 ? (found[0] ?? null) : null
  }

  /** «il presidente egiziano», of whom the article says no more than «Mubarak»; without a country, that of an article about one. */
  private head(phrase: Phrase, senses: readonly NounSense[], former: boolean): Entity | null {
    const { heads } = this.words.grammar
    const isos = new Set([...phrase.isos, ...phrase.complements.flatMap((id) => this.byId.get(id)?.links.iso3166 ?? this.traits.get(id)?.known?.iso ?? [])])
    const named = this.ofCountry(phrase)
    if (phrase.fresh || (!named && (this.dominant === null || phrase.complements.length + phrase.modifiers.size > 0))) return null
    const lemmas = senses.map((s) => s.lemma)
    const offices = new Set(leaderOffices.filter((office) => office !== 'leader' && heads[office].some((noun) => lemmas.includes(noun))))
    const any = lemmas.some((lemma) => this.rulers.has(lemma) || (named && this.leaders.has(lemma))) && offices.size === 0
    if (offices.size === 0 && !any) return null
    const people = this.entities.filter((e) => e.type === 'person' && allowsGender(phrase, this.genders.get(e.id) ?? null))
    const query = { isos: named ? isos : new Set([this.dominant ?? '']), offices: any ? new Set<string>(leaderOffices) : offices, former }
    const found = leaderAmong(people, query, this.date, this.words.heads)
    return found && (named || this.lastBefore(found, phrase) >= phrase.sentence - reach) ? found : null
  }

  /** «il raìs», «il colonnello» where the article says no more than Gheddafi. */
  private epithet(phrase: Phrase, senses: readonly NounSense[]): Entity | null {
    if (phrase.fresh || phrase.isos.size + phrase.complements.length + phrase.modifiers.size > 0) return null
    const people = this.entities.filter((e) => e.type === 'person' && this.tokenBefore(e, phrase) >= 0)
    return leaderCalled(people, senses.map((s) => s.lemma), this.words.code, this.words.heads)
  }

  private isFormer(text: string): boolean {
    return this.words.grammar.former.includes((/^\p{L}+/u.exec(text)?.[0] ?? '').toLowerCase())
  }

  // ---------- places ----------

  private place(phrase: Phrase, senses: readonly NounSense[]): Entity | null {
    const sense = senses.find((s) => s.kind === 'place')
    if (!sense) return null
    const all = this.entities.filter((e) => e.type === 'place')
    if (sense.place === 'capital') return this.capital(phrase, all)
    if (phrase.complements.length > 0 || phrase.fresh || phrase.hasField) return null
    const able = all.filter((e) => this.isPlace(e, sense) && (phrase.isos.size === 0 || phrase.isos.has(e.links.iso3166 ?? '')))
    const own = sense.place === 'country' && phrase.isos.size === 0 ? able.find((e) => e.links.iso3166 === this.dominant) : undefined
    return own && this.tokenBefore(own, phrase) >= 0 ? own : this.recent(able, phrase)
  }

  private capital(phrase: Phrase, places: readonly Entity[]): Entity | null {
    const isos = new Set([...phrase.isos, ...phrase.complements.flatMap((id) => this.byId.get(id)?.links.iso3166 ?? [])])
    const capitals = places.filter((e) => this.traits.get(e.id)?.capital)
    // «la capitale del suo paese»
    if (phrase.hasField) return capitals.find((e) => e.links.iso3166 === this.dominant) ?? null
    if (isos.size > 0) return capitals.find((e) => isos.has(e.links.iso3166 ?? '')) ?? null
    if (phrase.complements.length > 0) return null
    return capitals.length === 1 ? (capitals[0] ?? null) : (capitals.find((e) => e.links.iso3166 === this.dominant) ?? this.recent(capitals, phrase))
  }

  private isPlace(entity: Entity, sense: NounSense): boolean {
    const traits = this.traits.get(entity.id)
    if (sense.place !== 'facility') return traits?.place === sense.place
    return this.startsWith(entity, sense) || this.isSaidOf(entity, sense)
  }

  // ---------- organisations ----------

  private organization(phrase: Phrase, senses: readonly NounSense[]): Entity | null {
    const sense = senses.find((s) => s.kind === 'organization')
    if (!sense || phrase.fresh || phrase.hasField || phrase.complements.length > 0) return null
    const able = this.entities.filter((e) => e.type === 'organization' && this.isOrganization(e, sense))
    const [only] = able
    // the article's one army, police or government is meant however far back it was named
    if (only && able.length === 1 && this.startsWith(only, sense) && this.tokenBefore(only, phrase) >= 0) return only
    return this.recent(able, phrase)
  }

  private isOrganization(entity: Entity, sense: NounSense): boolean {
    if (this.startsWith(entity, sense) || this.isSaidOf(entity, sense)) return true
    const known = this.traits.get(entity.id)?.known
    return sense.organizations?.some((c) => c === known?.class && c !== 'institution') ?? false
  }

  private startsWith(entity: Entity, sense: NounSense): boolean {
    return [entity.name, ...entity.aliases].some((name) => nameWords(name)[0] === foldName(sense.lemma))
  }

  private isSaidOf(entity: Entity, sense: NounSense): boolean {
    return this.held.some((h) => h.entity.id === entity.id && h.senses.some((s) => s.lemma === sense.lemma))
  }

  // ---------- choice ----------

  /** One candidate, or the only one named in the last sentences. */
  private single(candidates: readonly Entity[], phrase: Phrase): Entity | null {
    if (candidates.length < 2) return candidates[0] ?? null
    const near = candidates.filter((e) => this.lastBefore(e, phrase) >= phrase.sentence - 1)
    return near.length === 1 ? (near[0] ?? null) : null
  }

  /** The one named last before the phrase, not too far back. */
  private recent(candidates: readonly Entity[], phrase: Phrase): Entity | null {
    const before = candidates
      .map((entity) => ({ entity, token: this.tokenBefore(entity, phrase) }))
      .filter(({ token }) => token >= 0 && this.sentenceOf(token) >= phrase.sentence - reach)
      .sort((a, b) => b.token - a.token)
    return before[0]?.entity ?? null
  }

  private lastBefore(entity: Entity, phrase: Phrase): number {
    const token = this.tokenBefore(entity, phrase)
    return token < 0 ? -Infinity : this.sentenceOf(token)
  }

  private tokenBefore(entity: Entity, phrase: Phrase): number {
    return entity.mentions.filter((m) => m.form === 'name' && m.tokens.end <= phrase.tokens.first).at(-1)?.tokens.first ?? -1
  }
}

/** Ordinals do not tell one holder of an office from another. */
const vague = /^\p{N}/u

/** The gender that titles and appositions give their bearers; null where they disagree or leave it open. */
function gendersOf(held: readonly Held[]): ReadonlyMap<string, Gender | null> {
  const found = new Map<string, Gender | null>()
  for (const { entity, senses } of held) {
    const genders = new Set(senses.map((s) => s.gender))
    const [gender] = genders
    if (genders.size !== 1 || !gender) continue
    const before = found.get(entity.id)
    found.set(entity.id, before === undefined || before === gender ? gender : null)
  }
  return found
}

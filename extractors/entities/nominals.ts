import type { Entity } from '../../pipeline/document.ts'
import { foldName } from './fold.ts'
import { genderOfName } from './genders.ts'
import { leaderAmong, leaderCalled, leaderOffices } from './leaders.ts'
import type { KnownName, NounSense } from './lexicon.ts'
import { MentionIndex } from './mention-index.ts'
import type { EntityWords, Gender, PlaceNoun } from './pack.ts'
import { allowsGender, type Phrase } from './phrases.ts'
import { namesByRole, type RoleEvidence } from './profile-roles.ts'
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
  private readonly people: readonly Entity[]
  private readonly places: readonly Entity[]
  private readonly organizations: readonly Entity[]
  private readonly mentions = new Map<Entity, MentionIndex>()
  /** Lemmas that titles and appositions say of an entity, by its id. */
  private readonly said: ReadonlyMap<string, ReadonlySet<string>>
  private readonly scopes = new Map<Phrase, ReadonlySet<string>>()
  private readonly holders = new Map<string, readonly Held[]>()
  private readonly firstWords = new Map<Entity, ReadonlySet<string>>()
  private readonly able = new Map<NounSense, readonly Entity[]>()
  private readonly named = new Map<string, Entity[]>()

  constructor(
    private readonly words: EntityWords,
    entities: readonly Entity[],
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
    const genders = gendersOf(held)
    this.people = entities.filter(({ type }) => type === 'person')
    this.genders = new Map(this.people.map((e) => [e.id, genders.has(e.id) ? (genders.get(e.id) ?? null) : genderOfName(e, words.givenNames)]))
    this.places = entities.filter(({ type }) => type === 'place')
    this.organizations = entities.filter(({ type }) => type === 'organization')
    const said = new Map<string, Set<string>>()
    for (const { entity, senses } of held) {
      const lemmas = said.get(entity.id) ?? new Set<string>()
      for (const { lemma } of senses) lemmas.add(lemma)
      said.set(entity.id, lemmas)
    }
    this.said = said
    if (profile.length > 0) this.indexNames()
  }

  /** People by each of their folded names, for the profile. */
  private indexNames(): void {
    for (const entity of this.people) {
      for (const name of new Set([entity.name, ...entity.aliases].map(foldName))) {
        const known = this.named.get(name)
        if (known) known.push(entity)
        else this.named.set(name, [entity])
      }
    }
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
    for (const sense of senses) {
      for (const held of this.holdersOf(sense, phrase)) {
        if (!allowsGender(phrase, this.genders.get(held.entity.id) ?? null)) continue
        const score = this.roleMatch(phrase, sense, held)
        if (score >= least) scored.set(held.entity, Math.max(score, scored.get(held.entity) ?? 0))
      }
    }
    if (scored.size === 0) return null
    const best = Math.max(...scored.values())
    return this.single([...scored].filter(([, score]) => score === best).map(([entity]) => entity), phrase)
  }

  /** People of whom something is said that may be what a noun says: all others match it in no way. */
  private holdersOf(sense: NounSense, phrase: Phrase): readonly Held[] {
    if (sense.kind === 'demonym') return this.heldBy(`iso ${sense.iso ?? ''}`, (held) => held.phrase.isos.has(sense.iso ?? '') || held.senses.some((role) => role.iso === sense.iso))
    const leader = this.leaders.has(sense.lemma) && this.ofCountry(phrase)
    return this.heldBy(`${leader ? 'leader' : 'office'} ${sense.lemma}`, ({ senses }) => senses.some((role) => this.sameOffice(sense.lemma, role.lemma) || (leader && this.leaders.has(role.lemma))))
  }

  private heldBy(key: string, test: (held: Held) => boolean): readonly Held[] {
    let found = this.holders.get(key)
    if (!found) this.holders.set(key, (found = this.held.filter((held) => held.entity.type === 'person' && test(held))))
    return found
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
    let [first, second]: readonly ({ entity: Entity; count: number } | null)[] = [null, null]
    for (const entity of this.people) {
      if (!allowsGender(phrase, this.genders.get(entity.id) ?? (feminine ? 'Masc' : null))) continue
      const count = this.mentionsOf(entity).before(phrase.tokens.first).count
      if (count > (first?.count ?? 0)) [first, second] = [{ entity, count }, first]
      else if (count > (second?.count ?? 0)) second = { entity, count }
    }
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
    let scope = this.scopes.get(phrase)
    if (!scope) this.scopes.set(phrase, (scope = this.findScope(phrase)))
    return scope
  }

  private findScope(phrase: Phrase): ReadonlySet<string> {
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
    if (this.named.size === 0) return null
    const names = namesByRole(this.profile).get(text.toLowerCase())
    if (!names) return null
    const found = new Set([...names].flatMap((name) => this.named.get(name) ?? []))
    return found.size === 1 ? ([...found][0] ?? null) : null
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
    const people = this.people.filter((e) => allowsGender(phrase, this.genders.get(e.id) ?? null))
    const query = { isos: named ? isos : new Set([this.dominant ?? '']), offices: any ? new Set<string>(leaderOffices) : offices, former }
    const found = leaderAmong(people, query, this.date, this.words.heads)
    return found && (named || this.lastBefore(found, phrase) >= phrase.sentence - reach) ? found : null
  }

  /** «il raìs», «il colonnello» where the article says no more than Gheddafi. */
  private epithet(phrase: Phrase, senses: readonly NounSense[]): Entity | null {
    if (phrase.fresh || phrase.isos.size + phrase.complements.length + phrase.modifiers.size > 0) return null
    const people = this.people.filter((e) => this.tokenBefore(e, phrase) >= 0)
    return leaderCalled(people, senses.map((s) => s.lemma), this.words.code, this.words.heads)
  }

  private isFormer(text: string): boolean {
    return this.words.grammar.former.includes((/^\p{L}+/u.exec(text)?.[0] ?? '').toLowerCase())
  }

  // ---------- places ----------

  private place(phrase: Phrase, senses: readonly NounSense[]): Entity | null {
    const sense = senses.find((s) => s.kind === 'place')
    if (!sense) return null
    if (sense.place === 'capital') return this.capital(phrase, this.places)
    if (phrase.complements.length > 0 || phrase.fresh || phrase.hasField) return null
    const able = this.ableFor(sense, () => this.places.filter((e) => this.isPlace(e, sense))).filter((e) => (phrase.isos.size === 0 || phrase.isos.has(e.links.iso3166 ?? '')))
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
    const able = this.ableFor(sense, () => this.organizations.filter((e) => this.isOrganization(e, sense)))
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

  // ---------- choice ----------

  /** One candidate, or the only one named in the last sentences. */
  private single(candidates: readonly Entity[], phrase: Phrase): Entity | null {
    if (candidates.length < 2) return candidates[0] ?? null
    const near = candidates.filter((e) => this.lastBefore(e, phrase) >= phrase.sentence - 1)
    return near.length === 1 ? (near[0] ?? null) : null
  }

  /** The one named last before the phrase, not too far back. */
  private recent(candidates: readonly Entity[], phrase: Phrase): Entity | null {
    let [nearest, best]: [number, Entity | null] = [-1, null]
    for (const entity of candidates) {
      const token = this.tokenBefore(entity, phrase)
      if (token > nearest) [nearest, best] = [token, entity]
    }
    return nearest >= 0 && this.sentenceOf(nearest) >= phrase.sentence - reach ? best : null
  }

  private lastBefore(entity: Entity, phrase: Phrase): number {
    const token = this.tokenBefore(entity, phrase)
    return token < 0 ? -Infinity : this.sentenceOf(token)
  }

  private tokenBefore(entity: Entity, phrase: Phrase): number {
    return this.mentionsOf(entity).before(phrase.tokens.first).last
  }

  private mentionsOf(entity: Entity): MentionIndex {
    let index = this.mentions.get(entity)
    if (!index) this.mentions.set(entity, (index = new MentionIndex(entity)))
    return index
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

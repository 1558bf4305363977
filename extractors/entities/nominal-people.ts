import type { Entity } from '../../pipeline/document.ts'
import { foldName } from './fold.ts'
import { genderOfName } from './genders.ts'
import { leaderAmong, leaderCalled, leaderOffices } from './leaders.ts'
import { resumesUnnamed, type Introduced } from './introduced.ts'
import type { NounSense } from './lexicon.ts'
import type { EntityWords, Gender } from './pack.ts'
import { allowsGender, type Phrase } from './phrases.ts'
import { holdersAt, type RoleEvidence } from './profile-roles.ts'
import { reach, type Recency } from './recency.ts'
import type { Held } from './roles.ts'
import { isoScope, type Scopes } from './scopes.ts'
import { Strangers } from './strangers.ts'

/** Classes of nouns that may resume the one person an article is about without having been said of him or her. */
const openClasses: ReadonlySet<string> = new Set(['culture', 'sport'])

/** Classes of nouns that say of somebody what an article need not have said before: «il regista», not «il ministro». */
const localClasses: ReadonlySet<string> = new Set(['culture', 'sport', 'media', 'profession', 'business'])

/** Whoever holds one of these is not resumed as «l'uomo», «la vittima». */
const officialClasses: ReadonlySet<string> = new Set(['political', 'judicial', 'military', 'religious'])

/** What an article and the world know of the people in it. */
export interface PeopleContext {
  readonly words: EntityWords
  readonly held: readonly Held[]
  /** The country that the article is about, ISO 3166. */
  readonly dominant: string | null
  readonly profile: readonly RoleEvidence[]
  readonly date: string | null
  readonly introduced: Introduced
  /** Tokens of the nationality words of each country. */
  readonly demonyms: ReadonlyMap<string, readonly number[]>
}

/** Whom a phrase without a name means, in several ways; each gives null where two compete. */
export class NominalPeople {
  private readonly words: EntityWords
  private readonly held: readonly Held[]
  private readonly dominant: string | null
  private readonly profile: readonly RoleEvidence[]
  private readonly date: string | null
  private readonly introduced: Introduced
  private readonly officials: ReadonlySet<string>
  /** People of whom something is said. */
  private readonly known: ReadonlySet<string>
  private readonly generic: ReadonlySet<string>
  private readonly groups: ReadonlyMap<string, ReadonlySet<string>>
  private readonly leaders: ReadonlySet<string>
  private readonly rulers: ReadonlySet<string>
  private readonly open: ReadonlySet<string>
  private readonly genders: ReadonlyMap<string, Gender | null>
  private readonly holders = new Map<string, readonly Held[]>()
  private readonly named = new Map<string, Entity[]>()
  private readonly strangers = new Strangers()
  /** Whom each noun meant last. */
  private readonly followed = new Map<string, { readonly entity: Entity; readonly phrase: Phrase }>()

  constructor(
    { words, held, dominant, profile, date, introduced }: PeopleContext,
    private readonly people: readonly Entity[],
    private readonly recency: Recency,
    private readonly scopes: Scopes,
  ) {
    this.words = words
    this.held = held
    this.dominant = dominant
    this.profile = profile
    this.date = date
    this.introduced = introduced
    this.officials = new Set(held.filter(({ senses }) => senses.some(({ office }) => office !== undefined && officialClasses.has(office))).map(({ entity }) => entity.id))
    this.known = new Set(held.map(({ entity }) => entity.id))
    this.generic = new Set(words.grammar.generic)
    const groups = new Map<string, Set<string>>()
    for (const group of words.grammar.synonyms) for (const lemma of group) groups.set(lemma, new Set([...(groups.get(lemma) ?? []), ...group]))
    this.groups = groups
    this.leaders = new Set(words.grammar.leaders)
    this.rulers = new Set(words.grammar.rulers)
    this.open = new Set(words.grammar.open)
    const genders = gendersOf(held)
    this.genders = new Map(people.map((e) => [e.id, genders.has(e.id) ? (genders.get(e.id) ?? null) : genderOfName(e, words.givenNames)]))
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

  /** Who is said to be what the phrase says, at least as surely as `least` (see `roleMatch`). */
  holder(phrase: Phrase, senses: readonly NounSense[], least: number): Entity | null {
    const scored = new Map<Entity, number>()
    for (const sense of senses) {
      for (const held of this.holdersOf(sense, phrase)) {
        if (!allowsGender(phrase, this.genders.get(held.entity.id) ?? null) || ((phrase.newly || phrase.fresh) && !isNew(held))) continue
        const score = this.roleMatch(phrase, sense, held)
        if (score >= least) scored.set(held.entity, Math.max(score, scored.get(held.entity) ?? 0))
      }
    }
    if (scored.size === 0) return null
    const best = Math.max(...scored.values())
    return this.recency.single([...scored].filter(([, score]) => score === best).map(([entity]) => entity), phrase)
  }

  /** People of whom something is said that may be what a noun says: all others match it in no way. */
  private holdersOf(sense: NounSense, phrase: Phrase): readonly Held[] {
    if (sense.kind === 'demonym') return this.heldBy(`iso ${sense.iso ?? ''}`, (held) => held.phrase.isos.has(sense.iso ?? '') || held.senses.some((role) => role.iso === sense.iso))
    const leader = this.leaders.has(sense.lemma) && this.scopes.ofCountry(phrase)
    return this.heldBy(`${leader ? 'leader' : 'office'} ${sense.lemma}`, ({ senses }) => senses.some((role) => this.sameOffice(sense.lemma, role.lemma) || (leader && this.leaders.has(role.lemma))))
  }

  private heldBy(key: string, test: (held: Held) => boolean): readonly Held[] {
    let found = this.holders.get(key)
    if (!found) this.holders.set(key, (found = this.held.filter((held) => held.entity.type === 'person' && test(held))))
    return found
  }

  /** 0 no, 1 nothing against it, 2 the same country too, 3 the same body or field. */
  private roleMatch(phrase: Phrase, sense: NounSense, held: Held): number {
    if (sense.kind === 'demonym') return held.phrase.isos.has(sense.iso ?? '') || held.senses.some((role) => role.iso === sense.iso) ? 2 : 0
    const same = held.senses.some((role) => this.sameOffice(sense.lemma, role.lemma))
    const leader = this.scopes.ofCountry(phrase) && this.leaders.has(sense.lemma) && held.senses.some((role) => this.leaders.has(role.lemma))
    if (!same && !leader) return 0
    const want = this.scopes.of(phrase)
    const have = this.scopes.of(held.phrase)
    const common = [...want].filter((x) => have.has(x))
    const shared = common.length > 0
    if (want.size > 0 && have.size > 0 && !shared) return 0
    // «re Idris» is not yet «il leader della Libia»
    if (leader && !same && !shared) return 0
    // two chambers of one parliament share the country alone
    return common.some((x) => !x.startsWith(isoScope)) ? 3 : shared ? 2 : 1
  }

  /** «l'artista», «la cantante»: the one person that the article has been about so far, if the noun is of an open class. */
  protagonist(phrase: Phrase, senses: readonly NounSense[]): Entity | null {
    const open = senses.filter((s) => (s.office !== undefined && openClasses.has(s.office)) || this.rulers.has(s.lemma) || this.open.has(s.lemma) || (s.kind === 'person' && !s.kin))
    if (open.length === 0 || phrase.fresh || phrase.isos.size > 0 || phrase.complements.length + phrase.modifiers.size > 0) return null
    const anybody = open.every((s) => s.kind === 'person' || this.open.has(s.lemma))
    if (open.some((s) => this.generic.has(s.lemma))) return null
    const feminine = open.every((s) => s.gender === 'Fem')
    let [first, second]: readonly ({ entity: Entity; count: number } | null)[] = [null, null]
    for (const entity of this.people) {
      if (!allowsGender(phrase, this.genders.get(entity.id) ?? (feminine ? 'Masc' : null)) || (anybody && this.officials.has(entity.id))) continue
      const count = this.recency.mentionsOf(entity).before(phrase.tokens.first).count
      if (count > (first?.count ?? 0)) [first, second] = [{ entity, count }, first]
      else if (count > (second?.count ?? 0)) second = { entity, count }
    }
    if (!first || this.recency.lastBefore(first.entity, phrase) < phrase.sentence - 2) return null
    const since = this.recency.tokenBefore(first.entity, phrase)
    if (resumesUnnamed(this.introduced, phrase, since) || (anybody && this.strangers.broughtSince(since, phrase))) return null
    return !second || (first.count >= 3 && first.count >= 2 * second.count) ? first.entity : null
  }

  /** Takes in a phrase for somebody without a name. */
  meet(phrase: Phrase): void {
    this.strangers.meet(phrase)
  }

  /** Takes in whom a phrase was found to mean. */
  follow(phrase: Phrase, senses: readonly NounSense[], entity: Entity): void {
    for (const { lemma } of senses) this.followed.set(lemma, { entity, phrase })
  }

  /** «La donna è stata liberata. … La donna …»: whom the same noun meant before, while nobody else has come in whom it could mean. */
  again(phrase: Phrase, senses: readonly NounSense[]): Entity | null {
    if (phrase.fresh || phrase.isos.size > 0 || phrase.complements.length + phrase.modifiers.size > 0) return null
    const [before] = senses.flatMap(({ lemma }) => this.followed.get(lemma) ?? [])
    if (!before || before.phrase.sentence < phrase.sentence - reach) return null
    const since = before.phrase.tokens.first
    if (this.strangers.since(since, phrase)) return null
    const others = this.people.some((one) => one !== before.entity && this.recency.tokenBefore(one, phrase) > since && allowsGender(phrase, this.genders.get(one.id) ?? null))
    return others ? null : before.entity
  }

  /**
   * «L'alpinista austriaca diventa…» at the start of a sentence: the only person that the sentence before names, of
   * whom nothing else is said. «La donna», «l'uomo» also within a sentence, and of whom no office is said.
   */
  local(phrase: Phrase, senses: readonly NounSense[], opens: boolean): Entity | null {
    if (phrase.fresh || !senses.every((s) => s.office === undefined || localClasses.has(s.office)) || phrase.complements.length > 0 || phrase.hasField || senses.some((s) => s.kin || this.generic.has(s.lemma) || s.kind === 'demonym')) return null
    const near = this.people.filter((entity) => this.recency.lastBefore(entity, phrase) >= phrase.sentence - 1 && allowsGender(phrase, this.genders.get(entity.id) ?? null))
    const [only] = near
    if (!only || near.length > 1) return null
    const since = this.recency.tokenBefore(only, phrase)
    if (senses.every(({ kind }) => kind === 'person')) return this.isAnybody(only, phrase, since, opens) ? only : null
    return !opens || this.known.has(only.id) || resumesUnnamed(this.introduced, phrase, since) ? null : only
  }

  /** Nobody else whom «la donna» could mean has come in since, nor before where something else is said of the one named. */
  private isAnybody({ id }: Entity, phrase: Phrase, since: number, opens: boolean): boolean {
    const told = this.genders.get(id) ?? null
    if (this.officials.has(id) || phrase.modifiers.size + phrase.isos.size > 0 || (told === null && !opens)) return false
    return !this.strangers.since(since, phrase) && !(this.known.has(id) && this.strangers.calledSince(-1, phrase))
  }

  /** «il presidente» resumes «presidente della Repubblica», «il primo ministro» «il premier». */
  private sameOffice(a: string, b: string): boolean {
    return a === b || b.startsWith(`${a} `) || (this.groups.get(a)?.has(b) ?? false)
  }

  /** Who holds that role on the article's day, as the other articles of the dump say. */
  inProfile(text: string): Entity | null {
    if (this.named.size === 0) return null
    const names = holdersAt(this.profile, text.toLowerCase(), this.date)
    const found = new Set([...names].flatMap((name) => this.named.get(name) ?? []))
    return found.size === 1 ? ([...found][0] ?? null) : null
  }

  /**
   * «il presidente egiziano», of whom the article says no more than «Mubarak»; without a country, that of an article
   * about one, else the only one of any country who is named.
   */
  head(phrase: Phrase, senses: readonly NounSense[], former: boolean): Entity | null {
    const { heads } = this.words.grammar
    const isos = this.scopes.isos(phrase)
    const named = this.scopes.ofCountry(phrase)
    if (phrase.fresh || (!named && phrase.complements.length + phrase.modifiers.size > 0)) return null
    const lemmas = senses.map((s) => s.lemma)
    const offices = new Set(leaderOffices.filter((office) => office !== 'leader' && heads[office].some((noun) => lemmas.includes(noun))))
    const any = lemmas.some((lemma) => this.rulers.has(lemma) || (named && this.leaders.has(lemma))) && offices.size === 0
    if (offices.size === 0 && !any) return null
    const people = this.people.filter((e) => allowsGender(phrase, this.genders.get(e.id) ?? null))
    const query = { offices: any ? new Set<string>(leaderOffices) : offices, former, newly: phrase.newly }
    const own = named ? isos : this.dominant === null ? null : new Set([this.dominant])
    const found = (own && leaderAmong(people, { ...query, isos: own }, this.date, this.words.heads)) ?? (named || this.date === null ? null : leaderAmong(people, { ...query, isos: null }, this.date, this.words.heads))
    return found && (named || this.recency.lastBefore(found, phrase) >= phrase.sentence - reach) ? found : null
  }

  /** «il raìs», «il colonnello» where the article says no more than Gheddafi. */
  epithet(phrase: Phrase, senses: readonly NounSense[]): Entity | null {
    if (phrase.fresh || phrase.isos.size + phrase.complements.length + phrase.modifiers.size > 0) return null
    const people = this.people.filter((e) => this.recency.tokenBefore(e, phrase) >= 0)
    return leaderCalled(people, senses.map((s) => s.lemma), this.words.code, this.words.heads)
  }
}

/** «è stato eletto presidente», «il nuovo presidente Mattarella». */
function isNew({ by, phrase }: Held): boolean {
  return by === 'appointment' || phrase.newly || phrase.fresh
}

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

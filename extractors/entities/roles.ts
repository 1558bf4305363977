import type { Entity } from '../../pipeline/document.ts'
import type { Range } from '../../pipeline/span.ts'
import type { NounSense } from './lexicon.ts'
import type { EntityWords } from './pack.ts'
import type { Phrase } from './phrases.ts'
import type { NameMap, PhraseDoc } from './tails.ts'

/** A phrase that stands beside a name and says what its bearer is. */
export interface Held {
  readonly entity: Entity
  readonly phrase: Phrase
  readonly senses: readonly NounSense[]
  /** «il premier Prodi»; «Prodi, premier»; «Prodi è il premier»; «Prodi è stato nominato premier». */
  readonly by: 'title' | 'apposition' | 'copula' | 'appointment'
}

/** Punctuation that sets off an apposition. */
const opening: ReadonlySet<string> = new Set([',', '(', '-', '–', '—'])
const closing: ReadonlySet<string> = new Set([',', ')', '.', ';', ':', '-', '–', '—', '"', '»', '”', '?', '!'])

/** Finds titles, appositions and predicates beside names, in text order. */
export class RoleFinder {
  private readonly determiners: ReadonlySet<string>
  private readonly copulas: ReadonlySet<string>
  private readonly and: ReadonlySet<string>
  private readonly adverbs: ReadonlySet<string>
  private readonly appointing: ReadonlySet<string>
  private readonly leaving: ReadonlySet<string>
  private readonly from: ReadonlySet<string>

  constructor(
    private readonly doc: PhraseDoc,
    words: EntityWords,
    private readonly names: NameMap,
  ) {
    const { definite, indefinite, copulas, and, copulaAdverbs, appointing, leaving, leavingPrepositions } = words.grammar
    this.adverbs = new Set(copulaAdverbs)
    this.appointing = new Set(appointing)
    this.leaving = new Set(leaving)
    this.from = new Set(leavingPrepositions)
    this.determiners = new Set([...definite, ...indefinite])
    this.copulas = new Set(copulas)
    this.and = new Set(and)
  }

  find(phrases: readonly Phrase[]): readonly Held[] {
    const held: Held[] = []
    phrases.forEach((phrase, at) => {
      const found = this.titles(phrase)
      if (found.length > 0) held.push(...this.one(this.coordinated(phrase, phrases[at - 1], found)), ...found)
      else held.push(...this.one(this.between(phrase, held) ?? this.behind(phrase) ?? this.chained(phrase, held.at(-1)) ?? this.aheadOf(phrase) ?? this.predicate(phrase) ?? this.appointed(phrase)))
    })
    return held
  }

  /** «il giornalista e scrittore Enzo Biagi»: what a title without article is joined to is said of the same person. */
  private coordinated(phrase: Phrase, before: Phrase | undefined, [title]: readonly Held[]): Held | null {
    const at = phrase.tokens.first - 1
    if (!before || !title || title.entity.type !== 'person' || phrase.determiner !== 'none' || !this.and.has(this.norm(at)) || before.tokens.end !== at || !isSingular(before)) return null
    return this.hold(before, title.entity, 'title')
  }

  /** «l'ad Castellucci, il ministro dei Trasporti, Danilo Toninelli,»: of two names around a phrase, the one that has no office yet. */
  private between(phrase: Phrase, held: readonly Held[]): Held | null {
    if (phrase.determiner !== 'definite') return null
    const behind = this.behind(phrase)
    if (!behind || !held.some(({ entity, by, phrase: { sentence } }) => entity === behind.entity && by === 'title' && sentence === phrase.sentence)) return null
    return this.aheadOf(phrase)
  }

  private one(held: Held | null): readonly Held[] {
    return held ? [held] : []
  }

  /** «il ministro degli Esteri Giulio Terzi»; «gli economisti Cannari e Iuzzolino»; «l'agenzia Bloomberg». */
  private titles(phrase: Phrase): readonly Held[] {
    const found: Held[] = []
    const plural = phrase.senses.every((sense) => sense.number === 'Plur')
    for (let at = phrase.tokens.end; ; ) {
      const name = this.names.at.get(at)
      const held = name?.tokens.first === at ? this.hold(phrase, name.entity, 'title') : null
      if (!name || !held) return found
      found.push(held)
      const next = this.norm(name.tokens.end)
      if (!plural || !(this.and.has(next) || next === ',')) return found
      at = name.tokens.end + 1
    }
  }

  /** «Matthew Miller, portavoce del dipartimento di Stato», «Larbi (blogger marocchino)». */
  private behind(phrase: Phrase): Held | null {
    const at = this.beforeDeterminer(phrase)
    if (!opening.has(this.norm(at)) || !isSingular(phrase)) return null
    const name = this.names.at.get(at - 1)
    return name?.tokens.end === at ? this.hold(phrase, name.entity, 'apposition') : null
  }

  /** «…, scrittore, produttore e regista»: each goes on where the one before ended. */
  private chained(phrase: Phrase, last: Held | undefined): Held | null {
    if (!last || last.by === 'title' || !isSingular(phrase)) return null
    const at = this.beforeDeterminer(phrase)
    if (at !== last.phrase.tokens.end || !(this.norm(at) === ',' || this.and.has(this.norm(at)))) return null
    return this.hold(phrase, last.entity, 'apposition')
  }

  /** «il presidente della Commissione, Barroso, ha…». */
  private aheadOf(phrase: Phrase): Held | null {
    const at = phrase.tokens.end
    if (phrase.determiner === 'demonstrative' || phrase.within || !opening.has(this.norm(at)) || !isSingular(phrase)) return null
    const name = this.names.at.get(at + 1)
    if (!name || name.tokens.first !== at + 1 || name.entity.type !== 'person' || !closing.has(this.norm(name.tokens.end) || '.')) return null
    return this.hold(phrase, name.entity, 'apposition')
  }

  /** «Kim è il leader della Corea del Nord». */
  private predicate(phrase: Phrase): Held | null {
    let at = this.beforeDeterminer(phrase)
    while (at > phrase.tokens.first - 5 && this.adverbs.has(this.norm(at))) at--
    if (!this.copulas.has(this.norm(at)) || !isSingular(phrase)) return null
    const name = this.names.at.get(at - 1) ?? (this.adverbs.has(this.norm(at + 1)) ? this.names.at.get(at - 2) : undefined) ?? this.beforeComma(at, phrase)
    return name ? this.hold(phrase, name.entity, 'copula') : null
  }

  /** «Mohamed Morsi, esponente dei Fratelli Musulmani, non è più il presidente»: the sentence's only person so far. */
  private beforeComma(at: number, phrase: Phrase): { readonly entity: Entity } | undefined {
    let back = at - 1
    if (this.norm(back) !== ',' && this.norm(--back) !== ',') return undefined
    return this.onlyPerson(phrase, back)
  }

  /** «Antonio Fazio si è dimesso da governatore», «Mattarella è stato eletto presidente», «ha nominato Mario Rossi direttore». */
  private appointed(phrase: Phrase): Held | null {
    if (phrase.determiner !== 'none' || !isSingular(phrase)) return null
    const before = phrase.tokens.first - 1
    const named = this.names.at.get(before)
    if (named?.tokens.end === phrase.tokens.first && this.appointing.has(this.norm(named.tokens.first - 1))) return this.hold(phrase, named.entity, 'appointment')
    const left = this.from.has(this.norm(before)) && this.leaving.has(this.norm(before - 1))
    if (!left && !this.appointing.has(this.norm(before))) return null
    const person = this.onlyPerson(phrase, before)
    return person ? this.hold(phrase, person.entity, 'appointment') : null
  }

  /** The one person named in the sentence before a token; null where there are several. */
  private onlyPerson(phrase: Phrase, before: number): { readonly entity: Entity } | undefined {
    const sentence = this.doc.sentences[phrase.sentence]
    const found = new Set<Entity>()
    for (let at = sentence?.tokens.first ?? before; at < before; at++) {
      const name = this.names.at.get(at)
      if (name?.entity.type === 'person') found.add(name.entity)
    }
    const [entity] = found
    return entity && found.size === 1 ? { entity } : undefined
  }

  private hold(phrase: Phrase, entity: Entity, by: Held['by']): Held | null {
    const senses = phrase.senses.filter((sense) => fits(entity, sense))
    return senses.length > 0 && !phrase.complements.includes(entity.id) ? { entity, phrase, senses, by } : null
  }

  private beforeDeterminer(phrase: Phrase): number {
    const at = phrase.tokens.first - 1
    return this.determiners.has(this.norm(at)) ? at - 1 : at
  }

  private norm(at: number): string {
    return this.doc.tokens[at]?.norm.replaceAll('’', "'") ?? ''
  }
}

/** Can a noun of this sense be said of an entity of this type? */
export function fits(entity: Entity, { kind }: NounSense): boolean {
  if (entity.type === 'person') return kind === 'office' || kind === 'person' || kind === 'demonym'
  return kind === entity.type
}

export function isSingular(phrase: Phrase): boolean {
  return phrase.senses.some((sense) => sense.number === 'Sing')
}

/** The span of a range of tokens in the text. */
export function spanOf(doc: PhraseDoc, { first, end }: Range): { start: number; end: number } {
  return { start: doc.tokens[first]?.start ?? 0, end: doc.tokens[end - 1]?.end ?? 0 }
}

import type { Entity } from '../../pipeline/document.ts'
import type { NounSense } from './lexicon.ts'
import { NominalPeople, type PeopleContext } from './nominal-people.ts'
import { NominalThings } from './nominal-things.ts'
import type { Phrase } from './phrases.ts'
import { Recency } from './recency.ts'
import { isSingular } from './roles.ts'
import { Scopes, type Traits } from './scopes.ts'

/** What a phrase means, by which rule, and how surely (0 to 1). */
export interface Resolved {
  readonly entity: Entity
  readonly rule: string
  readonly confidence: number
}

/**
 * Resolves definite phrases without a name: «il leader nordcoreano» to who holds that role in the article,
 * «la capitale» and «il Paese» to a place, «l'associazione» to an organisation. Nothing where two compete.
 */
export class NominalResolver {
  private readonly people: NominalPeople
  private readonly things: NominalThings
  private readonly recency: Recency
  private readonly former: readonly string[]

  constructor(context: PeopleContext, entities: readonly Entity[], traits: ReadonlyMap<string, Traits>, defined: readonly Phrase[], sentenceOf: (token: number) => number, private readonly firstOf: (sentence: number) => number) {
    const recency = (this.recency = new Recency(sentenceOf))
    const scopes = new Scopes(new Map(entities.map((entity) => [entity.id, entity])), traits)
    this.people = new NominalPeople(context, entities.filter(({ type }) => type === 'person'), recency, scopes)
    this.things = new NominalThings(entities, traits, context, defined, recency)
    this.former = context.words.grammar.former
  }

  /** Whom or what a phrase without a name means; null where the article does not tell. */
  resolve(phrase: Phrase, text: string): Resolved | null {
    if (!isSingular(phrase)) return null
    const senses = phrase.senses.filter((sense) => sense.number === 'Sing')
    const people = senses.filter((s) => s.kind === 'office' || s.kind === 'person' || s.kind === 'demonym')
    for (const [rule, confidence, find] of phrase.determiner === 'indefinite' || phrase.named ? [] : this.ways(phrase, text, senses, people)) {
      const entity = find()
      if (!entity) continue
      this.recency.resume(entity, phrase)
      if (entity.type === 'person') this.people.follow(phrase, people, entity)
      return { entity, rule: `entities/nominal/${rule}`, confidence }
    }
    if (people.length > 0 && phrase.determiner !== 'none' && !phrase.named) this.people.meet(phrase)
    return null
  }

  /** Ways to resolve a phrase, surest first, with what they are worth. */
  private *ways(phrase: Phrase, text: string, senses: readonly NounSense[], people: readonly NounSense[]): Iterable<readonly [string, number, () => Entity | null]> {
    yield ['role', 0.9, () => this.people.holder(phrase, senses, 2)]
    if (phrase.determiner === 'none') return
    if (people.length > 0) {
      const anybody = people.every((s) => s.kind === 'person' && !s.kin)
      if (this.isFormer(text)) yield ['former-leader', 0.8, () => this.people.head(phrase, people, true)]
      if (anybody) yield ['protagonist', 0.6, () => this.people.protagonist(phrase, people)]
      yield ['role', 0.8, () => this.people.holder(phrase, people, 1)]
      yield ['profile', 0.7, () => this.people.inProfile(text)]
      yield ['leader', 0.7, () => this.people.head(phrase, people, false)]
      yield ['epithet', 0.7, () => this.people.epithet(phrase, people)]
      yield ['protagonist', 0.6, () => this.people.protagonist(phrase, people)]
      yield ['local', 0.6, () => this.people.local(phrase, people, this.opens(phrase))]
      yield ['again', 0.6, () => this.people.again(phrase, people)]
    }
    yield ['place', 0.8, () => this.things.place(phrase, senses)]
    yield ['organization', 0.7, () => this.things.organization(phrase, senses)]
  }

  /** At the start of its sentence, at most a preposition and an article in front: «Per il regista austriaco…». */
  private opens({ tokens, sentence }: Phrase): boolean {
    return tokens.first - this.firstOf(sentence) <= 2
  }

  private isFormer(text: string): boolean {
    return this.former.includes((/^\p{L}+/u.exec(text)?.[0] ?? '').toLowerCase())
  }
}

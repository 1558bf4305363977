import type { RecordEntity } from '../../schemas/record.ts'
import type { ArticleCase } from './case.ts'
import type { GoldEntity } from './gold.ts'
import { alike, normalised } from './phrases.ts'

/** A gold entity with the normalised forms of all its names. */
export interface KeyedEntity extends GoldEntity {
  readonly keys: ReadonlySet<string>
}

/** Which gold entity each entity of the record stands for. */
export interface Alignment {
  readonly entities: readonly KeyedEntity[]
  /** Named entities of the record, which are what precision counts. */
  readonly named: readonly RecordEntity[]
  /** One to one and of the same type: by the entity's name first, then by any of its names. */
  readonly strict: ReadonlyMap<string, string>
  /** For references: a part of a split entity, or one of another type, may still mean the right thing. */
  readonly loose: ReadonlyMap<string, string>
}

export interface Reference {
  readonly entity?: string
  readonly text?: string
}

export function namesOf(entity: RecordEntity): string[] {
  return [entity.name, ...entity.aliases, ...entity.mentions.filter((mention) => mention.form === 'name').map((mention) => mention.text)]
}

export function align({ gold, facts, extentOf, inBoilerplate }: ArticleCase): Alignment {
  const entities = gold.annotation.entities.map((entity): KeyedEntity => ({ ...entity, keys: new Set([entity.name, ...entity.names].map(normalised)) }))
  const named = facts.entities.filter((entity) => entity.mentions.some((mention) => mention.form === 'name'))
  const strict = new Map<string, string>()
  const taken = new Set<string>()
  for (const allNames of [false, true]) {
    for (const entity of named) {
      if (strict.has(entity.id) || !entity.mentions.some((mention) => mention.form === 'name' && !inBoilerplate(extentOf(mention)))) continue
      const names = (allNames ? namesOf(entity) : [entity.name]).map(normalised)
      const match = entities.find((one) => one.type === entity.type && !taken.has(one.id) && names.some((name) => one.keys.has(name)))
      if (!match) continue
      strict.set(entity.id, match.id)
      taken.add(match.id)
    }
  }
  const loose = new Map(strict)
  for (const entity of facts.entities) {
    if (loose.has(entity.id)) continue
    const names = namesOf(entity).map(normalised)
    const match = entities.find((one) => names.some((name) => one.keys.has(name)))
    if (match) loose.set(entity.id, match.id)
  }
  return { entities, named, strict, loose }
}

/** Does a reference of the record mean the gold entity with this id, or, where no entity has it, these words? */
export function refersTo(reference: Reference | null, wanted: string, { facts }: ArticleCase, { entities, loose }: Alignment): boolean {
  if (!reference) return false
  const goldEntity = entities.find((entity) => entity.id === wanted)
  const known = reference.entity === undefined ? undefined : loose.get(reference.entity)
  if (!goldEntity) return alike(reference.text ?? facts.entities.find((entity) => entity.id === reference.entity)?.name ?? '', wanted)
  if (known !== undefined) return known === wanted
  const { text } = reference
  return text !== undefined && text !== '' && [...goldEntity.keys, ...(goldEntity.nominals ?? [])].some((name) => alike(text, name))
}

/** How many of the wanted references are among those found, each used once; tells which are not. */
export function countFound(found: readonly Reference[], wanted: readonly string[], article: ArticleCase, alignment: Alignment, missed: (wanted: string) => void): number {
  const rest = [...found]
  let right = 0
  for (const want of wanted) {
    const at = rest.findIndex((reference) => refersTo(reference, want, article, alignment))
    if (at < 0) missed(want)
    else {
      rest.splice(at, 1)
      right++
    }
  }
  return right
}

import type { EntityFacts, RoleFacts } from '../facts.ts'
import { none } from '../summary/pool.ts'
import { Integers, Numbers } from './growing.ts'
import { RoleColumns } from './role-columns.ts'
import type { Texts } from './texts.ts'

const types: readonly EntityFacts['type'][] = ['person', 'organization', 'place']
const countryFlag = 4
const capitalFlag = 8
const placedFlag = 16

/** The entities of all records in columns: some seventy bytes each, whatever their number. */
export class EntityColumns {
  readonly #texts: Texts
  /** Index in `types`, and the flags. */
  readonly #kinds = new Integers()
  readonly #ids = new Integers()
  readonly #names = new Integers()
  readonly #keys = new Integers()
  readonly #folded = new Integers()
  readonly #countries = new Integers()
  readonly #kb = new Integers()
  readonly #geonames = new Integers()
  readonly #starts = new Integers()
  readonly #ends = new Integers()
  readonly #confidence = new Numbers()
  /** Latitude and longitude of those that have them; where those of each entity stand. */
  readonly #geo = new Numbers()
  readonly #places = new Integers()
  /** Aliases, then their keys, one after the other; where those of each entity begin. */
  readonly #lists = new Integers()
  readonly #aliases = new Integers()
  readonly #aliasKeys = new Integers()
  readonly #roles: RoleColumns

  constructor(texts: Texts) {
    this.#texts = texts
    this.#roles = new RoleColumns(texts)
  }

  get length(): number {
    return this.#kinds.length
  }

  push(entity: EntityFacts): void {
    const texts = this.#texts
    const isPlaced = entity.lat !== null || entity.lon !== null
    this.#kinds.push(types.indexOf(entity.type) + (entity.isCountry ? countryFlag : 0) + (entity.isCapital ? capitalFlag : 0) + (isPlaced ? placedFlag : 0))
    this.#ids.push(texts.number(entity.id))
    this.#names.push(texts.number(entity.name))
    this.#keys.push(texts.number(entity.key))
    this.#folded.push(texts.number(entity.folded))
    this.#countries.push(texts.number(entity.country))
    this.#kb.push(texts.number(entity.kb))
    this.#geonames.push(entity.geonames ?? -1)
    this.#starts.push(entity.start)
    this.#ends.push(entity.end)
    this.#confidence.push(entity.confidence)
    this.#places.push(this.#geo.length)
    if (isPlaced) {
      this.#geo.push(entity.lat)
      this.#geo.push(entity.lon)
    }
    this.#aliases.push(this.#lists.length)
    for (const alias of entity.aliases) this.#lists.push(texts.number(alias))
    this.#aliasKeys.push(this.#lists.length)
    for (const key of entity.aliasKeys) this.#lists.push(texts.number(key))
    this.#roles.push(entity.roles)
  }

  type(index: number): EntityFacts['type'] {
    return types[this.#kinds.at(index) & 3] as EntityFacts['type']
  }

  isCountry(index: number): boolean {
    return (this.#kinds.at(index) & countryFlag) !== 0
  }

  key(index: number): string {
    return this.#texts.text(this.#keys.at(index))
  }

  folded(index: number): string {
    return this.#texts.text(this.#folded.at(index))
  }

  country(index: number): string | null {
    return this.#texts.textOrNull(this.#countries.at(index))
  }

  kb(index: number): string | null {
    return this.#texts.textOrNull(this.#kb.at(index))
  }

  geonames(index: number): number | null {
    const number = this.#geonames.at(index)
    return number < 0 ? null : number
  }

  aliasKeys(index: number): readonly string[] {
    return this.#list(this.#aliasKeys.at(index), index + 1 < this.length ? this.#aliases.at(index + 1) : this.#lists.length)
  }

  roles(index: number): readonly RoleFacts[] {
    return this.#roles.at(index)
  }

  hasRoles(index: number): boolean {
    return this.#roles.count(index) > 0
  }

  at(index: number): EntityFacts {
    const texts = this.#texts
    const kind = this.#kinds.at(index)
    const geo = (kind & placedFlag) === 0 ? -1 : this.#places.at(index)
    return {
      id: texts.text(this.#ids.at(index)),
      type: this.type(index),
      name: texts.text(this.#names.at(index)),
      key: this.key(index),
      folded: this.folded(index),
      aliases: this.#list(this.#aliases.at(index), this.#aliasKeys.at(index)),
      aliasKeys: this.aliasKeys(index),
      roles: this.roles(index),
      geonames: this.geonames(index),
      country: this.country(index),
      isCountry: (kind & countryFlag) !== 0,
      isCapital: (kind & capitalFlag) !== 0,
      kb: this.kb(index),
      lat: geo < 0 ? null : this.#geo.at(geo),
      lon: geo < 0 ? null : this.#geo.at(geo + 1),
      confidence: this.#confidence.at(index) as number,
      start: this.#starts.at(index),
      end: this.#ends.at(index),
    }
  }

  #list(start: number, end: number): readonly string[] {
    if (start === end) return none
    const texts: string[] = []
    for (let i = start; i < end; i++) texts.push(this.#texts.text(this.#lists.at(i)))
    return texts
  }
}

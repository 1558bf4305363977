import type { EntityFacts, RoleFacts } from './facts.ts'
import { Integers, Numbers, type Strings } from './growing.ts'
import { none } from './summary/pool.ts'

const types: readonly EntityFacts['type'][] = ['person', 'organization', 'place']
const countryFlag = 4
const capitalFlag = 8

/** The entities of all records in columns: some seventy bytes each, whatever their number. */
export class EntityColumns {
  readonly #strings: Strings
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
  readonly #lat = new Numbers()
  readonly #lon = new Numbers()
  readonly #confidence = new Numbers()
  /** Aliases, then their keys, one after the other; where those of each entity begin. */
  readonly #lists = new Integers()
  readonly #aliases = new Integers()
  readonly #aliasKeys = new Integers()
  readonly #roles = new Map<number, readonly RoleFacts[]>()

  constructor(strings: Strings) {
    this.#strings = strings
  }

  get length(): number {
    return this.#kinds.length
  }

  push(entity: EntityFacts): void {
    const strings = this.#strings
    const index = this.length
    this.#kinds.push(types.indexOf(entity.type) + (entity.isCountry ? countryFlag : 0) + (entity.isCapital ? capitalFlag : 0))
    this.#ids.push(strings.number(entity.id))
    this.#names.push(strings.number(entity.name))
    this.#keys.push(strings.number(entity.key))
    this.#folded.push(strings.number(entity.folded))
    this.#countries.push(strings.number(entity.country))
    this.#kb.push(strings.number(entity.kb))
    this.#geonames.push(entity.geonames ?? -1)
    this.#starts.push(entity.start)
    this.#ends.push(entity.end)
    this.#lat.push(entity.lat)
    this.#lon.push(entity.lon)
    this.#confidence.push(entity.confidence)
    this.#aliases.push(this.#lists.length)
    for (const alias of entity.aliases) this.#lists.push(strings.number(alias))
    this.#aliasKeys.push(this.#lists.length)
    for (const key of entity.aliasKeys) this.#lists.push(strings.number(key))
    if (entity.roles.length > 0) this.#roles.set(index, entity.roles)
  }

  type(index: number): EntityFacts['type'] {
    return types[this.#kinds.at(index) & 3] as EntityFacts['type']
  }

  isCountry(index: number): boolean {
    return (this.#kinds.at(index) & countryFlag) !== 0
  }

  key(index: number): string {
    return this.#strings.text(this.#keys.at(index))
  }

  country(index: number): string | null {
    return this.#strings.textOrNull(this.#countries.at(index))
  }

  at(index: number): EntityFacts {
    const strings = this.#strings
    const geonames = this.#geonames.at(index)
    const [aliases, keys] = [this.#aliases.at(index), this.#aliasKeys.at(index)]
    return {
      id: strings.text(this.#ids.at(index)),
      type: this.type(index),
      name: strings.text(this.#names.at(index)),
      key: this.key(index),
      folded: strings.text(this.#folded.at(index)),
      aliases: this.#list(aliases, keys),
      aliasKeys: this.#list(keys, index + 1 < this.length ? this.#aliases.at(index + 1) : this.#lists.length),
      roles: this.#roles.get(index) ?? none,
      geonames: geonames < 0 ? null : geonames,
      country: this.country(index),
      isCountry: this.isCountry(index),
      isCapital: (this.#kinds.at(index) & capitalFlag) !== 0,
      kb: strings.textOrNull(this.#kb.at(index)),
      lat: this.#lat.at(index),
      lon: this.#lon.at(index),
      confidence: this.#confidence.at(index) as number,
      start: this.#starts.at(index),
      end: this.#ends.at(index),
    }
  }

  #list(start: number, end: number): readonly string[] {
    return start === end ? none : Array.from(this.#lists.slice(start, end), (number) => this.#strings.text(number))
  }
}

import type { RoleFacts } from '../facts.ts'
import { none } from '../summary/pool.ts'
import { Integers } from './growing.ts'
import type { Texts } from './texts.ts'

/** The functions of all entities in columns. */
export class RoleColumns {
  readonly #texts: Texts
  /** Where those of each entity begin. */
  readonly #first = new Integers()
  readonly #names = new Integers()
  readonly #starts = new Integers()
  readonly #ends = new Integers()
  readonly #of = new Integers()
  readonly #countries = new Integers()
  readonly #stems = new Integers()
  readonly #firstStems = new Integers()

  constructor(texts: Texts) {
    this.#texts = texts
  }

  /** Those of the next entity. */
  push(roles: readonly RoleFacts[]): void {
    this.#first.push(this.#names.length)
    for (const role of roles) {
      this.#names.push(this.#texts.number(role.text))
      this.#starts.push(role.start)
      this.#ends.push(role.end)
      this.#of.push(role.of)
      this.#countries.push(this.#texts.number(role.country))
      this.#firstStems.push(this.#stems.length)
      for (const stem of role.stems) this.#stems.push(this.#texts.number(stem))
    }
  }

  count(entity: number): number {
    return this.#end(entity) - this.#first.at(entity)
  }

  at(entity: number): readonly RoleFacts[] {
    const roles: RoleFacts[] = []
    for (let i = this.#first.at(entity); i < this.#end(entity); i++) roles.push(this.#role(i))
    return roles.length === 0 ? none : roles
  }

  #end(entity: number): number {
    return entity + 1 < this.#first.length ? this.#first.at(entity + 1) : this.#names.length
  }

  #role(index: number): RoleFacts {
    const stems: string[] = []
    const last = index + 1 < this.#firstStems.length ? this.#firstStems.at(index + 1) : this.#stems.length
    for (let i = this.#firstStems.at(index); i < last; i++) stems.push(this.#texts.text(this.#stems.at(i)))
    return { text: this.#texts.text(this.#names.at(index)), stems, start: this.#starts.at(index), end: this.#ends.at(index), of: this.#of.at(index), country: this.#texts.textOrNull(this.#countries.at(index)) }
  }
}

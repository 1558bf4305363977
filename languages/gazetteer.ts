import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Area, Country, EntityGrammar, EntityWords, Form, Office, Organization, OrganizationNoun, PersonNoun, PlaceNoun, Seat } from '../extractors/entities/pack.ts'
import { compileBodies, type BodyData } from '../extractors/entities/bodies/rule.ts'
import type { GivenNames } from '../extractors/entities/genders.ts'
import type { ArabicNames } from '../extractors/entities/particles.ts'
import type { Leader } from '../extractors/entities/leaders.ts'
import { buildLexicon } from '../extractors/entities/lexicon.ts'
import { PlaceIndex } from '../extractors/places/towns.ts'
import { packageRoot, readJsonData } from '../pipeline/files.ts'

/** A country as written in `gazetteer/countries.json`; demonyms are words for `inflect` or all their forms. */
interface CountryEntry extends Omit<Country, 'demonyms'> {
  readonly demonyms: readonly (string | readonly string[])[]
}

/** All forms of a nationality word. */
export type Inflect = (demonym: string | readonly string[]) => readonly Form[]

export function readCountries(code: string, inflect: Inflect): readonly Country[] {
  const entries = readJsonData<readonly CountryEntry[]>(`languages/${code}/gazetteer/countries.json`)
  return entries.map((entry) => ({ ...entry, demonyms: entry.demonyms.flatMap(inflect) }))
}

export function readAreas(code: string): readonly Area[] {
  return readJsonData(`languages/${code}/gazetteer/areas.json`)
}

export function readOrganizations(code: string): readonly Organization[] {
  return readJsonData(`languages/${code}/gazetteer/organizations.json`)
}

export function readSeats(code: string): readonly Seat[] {
  return readJsonData(`languages/${code}/gazetteer/seats.json`)
}

export function readOffices(code: string): readonly Office[] {
  return readJsonData(`languages/${code}/entities.offices.json`)
}

export function readPersonNouns(code: string): readonly PersonNoun[] {
  return readJsonData(`languages/${code}/entities.persons.json`)
}

export function readOrganizationNouns(code: string): readonly OrganizationNoun[] {
  return readJsonData(`languages/${code}/entities.organizations.json`)
}

export function readPlaceNouns(code: string): readonly PlaceNoun[] {
  return readJsonData(`languages/${code}/entities.places.json`)
}

export function readGrammar(code: string): EntityGrammar {
  return readJsonData(`languages/${code}/entities.grammar.json`)
}

/** The files of `languages/<code>/bodies/`, by name. */
export function readBodies(code: string): readonly BodyData[] {
  const files = readdirSync(join(packageRoot, `languages/${code}/bodies`)).filter((file) => file.endsWith('.json')).sort()
  return files.map((file) => readJsonData<BodyData>(`languages/${code}/bodies/${file}`))
}

/** Everything that names, entities, quotes and events use of a language's names and nouns. */
export function readEntityWords(code: string, inflect: Inflect, home: string | null): EntityWords {
  const words = {
    code,
    countries: readCountries(code, inflect),
    areas: readAreas(code),
    organizations: readOrganizations(code),
    seats: readSeats(code),
    offices: readOffices(code),
    persons: readPersonNouns(code),
    organizationNouns: readOrganizationNouns(code),
    placeNouns: readPlaceNouns(code),
    grammar: readGrammar(code),
    bodies: compileBodies(readBodies(code)),
    givenNames: readJsonData<GivenNames>('languages/neutral/given-names.json'),
    arabic: readJsonData<ArabicNames>('languages/neutral/arabic-names.json'),
    heads: readJsonData<readonly Leader[]>('languages/neutral/leaders.json'),
    home,
    towns: PlaceIndex.open(),
  }
  return { ...words, lexicon: buildLexicon(words) }
}

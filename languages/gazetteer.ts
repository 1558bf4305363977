import type { Area, Country, Form, Noun, Office, Organization, Seat } from '../extractors/entities/pack.ts'
import { readJsonData } from '../pipeline/files.ts'

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

/** Nouns for people, organisations or places. */
export function readNouns(code: string, what: 'persons' | 'organizations' | 'places'): readonly Noun[] {
  return readJsonData(`languages/${code}/entities.${what}.json`)
}

import type { Document, Entity, LocatedBy } from '../../pipeline/document.ts'
import { resolveTown } from '../places/resolve.ts'
import type { CountryContext } from './countries.ts'
import { mentionsOf, type Draft } from './group.ts'
import type { EntityWords } from './pack.ts'
import type { Surface } from './surfaces.ts'

/** Where a place lies: what an entity's `links` and `geo` say, and how surely. */
export interface Location {
  readonly links: Entity['links']
  readonly geo: Entity['geo']
  readonly confidence: number
  /** What speaks for it. */
  readonly by: LocatedBy | null
}

const nowhere: Location = { links: {}, geo: null, confidence: 1, by: null }

export interface LocateContext {
  readonly doc: Document<'tokens'>
  readonly words: EntityWords
  readonly countries: CountryContext
  /** Countries of place names by the token that they begin at. */
  readonly isoAt: ReadonlyMap<number, string>
}

/** Countries of known place names by first token: for «Tripoli, in Libano» and «Springfield (Illinois)». */
export function statedCountries(surfaces: readonly Surface[]): ReadonlyMap<number, string> {
  const at = new Map<number, string>()
  for (const { type, known, mentions } of surfaces) {
    if (type !== 'place' || !known?.iso) continue
    for (const mention of mentions) at.set(mention.tokens.first, known.iso)
  }
  return at
}

/** A country gets its code and centre, a town its GeoNames id too, anything else the country that it lies in. */
export function locate(draft: Draft, context: LocateContext): Location {
  const { words, countries } = context
  const known = draft.surfaces.find((s) => s.known)?.known
  if (known?.kind === 'country' && known.iso) return { links: { iso3166: known.iso }, geo: words.towns.centre(known.iso), confidence: 1, by: 'country' }
  if (known) {
    const iso = known.iso ?? nationality(draft, context)
    return iso ? { links: { iso3166: iso }, geo: null, confidence: 1, by: 'list' } : nowhere
  }
  const stated = statedCountry(draft, context)
  const facility = draft.surfaces.some((s) => isFacility(s, words))
  if (!facility) {
    const surface = draft.surfaces.find((s) => s.towns.length > 0)
    const choice = surface && resolveTown({ name: surface.key, towns: surface.towns, stated }, { countries: countries.weights, home: words.home, anchors: countries.anchors })
    if (choice) {
      const { id, iso, lat, lon } = choice.town
      return { links: { geonames: id, iso3166: iso }, geo: { lat, lon }, confidence: choice.confidence, by: stated === iso ? 'stated' : surface.towns.length === 1 ? 'only-town' : 'namesakes' }
    }
  }
  if (stated) return { links: { iso3166: stated }, geo: null, confidence: 0.9, by: 'stated' }
  const within = townInName(draft, context)
  if (within) return { links: { iso3166: within }, geo: null, confidence: 0.7, by: 'town-in-name' }
  const iso = countries.dominant ?? homeOf(context)
  return iso ? { links: { iso3166: iso }, geo: null, confidence: 0.6, by: 'article' } : nowhere
}

/** «Estremo Oriente russo», «Kurdistan iracheno»: the nationality word behind a region of several countries. */
function nationality(draft: Draft, { doc, words }: LocateContext): string | null {
  for (const { tokens } of mentionsOf(draft)) {
    const forms = words.lexicon.demonyms.get(doc.tokens[tokens.end]?.norm ?? '')
    if (forms?.[0]) return forms[0].iso
  }
  return null
}

/** A place whose first word says what it is: «via Athinas», «aeroporto di Catania»; squares are no towns. */
function isFacility(surface: Surface, { lexicon }: EntityWords): boolean {
  return surface.words.length > 1 && lexicon.placeHeads.get(surface.words[0] ?? '') === 'facility' && surface.towns.length === 0
}

/** «Tripoli, in Libano», «Aviano (Italia)»: a country within three tokens behind the name, only function words between. */
function statedCountry(draft: Draft, { doc, isoAt, words }: LocateContext): string | null {
  const skip = new Set([',', '(', ...words.grammar.in, ...words.grammar.of])
  for (const { tokens } of mentionsOf(draft)) {
    for (let at = tokens.end; at < tokens.end + 3; at++) {
      const iso = isoAt.get(at)
      if (iso) return iso
      const token = doc.tokens[at]
      if (!token || !(skip.has(token.norm) || skip.has((token.forms[0] ?? '').toLowerCase()))) break
    }
  }
  return null
}

/** Without any sign of another country, news speaks of home. */
function homeOf({ words, countries }: LocateContext): string | null {
  const others = [...countries.weights].filter(([iso]) => iso !== words.home).reduce((sum, [, weight]) => sum + weight, 0)
  return others <= (countries.weights.get(words.home ?? '') ?? 0) ? words.home : null
}

/** «Piazza dei Martiri di Tripoli»: the town that the name ends with. */
function townInName(draft: Draft, { words, countries }: LocateContext): string | null {
  for (const surface of draft.surfaces) {
    for (let from = 1; from < surface.words.length; from++) {
      const tail = surface.words.slice(from).join(' ')
      const known = words.lexicon.names.get(tail)
      if (known?.type === 'place' && known.iso) return known.iso
      if (from < surface.words.length - 2) continue
      const choice = resolveTown({ name: tail, towns: words.towns.find(tail), stated: null }, { countries: countries.weights, home: words.home, anchors: countries.anchors })
      if (choice && choice.town.population > 20_000) return choice.town.iso
    }
  }
  return null
}

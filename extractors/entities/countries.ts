import type { Document } from '../../pipeline/document.ts'
import { plainTown } from '../places/resolve.ts'
import type { Point, Town } from '../places/towns.ts'
import type { EntityWords } from './pack.ts'
import type { Surface } from './surfaces.ts'

/** Which countries an article is about, as evidence for the choice among namesakes. */
export interface CountryContext {
  /** Weight by ISO code: names of countries, their nationality words, towns that cannot be mistaken. */
  readonly weights: ReadonlyMap<string, number>
  /** The country with most of the weight, if one has. */
  readonly dominant: string | null
  readonly anchors: readonly Point[]
  /** Tokens of the nationality words of each country, in text order: «egiziano». */
  readonly demonyms: ReadonlyMap<string, readonly number[]>
}

const nameWeight = 0.5
const demonymWeight = 0.3
const townWeight = 0.3
/** Share of all evidence from which one country counts as the article's own. */
const dominantShare = 0.5

export function countryContext(doc: Document<'tokens'>, surfaces: readonly Surface[], words: EntityWords): CountryContext {
  const weights = new Map<string, number>()
  const add = (iso: string, weight: number): void => void weights.set(iso, (weights.get(iso) ?? 0) + weight)
  const anchors: Town[] = []
  for (const surface of surfaces) {
    if (surface.type !== 'place') continue
    const town = surface.known ? null : plainTown(surface.towns)
    if (surface.known?.iso) add(surface.known.iso, nameWeight * surface.mentions.length)
    else if (town) {
      add(town.iso, townWeight * surface.mentions.length)
      anchors.push(town)
    }
  }
  const demonyms = new Map<string, number[]>()
  doc.tokens.forEach((token, at) => {
    const isos = new Set((words.lexicon.demonyms.get(token.norm) ?? []).map((form) => form.iso))
    for (const iso of isos) {
      add(iso, demonymWeight / isos.size)
      const known = demonyms.get(iso)
      if (known) known.push(at)
      else demonyms.set(iso, [at])
    }
  })
  return { weights, dominant: dominantOf(weights), anchors, demonyms }
}

function dominantOf(weights: ReadonlyMap<string, number>): string | null {
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const total = ranked.reduce((sum, [, weight]) => sum + weight, 0)
  const [first, second] = ranked
  if (!first || first[1] < dominantShare * total) return null
  return !second || first[1] > 1.5 * second[1] ? first[0] : null
}

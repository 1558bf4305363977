import { foldName } from '../entities/fold.ts'
import { distance, type Point, type Town } from './towns.ts'

/** What an article says of a place before the choice among namesakes. */
export interface PlaceQuery {
  /** The name as written. */
  readonly name: string
  /** Namesakes, most inhabitants first; empty when no town bears the name. */
  readonly towns: readonly Town[]
  /** A country that the name or its own words state: «Tripoli, in Libano», «Treviso (Italia)». */
  readonly stated: string | null
}

export interface PlaceContext {
  /** How often the article points to a country, by its name, nationality words and unmistakable towns. */
  readonly countries: ReadonlyMap<string, number>
  /** Country that the language's newspapers write about when they name none. */
  readonly home: string | null
  /** Towns already settled. */
  readonly anchors: readonly Point[]
}

/** A town's own name counts more than what it is called elsewhere: Albertville in Savoy, not on Lake Tanganyika. */
const ownNameWeight = 1

export interface Resolution {
  readonly town: Town
  /** 0 to 1. */
  readonly confidence: number
}

/**
 * The namesake that the article most likely means, or null when none is clearly ahead. Each gains by its
 * inhabitants (log 10), by how often the article points to its country, by being a capital, by towns of the
 * article nearby; the lead over the second becomes the confidence.
 */
export function resolveTown({ name, towns, stated }: PlaceQuery, context: PlaceContext): Resolution | null {
  const key = foldName(name)
  const inStated = towns.filter((town) => town.iso === stated)
  const able = inStated.length > 0 ? inStated : towns.filter((town) => isLikely(town, context))
  const ranked = able.map((town) => ({ town, score: score(town, context) + (foldName(town.name) === key ? ownNameWeight : 0) })).sort((a, b) => b.score - a.score || a.town.id - b.town.id)
  const [first, second] = ranked
  if (!first) return null
  const lead = second ? first.score - second.score : first.score - 2
  // namesakes in one country leave the country certain: the larger one is meant
  if (lead < 0.3 && second && second.town.iso !== first.town.iso) return null
  return { town: first.town, confidence: Math.round(100 * Math.min(0.99, 0.6 + lead / 6)) / 100 }
}

/** A small town abroad is meant only where the article speaks of its country. */
function isLikely(town: Town, { countries, home }: PlaceContext): boolean {
  return town.population >= 50_000 || town.capital || town.iso === home || (countries.get(town.iso) ?? 0) > 0
}

function score(town: Town, { countries, home, anchors }: PlaceContext): number {
  const size = Math.log10(Math.max(100, town.population)) - 2
  const context = Math.min(4, countries.get(town.iso) ?? 0)
  const near = anchors.some((point) => point !== town && distance(point, town) < 150) ? 0.5 : 0
  return size + context + (town.iso === home ? 1 : 0) + (town.capital ? 1.5 : 0) + near
}

/** How much a name alone says of a country: unmistakable ones only, e.g. Parigi (2 million) against Paris in Texas. */
export function plainTown(towns: readonly Town[]): Town | null {
  const [first, second] = towns
  if (!first || first.population < 50_000) return null
  return !second || second.iso === first.iso || first.population > 20 * second.population ? first : null
}

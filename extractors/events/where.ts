import type { Participant } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Happening } from './happening.ts'
import { placedRow, placeRow, type PlaceMap } from './places-around.ts'
import type { TreeGrammar } from './tree-grammar.ts'
import { probabilityOf, type BoostedTrees } from './trees.ts'

/** What decides about places: trees, the types of events in the order they were trained with, and from where on they are believed. */
export interface PlaceModel {
  readonly trees: BoostedTrees
  readonly types: readonly string[]
  readonly threshold: number
}

/** Where it happened: places of the triggers' own clauses that are likely enough, and likely ones around them. */
export function placesOf(context: Context, grammar: TreeGrammar, map: PlaceMap, happening: Happening, model: PlaceModel | null): readonly Participant[] {
  const own = happening.readings.flatMap(({ args }) => args.filter(({ role }) => role === 'place'))
  if (!model) return distinct(own)
  const shared = placedRow(context, happening, model.types)
  const named = map.options.flatMap((option): Participant[] => {
    const score = probabilityOf(model.trees, placeRow(context, grammar, map, happening, shared, option))
    if (score < model.threshold) return []
    const stated = own.find(({ entity }) => entity === option.entity.id)
    const mention = option.mentions[0]
    if (stated) return [stated]
    return mention ? [{ role: 'place', entity: option.entity.id, start: mention.start, end: mention.end, link: 'inherited' }] : []
  })
  return distinct([...named, ...own.filter(({ entity }) => entity === undefined)])
}

function distinct(places: readonly Participant[]): readonly Participant[] {
  return places.filter((place, index) => places.findIndex((other) => (place.entity !== undefined ? other.entity === place.entity : other.start === place.start)) === index)
}

import type { Participant } from '../../pipeline/document.ts'
import type { Context } from './context.ts'
import type { Happening } from './happening.ts'
import { placedRow, placeRow, type PlaceMap, type PlaceOption } from './places-around.ts'
import type { TreeGrammar } from './tree-grammar.ts'
import { Forest, type BoostedTrees } from './trees.ts'

/** What decides about places: trees, the types of events in the order they were trained with, and from where on they are believed. */
export interface PlaceModel {
  readonly trees: BoostedTrees
  readonly types: readonly string[]
  readonly threshold: number
}

/** Most places named elsewhere that one happening is given: a town and its country, not the whole story's. */
const mostInherited = 2

/** Where it happened: places of the triggers' own clauses that are likely enough, and the likeliest of those around them. */
export function placesOf(context: Context, grammar: TreeGrammar, map: PlaceMap, happening: Happening, model: PlaceModel | null): readonly Participant[] {
  const own = happening.readings.flatMap(({ args }) => args.filter(({ role }) => role === 'place'))
  if (!model) return distinct(own)
  const forest = Forest.of(model.trees)
  forest.share(placedRow(context, happening, model.types))
  const stated: Participant[] = []
  const around: { readonly option: PlaceOption; readonly score: number }[] = []
  const row: number[] = []
  for (const option of map.options) {
    const score = forest.probability(placeRow(context, grammar, map, happening, option, row), model.threshold)
    if (score < model.threshold) continue
    const named = own.find(({ entity }) => entity === option.entity.id)
    if (named) stated.push(named)
    else around.push({ option, score })
  }
  const likeliest = around.sort((a, b) => b.score - a.score).slice(0, mostInherited)
  return distinct([...stated, ...likeliest.flatMap(({ option }) => inherited(option)), ...own.filter(({ entity }) => entity === undefined)])
}

function inherited({ entity, mentions: [mention] }: PlaceOption): readonly Participant[] {
  return mention ? [{ role: 'place', entity: entity.id, start: mention.start, end: mention.end, link: 'inherited' }] : []
}

function distinct(places: readonly Participant[]): readonly Participant[] {
  return places.filter((place, index) => places.findIndex((other) => (place.entity !== undefined ? other.entity === place.entity : other.start === place.start)) === index)
}

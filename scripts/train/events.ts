/**
 * Trains the models of events (`languages/<code>/events/model.json`) from annotated articles: which triggers are told,
 * which of them are one happening, who took part, when and where it was. `npm run train -- --lang it events`.
 * Deterministic: the same articles give the same weights.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { train } from '../../extractors/events/logistic.ts'
import type { EventModel, EventWords } from '../../extractors/events/pack.ts'
import type { TimeModel } from '../../extractors/events/when.ts'
import { loadPack } from '../../languages/registry.ts'
import { boost } from './boosting.ts'
import { calibrateEvents, type ToldModel } from './event-calibrate.ts'
import { keepExamples, placeRows, roleExamples, sameExamples, timeRows } from './event-examples.ts'
import { loadGold, rightReadings, type Item } from './event-gold.ts'

/** Found by cross-validation on the training articles. */
const settings = { rounds: 150, decay: 3, rate: 0.3, minimum: 3 }
/** Most of what tells a role is rare. */
const roleSettings = { ...settings, minimum: 2 }
const boosting = { rounds: 150, rate: 0.1, depth: 4, penalty: 5, fewest: 12, share: 2 }
/** Every article gives the rows of times three times over. */
const timeBoosting = { ...boosting, penalty: 10, fewest: 30 }
const placeBoosting = { ...boosting, rounds: 100, depth: 3, share: 3 }

/** From which probability on each model is believed. */
export const thresholds = { keep: 0.38, same: 0.42, roles: 0.3, time: 0.25, place: 0.35 }
export type Thresholds = typeof thresholds

/** The models that say which triggers are told, and which of them are one happening. */
function trainTold(items: readonly Item[], words: EventWords, from: Thresholds): ToldModel {
  return {
    threshold: from.keep,
    sameThreshold: from.same,
    keep: train(items.flatMap((item) => keepExamples(item, words)), { ...settings, minimum: 5 }),
    same: train(items.flatMap((item) => sameExamples(item, words)), settings),
  }
}

export function trainOn(items: readonly Item[], words: EventWords, from: Thresholds): EventModel {
  const types = [...new Set(words.files.map(({ type }) => type))].sort()
  return {
    ...trainTold(items, words, from),
    rolesThreshold: from.roles,
    roles: train(items.flatMap((item) => roleExamples(item)), roleSettings),
    time: { types, threshold: from.time, trees: boost(items.flatMap((item) => timeRows(item, types)), timeBoosting) },
    place: { types, threshold: from.place, trees: boost(items.flatMap((item) => placeRows(item, types)), placeBoosting) },
  }
}

/** Annotated articles of a language, and its words of events; says how many events the triggers reach. */
export async function eventItems(code: string, folder: string): Promise<{ readonly items: readonly Item[]; readonly words: EventWords }> {
  const pack = await loadPack(code)
  if (!pack) throw new Error(`no language pack for ${code}`)
  const items = await loadGold(folder, pack.events)
  const reach = items.reduce((sum, item) => sum + rightReadings(item).size, 0)
  console.log(`${items.length} articles, ${items.reduce((sum, item) => sum + item.read.readings.length, 0)} readings, ${reach} of ${items.reduce((sum, { events }) => sum + events.length, 0)} events within reach`)
  return { items, words: pack.events }
}

export async function trainEvents(code: string, data: string): Promise<void> {
  const { items, words } = await eventItems(code, join(data, 'gold', 'train'))
  const model = { ...trainOn(items, words, thresholds), calibration: calibrateEvents(items, words, (some) => trainTold(some, words, thresholds)) }
  writeFileSync(join('languages', code, 'events', 'model.json'), modelText(model))
}

/** One weight or tree a line, so that a change of the model can be read. */
function modelText({ time, place, calibration, ...model }: EventModel): string {
  const weights = (all: Readonly<Record<string, number>>): string => `{\n${Object.entries(all).map(([feature, weight]) => `      ${JSON.stringify(feature)}: ${weight}`).join(',\n')}\n    }`
  const trees = ({ types: order, threshold, trees: { base, trees: all } }: TimeModel): string =>
    `{\n      "types": ${JSON.stringify(order)},\n      "threshold": ${threshold},\n      "trees": { "base": ${base}, "trees": [\n${all.map((tree) => `        ${JSON.stringify(tree)}`).join(',\n')}\n      ] }\n    }`
  const lines = Object.entries(model).map(([name, value]) => `    ${JSON.stringify(name)}: ${typeof value === 'number' ? value : weights(value)}`)
  if (calibration) lines.unshift(`    "calibration": ${JSON.stringify(calibration)}`)
  return `{\n  "model": {\n${[...lines, `    "time": ${trees(time)}`, `    "place": ${trees(place)}`].join(',\n')}\n  }\n}\n`
}

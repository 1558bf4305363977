/**
 * Trains the models of events (`languages/<code>/events/model.json`) from annotated articles: which triggers
 * are told, which of them are one happening, when and where it was.
 *
 *   tsx scripts/train/events.ts --gold DIR --out DIR   cross-validation: records of every article, each
 *                                                      extracted by a model that has not seen it
 *   tsx scripts/train/events.ts --gold DIR --write     trains on all of them and writes the model
 *
 * Deterministic: the same articles give the same weights.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { assemble } from '../../extractors/events/assemble.ts'
import { decide } from '../../extractors/events/decide.ts'
import { train } from '../../extractors/events/logistic.ts'
import type { EventModel, EventWords } from '../../extractors/events/pack.ts'
import type { TimeModel } from '../../extractors/events/when.ts'
import { loadPack } from '../../languages/registry.ts'
import { projectRecord } from '../../pipeline/project/project.ts'
import { boost } from './boosting.ts'
import { keepExamples, placeRows, roleExamples, sameExamples, timeRows } from './event-examples.ts'
import { loadGold, rightReadings, type Item } from './event-gold.ts'

/** Found by cross-validation on the training articles. */
const settings = { rounds: 150, decay: 3, rate: 0.3, minimum: 3 }
const boosting = { rounds: 150, rate: 0.1, depth: 4, penalty: 5, fewest: 12, share: 2 }

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string' },
    folds: { type: 'string', default: '5' },
    out: { type: 'string' },
    write: { type: 'boolean', default: false },
    keep: { type: 'string', default: '0.38' },
    same: { type: 'string', default: '0.42' },
    roles: { type: 'string', default: '0.3' },
    time: { type: 'string', default: '0.3' },
    place: { type: 'string', default: '0.35' },
  },
})
const goldFolder = options.gold
if (goldFolder === undefined) throw new Error('--gold DIR is missing')

function trainOn(items: readonly Item[], words: EventWords): EventModel {
  return {
    threshold: Number(options.keep),
    sameThreshold: Number(options.same),
    rolesThreshold: Number(options.roles),
    keep: train(items.flatMap((item) => keepExamples(item, words)), settings),
    same: train(items.flatMap((item) => sameExamples(item, words)), settings),
    roles: train(items.flatMap((item) => roleExamples(item)), settings),
    time: { types, threshold: Number(options.time), trees: boost(items.flatMap((item) => timeRows(item, types)), { ...boosting, penalty: 10, fewest: 30 }) },
    place: { types, threshold: Number(options.place), trees: boost(items.flatMap((item) => placeRows(item, types)), { ...boosting, rounds: 100, share: 3 }) },
  }
}

function record(item: Item, words: EventWords): string {
  const events = assemble(item.read, decide(item.read, words), words)
  return JSON.stringify(projectRecord(item.doc, { ...item.doc, events }, []))
}

const pack = await loadPack('it')
if (!pack) throw new Error('no Italian pack')
const words = pack.events
const types = [...new Set(words.files.map(({ type }) => type))].sort()
const items = await loadGold(goldFolder, words)
const reach = items.reduce((sum, item) => sum + rightReadings(item).size, 0)
console.log(`${items.length} articles, ${items.reduce((sum, item) => sum + item.read.readings.length, 0)} readings, ${reach} of ${items.reduce((sum, { events }) => sum + events.length, 0)} events within reach`)
if (options.out !== undefined) {
  const folds = Number(options.folds)
  const lines: string[] = []
  for (let fold = 0; fold < folds; fold++) {
    const model = trainOn(items.filter((_, index) => index % folds !== fold), words)
    lines.push(...items.filter((_, index) => index % folds === fold).map((item) => record(item, { ...words, model })))
  }
  mkdirSync(options.out, { recursive: true })
  writeFileSync(join(options.out, 'records.jsonl'), `${lines.join('\n')}\n`)
}
if (options.write) writeFileSync('languages/it/events/model.json', modelText(trainOn(items, words)))

/** One weight or tree a line, so that a change of the model can be read. */
function modelText({ time, place, ...model }: EventModel): string {
  const weights = (all: Readonly<Record<string, number>>): string => `{\n${Object.entries(all).map(([feature, weight]) => `      ${JSON.stringify(feature)}: ${weight}`).join(',\n')}\n    }`
  const trees = ({ types: order, threshold, trees: { base, trees: all } }: TimeModel): string =>
    `{\n      "types": ${JSON.stringify(order)},\n      "threshold": ${threshold},\n      "trees": { "base": ${base}, "trees": [\n${all.map((tree) => `        ${JSON.stringify(tree)}`).join(',\n')}\n      ] }\n    }`
  const lines = Object.entries(model).map(([name, value]) => `    ${JSON.stringify(name)}: ${typeof value === 'number' ? value : weights(value)}`)
  return `{\n  "model": {\n${[...lines, `    "time": ${trees(time)}`, `    "place": ${trees(place)}`].join(',\n')}\n  }\n}\n`
}

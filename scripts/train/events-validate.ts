/**
 * Cross-validation of the models of events: leaves records of every article in DIR, each extracted by a model that has
 * not seen it, to be scored as if they were a run.
 *
 *   tsx scripts/train/events-validate.ts --gold DIR --out DIR
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { assemble } from '../../extractors/events/assemble.ts'
import { decide } from '../../extractors/events/decide.ts'
import type { EventWords } from '../../extractors/events/pack.ts'
import { projectRecord } from '../../pipeline/project/project.ts'
import { eventItems, thresholds, trainOn } from './events.ts'
import type { Item } from './event-gold.ts'

const { values: options } = parseArgs({
  options: {
    lang: { type: 'string', default: 'it' },
    gold: { type: 'string' },
    out: { type: 'string' },
    folds: { type: 'string', default: '5' },
    keep: { type: 'string', default: String(thresholds.keep) },
    same: { type: 'string', default: String(thresholds.same) },
    roles: { type: 'string', default: String(thresholds.roles) },
    time: { type: 'string', default: String(thresholds.time) },
    place: { type: 'string', default: String(thresholds.place) },
  },
})
const { gold, out } = options
if (gold === undefined || out === undefined) throw new Error('--gold DIR or --out DIR is missing')

function record(item: Item, words: EventWords): string {
  const events = assemble(item.read, decide(item.read, words), words)
  return JSON.stringify(projectRecord(item.doc, { ...item.doc, events }, []))
}

const from = { keep: Number(options.keep), same: Number(options.same), roles: Number(options.roles), time: Number(options.time), place: Number(options.place) }
const { items, words } = await eventItems(options.lang, gold)
const folds = Number(options.folds)
const lines: string[] = []
for (let fold = 0; fold < folds; fold++) {
  const model = trainOn(items.filter((_, index) => index % folds !== fold), words, from)
  lines.push(...items.filter((_, index) => index % folds === fold).map((item) => record(item, { ...words, model })))
}
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'records.jsonl'), `${lines.join('\n')}\n`)

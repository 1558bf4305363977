/**
 * Trains the models that decide which triggers are told and which of them are one happening
 * (`languages/<code>/events/model.json`) from annotated articles.
 *
 *   tsx scripts/train/events.ts --gold DIR [--folds 5 --out DIR]   cross-validation: records of every article,
 *                                                                  each extracted by a model that has not seen it
 *   tsx scripts/train/events.ts --gold DIR --write                 trains on all of them and writes the model
 *
 * Deterministic: the same articles give the same weights.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { assemble } from '../../extractors/events/assemble.ts'
import { sameFeatures, type Compared } from '../../extractors/events/coreference.ts'
import { countLemmas, decide } from '../../extractors/events/decide.ts'
import { determinerOf, keepFeatures } from '../../extractors/events/features.ts'
import { train, type Example } from '../../extractors/events/logistic.ts'
import type { EventModel, EventWords } from '../../extractors/events/pack.ts'
import { readDocument, type Readings } from '../../extractors/events/reader.ts'
import { spanOfWords } from '../../extractors/events/context.ts'
import { loadPack } from '../../languages/registry.ts'
import type { RawArticle } from '../../pipeline/article.ts'
import type { Document, Layers } from '../../pipeline/document.ts'
import { analyse } from '../../pipeline/extract.ts'
import { projectRecord, type ReadDocument } from '../../pipeline/project/project.ts'
import { readInputs } from '../../pipeline/readers/read.ts'
import { defaultSettings } from '../../pipeline/settings.ts'
import { overlap, type Span } from '../../pipeline/span.ts'

const keepSettings = { rounds: 150, decay: 1, rate: 0.3, minimum: 3 }
const sameSettings = { rounds: 150, decay: 1, rate: 0.3, minimum: 4 }

interface GoldTrigger extends Span {
  readonly type: string
  readonly event: string
}

interface Item {
  readonly doc: ReadDocument & Document<keyof Layers>
  readonly read: Readings
  readonly gold: readonly GoldTrigger[]
}

const { values: options } = parseArgs({ options: { gold: { type: 'string' }, folds: { type: 'string', default: '5' }, out: { type: 'string' }, write: { type: 'boolean', default: false }, threshold: { type: 'string', default: '0.4' }, same: { type: 'string', default: '0.5' } } })
const goldFolder = options.gold
if (goldFolder === undefined) throw new Error('--gold DIR is missing')

function goldTriggers(id: string, text: string): GoldTrigger[] {
  const gold = JSON.parse(readFileSync(join(goldFolder ?? '', `${id}.json`), 'utf8')) as { events: { id: string; type: string; triggers: { text: string; nth?: number }[] }[] }
  return gold.events.flatMap((event) => event.triggers.flatMap((trigger) => {
    let start = -1
    for (let n = 0; n < (trigger.nth ?? 1); n++) start = text.indexOf(trigger.text, start + 1)
    return start < 0 ? [] : [{ start, end: start + trigger.text.length, type: event.type, event: event.id }]
  }))
}

async function load(words: EventWords): Promise<Item[]> {
  const items: Item[] = []
  for await (const article of readInputs([join(goldFolder ?? '', 'articles.jsonl')])) {
    if (!('sha256' in article)) continue
    const { doc, full } = await analyse(article satisfies RawArticle, defaultSettings)
    if (full) items.push({ doc: { ...doc, ...full }, read: readDocument(full, words), gold: goldTriggers(article.id ?? '', article.text) })
  }
  return items
}

function goldOf(item: Item, span: Span, type: string): GoldTrigger | null {
  return item.gold.find((trigger) => trigger.type === type && overlap(trigger, span) > 0) ?? null
}

function keepExamples(item: Item, words: EventWords): Example[] {
  const { context, grammar, readings } = item.read
  const counts = countLemmas(context, readings)
  return readings.map((reading) => ({
    features: keepFeatures(context, grammar, words.relations, reading, counts),
    label: goldOf(item, spanOfWords(context, reading.candidate.words), reading.candidate.rule.type) !== null,
  }))
}

/** Pairs of triggers that are both right: those of one gold event are one happening. */
function sameExamples(item: Item, words: EventWords): Example[] {
  const { context, grammar, readings } = item.read
  const times = new Map(context.doc.times.map((time) => [time.id, time.value]))
  const right: { compared: Compared; gold: GoldTrigger }[] = []
  for (const reading of readings) {
    const gold = goldOf(item, spanOfWords(context, reading.candidate.words), reading.candidate.rule.type)
    if (!gold) continue
    right.push({ compared: { reading, determiner: determinerOf(context, grammar, words.relations, reading.candidate.word), timeValue: reading.time === null ? null : (times.get(reading.time) ?? null) }, gold })
  }
  const examples: Example[] = []
  right.forEach((a, index) => {
    for (const b of right.slice(index + 1)) {
      if (a.gold.type !== b.gold.type || a.compared.reading.candidate.word === b.compared.reading.candidate.word) continue
      examples.push({ features: sameFeatures(context, a.compared, b.compared), label: a.gold.event === b.gold.event })
    }
  })
  return examples
}

function trainOn(items: readonly Item[], words: EventWords): EventModel {
  return {
    keep: train(items.flatMap((item) => keepExamples(item, words)), keepSettings),
    threshold: Number(options.threshold),
    same: train(items.flatMap((item) => sameExamples(item, words)), sameSettings),
    sameThreshold: Number(options.same),
  }
}

function record(item: Item, words: EventWords): string {
  const events = assemble(item.read, decide(item.read, words), words)
  return JSON.stringify(projectRecord(item.doc, { ...item.doc, events }, []))
}

const pack = await loadPack('it')
if (!pack) throw new Error('no Italian pack')
const words = pack.events
const items = await load(words)
const labels = items.flatMap((item) => keepExamples(item, words))
const covered = items.reduce((sum, item) => sum + new Set(item.gold.filter((trigger) => item.read.readings.some(({ candidate }) => overlap(trigger, spanOfWords(item.read.context, candidate.words)) > 0 && candidate.rule.type === trigger.type)).map((trigger) => trigger.event)).size, 0)
const goldEvents = items.reduce((sum, item) => sum + new Set(item.gold.map((trigger) => trigger.event)).size, 0)
console.log(`${items.length} articles, ${labels.length} readings, ${labels.filter(({ label }) => label).length} right, ${covered} of ${goldEvents} events within reach`)
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
if (options.write) {
  const model = trainOn(items, words)
  const entries = (weights: Readonly<Record<string, number>>): string => Object.entries(weights).map(([name, weight]) => `      ${JSON.stringify(name)}: ${weight}`).join(',\n')
  writeFileSync('languages/it/events/model.json', `{\n  "model": {\n    "threshold": ${model.threshold},\n    "sameThreshold": ${model.sameThreshold},\n    "keep": {\n${entries(model.keep)}\n    },\n    "same": {\n${entries(model.same)}\n    }\n  }\n}\n`)
}
